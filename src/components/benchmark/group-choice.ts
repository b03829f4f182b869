import { html, nothing } from 'lit';
import type { Benchmark } from '../../core/sharing/benchmark-schema.js';
import type { Sector } from '../../core/sharing/sectors.js';
import { sectorsIn, yearsIn } from '../../core/sharing/standing-among.js';
import type { BenchmarkMessages } from './messages.js';

/** The group of organisations that a person compares with; `undefined` stands for all of them. */
export interface ChosenGroup {
  readonly sector: Sector | undefined;
  readonly year: number | undefined;
}

interface Choice {
  readonly value: string;
  readonly text: string;
}

/** Selects for what there are several groups of; nothing where there is one group alone. */
export function groupChoice(
  benchmark: Benchmark,
  chosen: ChosenGroup,
  words: BenchmarkMessages,
): unknown {
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
