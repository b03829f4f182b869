import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { displayText } from '../../core/formats/display-text.js';
import type { Benchmark, BenchmarkGroup } from '../../core/sharing/benchmark-schema.js';
import type { Sector } from '../../core/sharing/sectors.js';
import {
  elementsAmong,
  groupFor,
  weakestAmong,
  sectorsIn,
  yearsIn,
} from '../../core/sharing/standing-among.js';
import type { Standard } from '../../core/standard/standard.js';
import type { Messages } from '../../language/messages.js';
import type { SelfCheck } from '../../self-check/self-check.js';
import { AssessmentPart } from '../base/assessment-part.js';
import { InheritedAttribute } from '../base/inherited-attribute.js';
import { barTextures } from '../charts/score-bar.js';
import { heading } from '../controls/heading.js';
import { fieldStyles } from '../theme/field.styles.js';
import { themeStyles } from '../theme/theme.styles.js';
import { elementAmong, sharesAmong } from './among-others.js';
import { benchmarkFrom, type FetchedBenchmark } from './benchmark-source.js';
import { benchmarkStyles } from './cse-benchmark.styles.js';
import { cy } from './messages.cy.js';
import { en } from './messages.en.js';
import type { BenchmarkMessages } from './messages.js';

const WORDS = { en, cy };

/**
 * Where a team stands among the organisations that shared their ratings with the
 * centre: element by element, in words and picture, with the centre's stories
 * beside the elements where the team is weak. `<cse-result>` opens one where
 * `benchmark` is set.
 *
 * @summary Where we stand among others, and how others did it.
 * @tag cse-benchmark
 * @slot - Shown until the part is ready, and where script does not run.
 * @csspart heading - Every heading.
 * @csspart element - One element among others.
 * @csspart notice - Why there is nothing to compare with.
 */
export class CseBenchmark extends AssessmentPart {
  static override styles = [themeStyles, fieldStyles, benchmarkStyles];

  static override get properties(): PropertyDeclarations {
    return {
      src: {},
      fetched: { state: true },
      sector: { state: true },
      year: { state: true },
    };
  }

  /** URL of what the centre published; that of the `<cse-self-check>` around if absent. */
  declare src: string | undefined;
  declare private fetched: FetchedBenchmark | undefined;
  declare private sector: Sector | undefined;
  declare private year: number | undefined;

  readonly #around = new InheritedAttribute(this, 'benchmark');
  /* The latest request; an answer to an earlier one is dropped. */
  #asked: { readonly url: string; readonly standard: Standard } | undefined;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    const { selfCheck } = this;
    if (this.#url && selfCheck) this.#fetch(this.#url, selfCheck.standard);
  }

  protected override renderPart(selfCheck: SelfCheck, { language }: Messages): unknown {
    const words = WORDS[language];
    const { headingLevel, fetched } = this;
    if (!this.#url) return nothing;
    return html`
      ${barTextures} ${heading(headingLevel, 'section', words.title, 'benchmark')}
      <p class="text">${words.about} ${words.honest}</p>
      ${
        fetched
          ? fetched.ok
            ? this.#renderBenchmark(selfCheck, fetched.benchmark, words)
            : html`<p class="panel" part="notice">${words.problem[fetched.problem]}</p>`
          : html`<p class="text soft loading">${words.loading}</p>`
      }
    `;
  }

  #renderBenchmark(
    selfCheck: SelfCheck,
    benchmark: Benchmark,
    words: BenchmarkMessages,
  ): TemplateResult {
    const { sector, year } = this;
    const group = groupFor(benchmark, sector, year);
    const { centre, made, fewest } = benchmark;
    return html`
      ${
        centre
          ? html`<p class="text soft">${words.published(displayText(centre), words.day(made))}</p>`
          : nothing
      }
      ${groupChoice(benchmark, { sector, year }, words)}
      <p class="group" role="status">
        ${
          group
            ? words.groupOf(
                words.organisations(group.organisations),
                group.sector && words.sectors[group.sector],
                group.year,
              )
            : words.noGroup(fewest)
        }
      </p>
      ${group ? this.#renderGroup(selfCheck, benchmark, group, words) : nothing}
    `;
  }

  #renderGroup(
    selfCheck: SelfCheck,
    benchmark: Benchmark,
    group: BenchmarkGroup,
    words: BenchmarkMessages,
  ): TemplateResult {
    const { standard, assessment, score } = selfCheck;
    const { headingLevel } = this;
    const state = { standard, benchmark, words };
    const elements = elementsAmong(standard, assessment, group);
    const weak = weakestAmong(standard, elements);
    const noWeak = score.whole.rated > 0 ? words.noWeak : words.nothingRated;
    return html`
      ${heading(headingLevel + 1, 'part', words.weak, 'weak')}
      <p class="text">${weak.length > 0 ? `${words.weakAbout} ${words.barKey}` : noWeak}</p>
      <ul>
        ${weak.map((one) => elementAmong(one, state, true))}
      </ul>
      ${sharesAmong({ standard, score, group, words, headingLevel: headingLevel + 1 })}
      <details class="all">
        <summary>${words.all(elements.length)}</summary>
        <p class="text">${words.barKey}</p>
        <ul>
          ${elements.map((one) => elementAmong(one, state))}
        </ul>
      </details>
    `;
  }

  protected override act(event: Event): void {
    if (event.type !== 'change') return;
    const { id: choice, value } = event.target as HTMLSelectElement;
    if (choice === 'sector') this.sector = (value || undefined) as Sector | undefined;
    else if (choice === 'year') this.year = value ? Number(value) : undefined;
  }

  get #url(): string | undefined {
    return this.src ?? this.#around.value;
  }

  #fetch(url: string, standard: Standard): void {
    if (this.#asked?.url === url && this.#asked.standard === standard) return;
    const asking = { url, standard };
    this.#asked = asking;
    const coming = benchmarkFrom(url, standard);
    if (!(coming instanceof Promise)) {
      this.#take(coming);
      return;
    }
    this.fetched = undefined;
    void coming.then((fetched) => {
      if (this.#asked === asking) this.#take(fetched);
    });
  }

  /* All organisations where there is such a group, else the first that there is. */
  #take(fetched: FetchedBenchmark): void {
    this.fetched = fetched;
    if (!fetched.ok || groupFor(fetched.benchmark, this.sector, this.year)) return;
    const [first] = fetched.benchmark.groups;
    this.sector = first?.sector;
    this.year = first?.year;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cse-benchmark': CseBenchmark;
  }
}

/** The group of organisations that a person compares with; `undefined` stands for all of them. */
interface ChosenGroup {
  readonly sector: Sector | undefined;
  readonly year: number | undefined;
}

interface Choice {
  readonly value: string;
  readonly text: string;
}

/** A select for each way in which the organisations are grouped; nothing if there is only one group. */
function groupChoice(benchmark: Benchmark, chosen: ChosenGroup, words: BenchmarkMessages): unknown {
  const sectors = sectorsIn(benchmark).map((value) => ({ value, text: words.sectors[value] }));
  const years = yearsIn(benchmark).map((year) => ({ value: String(year), text: String(year) }));
  if (sectors.length + years.length === 0) return nothing;
  const select = (
    id: keyof ChosenGroup,
    label: string,
    all: string,
    choices: readonly Choice[],
  ) => {
    if (choices.length === 0) return nothing;
    const now = String(chosen[id] ?? '');
    return html`<div class="field">
      <label for=${id}>${label}</label>
      <select id=${id}>
        ${[{ value: '', text: all }, ...choices].map(
          ({ value, text }) =>
            html`<option value=${value} .selected=${value === now}>${text}</option>`,
        )}
      </select>
    </div>`;
  };
  return html`<fieldset class="choose">
    <legend>${words.group}</legend>
    ${select('sector', words.sector, words.allSectors, sectors)}
    ${select('year', words.year, words.allYears, years)}
  </fieldset>`;
}
