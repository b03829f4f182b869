import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../language/messages.js';
import type { SelfCheck } from '../../self-check/self-check.js';
import type { AnswerTools } from '../base/answer-tools.js';
import type { AssessmentPart } from '../base/assessment-part.js';
import type { LazyPages } from './lazy-pages.js';
import { isLazyPage } from './lazy-parts.js';
import { overview } from './overview.js';
import { lazyNavigation, pageNavigation, pagesOf, turnButtons } from './page-navigation.js';

/** What a page may style inside the parts, passed on to it. */
export const PARTS =
  'heading,guidance,ratings,rating,note,evidence,clear,score,state,table,chart,gap,button,notice,dialog,exercise,example';

/** What the pages of a self-check are drawn from. */
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
