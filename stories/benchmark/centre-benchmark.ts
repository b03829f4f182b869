import type { Benchmark, BenchmarkGroup } from '../../src/core/sharing/benchmark-schema.js';
import { ELEMENTS } from '../answers.js';

const CRITERIA = ['1', '2', '3', '4', '5'];
const THEMES = [
  'personalisation',
  'collaboration',
  'workforce-skills',
  'leadership',
  'accountability',
];

/** A group whose shares differ from element to element, with no chance in them. */
function group(
  organisations: number,
  shift: number,
  rest: Pick<BenchmarkGroup, 'sector' | 'year'>,
): BenchmarkGroup {
  // What too few organisations rated, the centre leaves out.
  const shown = ELEMENTS.filter((_, index) => (index + shift) % 19 !== 18);
  const quartiles = quartilesBy(shift);
  return {
    ...rest,
    organisations,
    elements: Object.fromEntries(shown.map((id) => [id, sharesAt(ELEMENTS.indexOf(id) + shift)])),
    criteria: quartiles(CRITERIA),
    themes: quartiles(THEMES),
    whole: [0.58, 0.72, 0.86],
  };
}

function sharesAt(index: number): Record<string, number> {
  const [plus, non] = [(index % 4) / 20, (index % 3) / 20];
  const partial = 0.1 + (index % 6) / 20;
  return {
    'compliance-plus': plus,
    compliant: Number((1 - plus - non - partial).toFixed(2)),
    'partially-compliant': Number(partial.toFixed(2)),
    'non-compliant': non,
  };
}

function quartilesBy(shift: number) {
  return (ids: readonly string[]) =>
    Object.fromEntries(
      ids.map((id, index): [string, [number, number, number]] => {
        const first = 0.45 + ((index + shift) % 5) / 20;
        return [
          id,
          [first, first + 0.12, first + 0.25].map((one) => Number(one.toFixed(2))) as never,
        ];
      }),
    );
}

/** What a centre might publish: made-up organisations, and stories in which nobody is real. */
export const centreBenchmark: Benchmark = {
  format: 'cse-widgets/benchmark',
  version: 1,
  standard: { id: 'cse', version: '2026.1' },
  made: '2026-11-20',
  centre: 'The centre for customer service',
  fewest: 5,
  groups: [
    group(34, 0, {}),
    group(12, 1, { year: 2025 }),
    group(22, 2, { year: 2026 }),
    group(9, 3, { sector: 'local-government' }),
    group(7, 4, { sector: 'local-government', year: 2026 }),
    group(11, 5, { sector: 'housing' }),
  ],
  stories: [
    {
      element: '1.1.1',
      did: 'We asked the people at the desk to note, for one week, who comes and what they could not find.',
      changed: 'Two groups we had never counted now have their own opening hour.',
      contact: 'mailto:desk@riverside.example',
      organisation: 'Riverside Housing',
      sector: 'housing',
      year: 2026,
    },
    {
      element: '1.1.2',
      did: 'Each new starter spends a day with the callers of the contact centre.',
      changed: 'The same three questions came up so often that we rewrote the letter behind them.',
      contact: 'Ask for the customer insight team',
      sector: 'local-government',
      year: 2026,
    },
    {
      element: '2.1.2',
      did: 'The director reads out one complaint at the start of each board meeting.',
      changed: 'Complaints are answered in nine days instead of twenty.',
    },
  ],
};

const HTML = '<img src=x onerror="document.title=1">\u202Egpj.exe';

/** What a hostile centre might publish: HTML and deceiving characters in every text. */
export const hostileBenchmark: Benchmark = {
  ...centreBenchmark,
  centre: HTML,
  stories: ELEMENTS.map((element) => ({
    element,
    did: HTML,
    changed: HTML,
    contact: 'javascript:alert(1)',
    organisation: HTML,
  })),
};
