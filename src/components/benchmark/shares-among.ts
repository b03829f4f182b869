import { html, nothing, type TemplateResult } from 'lit';
import type { AssessmentScore } from '../../core/assessment/score.js';
import type { BenchmarkGroup } from '../../core/sharing/benchmark-schema.js';
import type { Standard } from '../../core/standard/standard.js';
import { wordingFor } from '../../language/criteria-wording.js';
import { inPercent } from '../../language/language.js';
import { quartileBar } from '../charts/spread-bar.js';
import { heading } from '../controls/heading.js';
import type { BenchmarkMessages } from './messages.js';

/** What the shares are drawn from. */
export interface SharesState {
  readonly standard: Standard;
  readonly score: AssessmentScore;
  readonly group: BenchmarkGroup;
  readonly words: BenchmarkMessages;
  readonly headingLevel: number;
}

/* How much is met of a criterion, a theme or the whole: by others, and by us. */
interface Share {
  readonly label: string;
  readonly lang: string;
  readonly quartiles: readonly [number, number, number];
  /** `null` where nothing is rated. */
  readonly ours: number | null;
}

/** How much is met, ours beside the quartiles of others; what the centre says nothing of is left out. */
export function sharesAmong(state: SharesState): unknown {
  const { words, headingLevel } = state;
  const shares = sharesIn(state);
  if (shares.length === 0) return nothing;
  return html`
    ${heading(headingLevel, 'part', words.shares, 'shares')}
    <p class="text">${words.sharesAbout} ${words.sharesKey}</p>
    <ul class="shares">
      ${shares.map((share) => shareAmong(share, words))}
    </ul>
  `;
}

function sharesIn({ standard, score, group, words }: SharesState): readonly Share[] {
  const { language, whole: label } = words;
  const ours = score.whole.share.known;
  const whole = group.whole ? [{ label, lang: language, quartiles: group.whole, ours }] : [];
  const criteria = score.criteria.flatMap(({ id, share }) => {
    const { title, lang } = wordingFor(standard, 'criteria', id, language);
    return shareOf(group.criteria, id, { label: `${id} ${title}`, lang, ours: share.known });
  });
  const themes = score.themes.flatMap(({ id, share }) => {
    const { label, lang } = wordingFor(standard, 'themes', id, language);
    return shareOf(group.themes, id, { label, lang, ours: share.known });
  });
  return [...whole, ...criteria, ...themes];
}

function shareOf(
  shares: BenchmarkGroup['criteria'],
  id: string,
  rest: Omit<Share, 'quartiles'>,
): readonly Share[] {
  const quartiles = Object.hasOwn(shares, id) ? shares[id] : undefined;
  return quartiles ? [{ ...rest, quartiles }] : [];
}

function shareAmong(
  { label, lang, quartiles, ours }: Share,
  words: BenchmarkMessages,
): TemplateResult {
  const [first, middle, third] = quartiles;
  return html`<li part="share">
    <strong lang=${lang}>${label}</strong>
    ${quartileBar(quartiles, ours)}
    <p class="soft">
      ${ours === null ? words.notRatedYet : words.youMeet(inPercent(ours))}
      ${words.quartiles(inPercent(first), inPercent(middle), inPercent(third))}
    </p>
  </li>`;
}
