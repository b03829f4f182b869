import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { displayText } from '../../core/formats/display-text.js';
import { orderOfReview, findingsAfter, resultOf, unmetBefore } from '../../core/review/findings.js';
import { nextKind } from '../../core/review/review-changes.js';
import { cycleOf, STAGES, handedOverFor, type Stage } from '../../core/review/review.js';
import { UNRATED } from '../../core/standard/standard.js';
import { wordingFor } from '../../language/criteria-wording.js';
import { dayOrAsGiven } from '../../language/dates.js';
import { button } from '../controls/button.js';
import { heading } from '../controls/heading.js';
import type { AssessorFiles } from './assessor-files.js';
import { criterionPage, nameOfFile, pageLink, type AssessorState } from './assessor-state.js';

/** Who is assessed and by whom, the stage and its days, how far it is, and the steps of the cycle. */
export function assessorOverview(
  state: AssessorState,
  files: AssessorFiles,
  wrongDays: ReadonlySet<string>,
): TemplateResult {
  const { file, review, words, headingLevel } = state;
  const section = (name: string, id: string) => heading(headingLevel + 1, 'section', name, id);
  const download = () => {
    files.download(state);
  };
  const remove = () => {
    files.remove(state);
  };
  return html`
    ${heading(headingLevel, 'title', html`<bdi>${nameOfFile(file, words)}</bdi>`, 'assessor')}
    <p class="lede">${words.kind[review.kind]}: ${words.stage[review.stage]}</p>
    <p class="text">${handedOver(state)}</p>
    <p class="text">${words.stays}</p>
    ${section(words.progress, 'progress')} ${progress(state)}
    ${section(words.aboutAssessment, 'about')} ${aboutForm(state, wrongDays)}
    ${section(words.cycle, 'cycle')} ${cycle(state, files)} ${section(words.files, 'files')}
    <div class="actions">
      ${button(words.download, download, 'main')} ${files.openButton(state, words.openAnother)}
      ${button(words.remove, remove, 'danger')}
    </div>
  `;
}

/** What stands there before a file is open. */
export function assessorStart(
  state: Pick<AssessorState, 'kept' | 'words' | 'headingLevel'>,
  files: AssessorFiles,
): TemplateResult {
  const { words, headingLevel } = state;
  return html`
    ${heading(headingLevel, 'title', words.title, 'assessor')}
    <p class="lede">${words.about}</p>
    <p class="text">${words.stays}</p>
    <div class="actions">${files.openButton(state, words.open, 'main')}</div>
  `;
}

function handedOver({ file, review, words, messages }: AssessorState): string {
  const handed = handedOverFor(file, review.id);
  if (!handed) return words.nothingHandedOver;
  const { person } = handed.assessment.details ?? {};
  return words.handedOver(
    dayOrAsGiven(messages.language, handed.at),
    person && displayText(person),
  );
}

function progress(state: AssessorState): TemplateResult {
  const { standard, file, review, words, messages } = state;
  const { score } = resultOf(standard, file, review.id);
  const left = unmetBefore(standard, file, review.id);
  const found = findingsAfter(standard, file, review.id);
  const again = left.filter((id) => found.get(id)?.reviewId === review.id).length;
  return html`
    <div class="panel resume">
      <p>
        ${messages.ratedOf(score.whole.rated, score.whole.applicable)}${
          left.length > 0 ? html`<br />${words.lookedAgain(again, left.length)}` : nothing
        }
      </p>
      ${goOn(state)}
    </div>
    ${
      left.length > 0
        ? html`<p class="text">
            <a class="link" href=${pageLink('left')}>${words.page.left}</a>:
            ${words.leftAbout(left.length)}
          </p>`
        : nothing
    }
    <ul class="facts-list">
      ${score.criteria.map(({ id, rated, applicable }) => {
        const { title, lang } = wordingFor(standard, 'criteria', id, messages.language);
        return html`<li>
          <a class="link" href=${pageLink(criterionPage(id))}
            >${id} <span lang=${lang}>${title}</span></a
          >
          <span class="soft">${messages.ratedOf(rated, applicable)}</span>
        </li>`;
      })}
    </ul>
  `;
}

/* In a follow-up review first to what was left and is not looked at again, then to what was never rated. */
function goOn({ standard, file, review, words }: AssessorState): TemplateResult {
  const found = findingsAfter(standard, file, review.id);
  const left = unmetBefore(standard, file, review.id);
  const again = left.find((id) => found.get(id)?.reviewId !== review.id);
  const open = orderOfReview(standard, file, review.id).find(
    (id) => found.get(id)?.standing === UNRATED,
  );
  const id = again ?? open;
  const page = again
    ? 'left'
    : criterionPage(standard.elementsById.get(open ?? '')?.criterion.id ?? '');
  return id === undefined
    ? html`<a class="button main" part="button" href=${pageLink('report')}>${words.allRated}</a>`
    : html`<a class="button main" part="button" href=${pageLink(page)} data-element=${id}>
        ${words.startAt(id)}
      </a>`;
}

function aboutForm(state: AssessorState, wrongDays: ReadonlySet<string>): TemplateResult {
  const { file, review, words } = state;
  const { organisation, scope } = file;
  const { assessor, body, reference } = review;
  const values = { organisation, scope, assessor, body, reference };
  const complete = { assessor: 'name', body: 'organization' } as const;
  const field = (name: keyof typeof values, hint = '') => {
    const autocomplete = name in complete ? complete[name as keyof typeof complete] : 'off';
    return html`<div class="field">
      <label for="about-${name}">${words[name]}</label>
      ${hint ? html`<span class="soft" id="about-${name}-hint">${hint}</span>` : nothing}
      <input
        type="text"
        id="about-${name}"
        data-about=${name}
        autocomplete=${autocomplete}
        aria-describedby=${hint ? `about-${name}-hint` : nothing}
        .value=${values[name] ?? ''}
      />
    </div>`;
  };
  return html`
    <div class="form">
      ${field('organisation')} ${field('scope')} ${field('assessor', words.assessorHint)}
      ${field('body')} ${field('reference')}
    </div>
    <fieldset>
      <legend>${words.stageNow}</legend>
      <div class="choices">
        ${STAGES.map(
          (stage) =>
            html`<label class="choice">
              <input
                type="radio"
                name="stage"
                data-about="stage"
                .value=${stage}
                .checked=${stage === review.stage}
              />
              ${words.stage[stage]}
            </label>`,
        )}
      </div>
    </fieldset>
    <div class="form">${STAGES.map((stage) => dayField(state, stage, wrongDays.has(stage)))}</div>
    <div class="field wide">
      <label for="about-conclusion">${words.conclusion}</label>
      <span class="soft" id="conclusion-hint">${words.conclusionHint}</span>
      <textarea
        id="about-conclusion"
        data-about="conclusion"
        aria-describedby="conclusion-hint"
        .value=${review.conclusion ?? ''}
      ></textarea>
    </div>
  `;
}

function dayField({ words, review }: AssessorState, stage: Stage, wrong: boolean): TemplateResult {
  const problem = `day-${stage}-wrong`;
  return html`<div class="field">
    <label for="day-${stage}">${words.dayOf[stage]}</label>
    <span class="wrong" id=${problem}>${wrong ? words.notADay : nothing}</span>
    <input
      type="date"
      max="9999-12-31"
      id="day-${stage}"
      data-day=${stage}
      aria-invalid=${wrong}
      aria-describedby=${problem}
      .value=${review.days[stage] ?? ''}
    />
  </div>`;
}

function cycle(state: AssessorState, files: AssessorFiles): TemplateResult {
  const { file, review, words, messages } = state;
  const beginNext = () => {
    files.beginNext(state);
  };
  const day = (date: string) => dayOrAsGiven(messages.language, date);
  return html`<p class="text">${words.cycleAbout}</p>
    <ol class="cycle">
      ${cycleOf(file).map(({ kind, review: one, due }, at) => {
        const name = at === 3 ? words.nextCertification : words.kind[kind];
        const known = one
          ? [
              one.id === review.id ? words.now : words.before,
              words.rated(
                Object.values(one.findings).filter(
                  ({ rating, notApplicable }) => rating ?? notApplicable,
                ).length,
              ),
              ...STAGES.flatMap((stage) => {
                const date = one.days[stage];
                return date ? [`${words.stage[stage]} ${day(date)}`] : [];
              }),
            ]
          : [due ? words.dueBy(day(due)) : words.notBegun];
        return html`<li aria-current=${ifDefined(one?.id === review.id ? 'step' : undefined)}>
          <b>${name}</b> <span class="soft">${known.join(', ')}</span>
        </li>`;
      })}
    </ol>
    <div class="actions">${button(words.begin(words.kind[nextKind(file)]), beginNext)}</div>`;
}
