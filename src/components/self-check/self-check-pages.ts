import { html, type TemplateResult, nothing } from 'lit';
import { standingOf } from '../../core/assessment/answer.js';
import type { CriterionScore } from '../../core/assessment/score.js';
import { UNRATED } from '../../core/standard/standard.js';
import { standardWording, wordingFor } from '../../language/criteria-wording.js';
import type { Messages } from '../../language/messages.js';
import type { SelfCheck } from '../../self-check/self-check.js';
import { listEntry } from '../../storage/assessment-slot.js';
import type { AnswerTools } from '../base/answer-tools.js';
import type { AssessmentPart } from '../base/assessment-part.js';
import { stateTag } from '../charts/score-bar.js';
import { heading } from '../controls/heading.js';
import type { LazyPages } from './lazy-pages.js';
import { isLazyPage } from './lazy-parts.js';
import { lazyNavigation, pageNavigation, pagesOf, turnButtons } from './page-navigation.js';

/** What a page may style inside the parts, passed on to it. */
export const PARTS =
  'heading,guidance,ratings,rating,note,evidence,clear,score,state,table,chart,gap,button,notice,dialog,exercise,example';

/** Props of the pages of a self-check. */
export interface PagesState {
  readonly selfCheck: SelfCheck;
  readonly messages: Messages;
  readonly headingLevel: number;
  readonly page: string;
  /** Whether everything stands on one page. */
  readonly long: boolean;
  /** URL of what the centre publishes of others. */
  readonly benchmark: string | undefined;
}

/** The page that is open, or all of them, with the ways to the others. */
export function selfCheckPages(state: PagesState, tools: AnswerTools, lazy: LazyPages): unknown {
  const { messages, headingLevel, page, long } = state;
  const { standard } = state.selfCheck;
  const ways = { standard, page, messages };
  if (isLazyPage(page)) {
    return [
      pageNavigation(ways),
      lazy.render(page, { messages, headingLevel, parts: PARTS }),
      lazyNavigation(ways),
    ];
  }
  // A template of its own, not a list too: then print gets new parts, which are drawn at once.
  return long
    ? html`${pagesOf(standard).map((each) => onePage(state, each, tools))} ${lazyNavigation(ways)}`
    : [pageNavigation(ways), onePage(state, page, tools), turnButtons(ways), lazyNavigation(ways)];
}

/** Brings focus to a part, or a place in it, once it is there: one drawn just now has no heading yet, and none before its tag is known. */
export async function focusOnceDrawn(
  part: AssessmentPart,
  place: string | undefined,
): Promise<void> {
  await customElements.whenDefined(part.localName);
  await part.updateComplete;
  part.focusHeading(place);
}

function onePage(
  { selfCheck, messages, headingLevel, benchmark }: PagesState,
  page: string,
  tools: AnswerTools,
): TemplateResult {
  if (page === 'overview') {
    return html`${overview({ selfCheck, messages, headingLevel })}
    ${tools.render(selfCheck, messages)}`;
  }
  return page === 'result'
    ? html`<cse-result
        .benchmark=${benchmark}
        heading-level=${headingLevel}
        exportparts=${PARTS}
      ></cse-result>`
    : html`<cse-criterion
        criterion=${page}
        heading-level=${headingLevel}
        exportparts=${PARTS}
      ></cse-criterion>`;
}

/** Props of the overview. */
interface OverviewState {
  readonly selfCheck: SelfCheck;
  readonly messages: Messages;
  readonly headingLevel: number;
}

/** What this is, how long it takes, how far each criterion is, and where to go on. */
function overview(state: OverviewState): TemplateResult {
  const { selfCheck, messages, headingLevel } = state;
  const { standard, score, saving } = selfCheck;
  const words = standardWording(standard, messages.language);
  // There is one as soon as there are several assessments.
  const entry = selfCheck.slot && listEntry(selfCheck.slot);
  const minutes = standard.elementsById.size * (standard.minutesPerElement ?? 0);
  return html`
    ${heading(headingLevel, 'title', html`<span lang=${words.lang}>${words.title}</span>`, 'overview')}
    ${
      entry
        ? html`<p class="lede">
            ${messages.assessment} <strong>${entry.name ?? messages.firstAssessment}</strong>
          </p>`
        : nothing
    }
    <p class="lede" lang=${words.lang}>${words.summary}</p>
    <p class="text">${messages.size(standard.elementsById.size, minutes)}</p>
    <p class="text">${saving.lasting && !saving.problem ? messages.kept : messages.notKept}</p>
    <div class="panel resume">
      <p>${messages.ratedOf(score.whole.rated, score.whole.applicable)}</p>
      ${resumeLink(selfCheck, messages)}
    </div>
    ${score.whole.state === 'not-started' ? newHere(state) : nothing}
    <ul class="tasks">
      ${score.criteria.map((criterion) => task(state, criterion))}
    </ul>
    <p class="text">${messages.indicative}</p>
    ${
      words.sourceNote
        ? html`<details part="about">
            <summary>${messages.about}</summary>
            <div class="aside" lang=${words.lang}>
              ${words.sourceNote.map((paragraph) => html`<p class="text">${paragraph}</p>`)}
            </div>
          </details>`
        : nothing
    }
  `;
}

/* Both lead to one page: what is asked stands there before anything is rated. */
function newHere({ selfCheck: { standard }, messages }: OverviewState): TemplateResult {
  const count = standard.criteria.reduce((sum, { subCriteria }) => sum + subCriteria.length, 0);
  const minutes = count * (standard.minutesPerSubCriterion ?? 1);
  return html`<p class="facts">
    ${messages.newHere}
    <a class="link" href="#cse-first-pass">${messages.takeFirstPass(minutes)}</a>
    <a class="link" href="#cse-first-pass">${messages.seeAll}</a>
  </p>`;
}

function task({ selfCheck, messages }: OverviewState, score: CriterionScore): TemplateResult {
  const { id, rated, applicable } = score;
  const { title, summary, lang } = wordingFor(
    selfCheck.standard,
    'criteria',
    id,
    messages.language,
  );
  return html`<li class="task">
    <span class="task-number soft">${id}</span>
    <div>
      <a class="task-link" href="#cse-${id}" lang=${lang}>${title}</a>
      <p class="soft" lang=${lang}>${summary}</p>
    </div>
    <div class="task-state">
      ${stateTag(score.state, messages)}
      <span class="soft">${messages.ratedOf(rated, applicable)}</span>
    </div>
  </li>`;
}

function resumeLink(selfCheck: SelfCheck, messages: Messages): TemplateResult {
  const { standard, assessment, score } = selfCheck;
  const open = [...standard.elementsById.keys()].find(
    (id) => standingOf(standard, id, assessment.answers.get(id)) === UNRATED,
  );
  const [to, text] = open
    ? [open, score.whole.rated > 0 ? messages.continueAt(open) : messages.start]
    : ['result', messages.seeResult];
  return html`<a class="button main" part="button" href="#cse-${to}">${text}</a>`;
}
