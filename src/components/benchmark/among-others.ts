import { html, nothing, type TemplateResult } from 'lit';
import type { AssessmentScore } from '../../core/assessment/score.js';
import { linkOf } from '../../core/evidence/evidence-link.js';
import { displayText } from '../../core/formats/display-text.js';
import type {
  Benchmark,
  PassedStory,
  BenchmarkGroup,
} from '../../core/sharing/benchmark-schema.js';
import type { PlaceAmong } from '../../core/sharing/benchmark.js';
import { inTenths, storiesOf, type ElementAmong } from '../../core/sharing/standing-among.js';
import { NOT_APPLICABLE, UNRATED, type Standard } from '../../core/standard/standard.js';
import { wordingFor } from '../../language/criteria-wording.js';
import { inPercent } from '../../language/language.js';
import { standingLabel } from '../../language/standing-label.js';
import { spreadBar, quartileBar } from '../charts/spread-bar.js';
import { heading } from '../controls/heading.js';
import { langSpan } from '../controls/lang-span.js';
import type { BenchmarkMessages, Tenths } from './messages.js';

/** Props of an element among others. */
export interface AmongState {
  readonly standard: Standard;
  readonly benchmark: Benchmark;
  readonly words: BenchmarkMessages;
}

/** One element: where we stand in the spread, in words and picture, and how others did it. */
export function elementAmong(
  one: ElementAmong,
  state: AmongState,
  storiesOpen = false,
): TemplateResult {
  const { standard, benchmark, words } = state;
  const { elementId, spread } = one;
  const { title, lang } = wordingFor(standard, 'elements', elementId, words.language);
  const stories = storiesOf(benchmark, elementId);
  return html`<li class="among" part="element">
    <a class="link" href="#cse-${elementId}"
      ><span class="number">${elementId}</span> <span lang=${lang}>${title}</span></a
    >
    <p>${placeInWords(one, words)}</p>
    ${spread ? html`${spreadBar(standard, one)} ${figures(one, state)}` : nothing}
    ${
      stories.length > 0
        ? html`<details class="stories" ?open=${storiesOpen}>
            <summary>
              ${words.stories(stories.length)}<span class="hidden"> ${elementId}</span>
            </summary>
            <ul>
              ${stories.map((story) => storyOfOthers(story, words))}
            </ul>
          </details>`
        : nothing
    }
  </li>`;
}

/* A share that only rounds to nought is called few, not none. */
function inWords(place: PlaceAmong): Tenths {
  const tenths = inTenths(place);
  const word = (name: keyof Tenths) =>
    tenths[name] === 0 && place[name] > 0 ? ('few' as const) : tenths[name];
  return { worse: word('worse'), same: word('same'), better: word('better') };
}

function placeInWords(one: ElementAmong, words: BenchmarkMessages): string {
  const { elementId, standing, place, spread } = one;
  const without = spread ? '' : ` ${words.notShown(elementId)}`;
  if (standing === UNRATED) return words.notRated(elementId) + without;
  if (standing === NOT_APPLICABLE) return words.setAside(elementId) + without;
  return place ? words.among(elementId, inWords(place)) : words.notShown(elementId);
}

/* The same figures as the bar, in its order. */
function figures(
  { standing, spread = [] }: ElementAmong,
  { standard, words }: AmongState,
): TemplateResult {
  const label = (id: string) => langSpan(standingLabel(standard, id, words.language, words));
  return html`<p class="soft figures">
    <span>${words.yours} ${label(standing)}.</span>
    <span>
      ${words.others}
      ${spread.map(
        ({ rating, share }, at) => html`${at > 0 ? ', ' : ''}${label(rating)} ${inPercent(share)}`,
      )}.
    </span>
  </p>`;
}

/* Text alone, whatever it holds; a contact is a link only where it cannot lead elsewhere than it says. */
function storyOfOthers(story: PassedStory, words: BenchmarkMessages): TemplateResult {
  const { did, changed, contact, organisation, sector, year } = story;
  const from = [
    organisation && displayText(organisation),
    sector && words.sectors[sector],
    year && String(year),
  ];
  const link = linkOf(contact);
  const safe = link !== undefined && /^(?:https|mailto):/i.test(link) ? link : undefined;
  const asked = displayText(contact ?? '').replace(/^mailto:/i, '');
  return html`<li class="told-by">
    <dl>
      <dt>${words.did}</dt>
      <dd class="told">${displayText(did)}</dd>
      <dt>${words.outcome}</dt>
      <dd class="told">${displayText(changed)}</dd>
      ${
        asked
          ? html`<dt>${words.contact}</dt>
              <dd>
                <bdi
                  >${
                    safe ? html`<a href=${safe} rel="noreferrer noopener">${asked}</a>` : asked
                  }</bdi
                >
              </dd>`
          : nothing
      }
    </dl>
    ${
      from.some(Boolean)
        ? html`<p class="soft">
            <bdi>${from.filter(Boolean).join(', ')}</bdi>
          </p>`
        : nothing
    }
  </li>`;
}

/** Props of the shares. */
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

/** How much is met, ours beside the quartiles of others; what the centre does not publish is left out. */
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
