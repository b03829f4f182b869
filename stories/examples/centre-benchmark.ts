import type { Benchmark, BenchmarkGroup } from '../../src/core/sharing/benchmark-schema.js';
import { elementsOf, type Standard } from '../../src/core/assessment/standard.js';
import { cseStandard } from '../../src/standards/cse/cse-pack.js';

const standard = cseStandard();

/** A group whose shares differ from element to element, with no chance in them. */
function group(
  organisations: number,
  shift: number,
  rest: Pick<BenchmarkGroup, 'sector' | 'year'>,
): BenchmarkGroup {
  const ids = [...standard.places.keys()];
  // What too few organisations rated, the centre leaves out.
  const shown = ids.filter((_, index) => (index + shift) % 19 !== 18);
  const quartiles = quartilesBy(shift);
  return {
    ...rest,
    organisations,
    elements: Object.fromEntries(shown.map((id) => [id, sharesAt(ids.indexOf(id) + shift)])),
    criteria: quartiles(standard.criteria.map(({ id }) => id)),
    themes: quartiles(standard.themes.map(({ id }) => id)),
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
  standard: { id: standard.id, version: standard.version },
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

/** What a hostile centre might publish about a standard: HTML and deceiving characters in every text. */
export function hostileBenchmark({ criteria }: Standard): Benchmark {
  const html = '<img src=x onerror="document.title=1">\u202Egpj.exe';
  const elements = criteria.flatMap(elementsOf);
  return {
    ...centreBenchmark,
    centre: html,
    stories: elements.map(({ id }) => ({
      element: id,
      did: html,
      changed: html,
      contact: 'javascript:alert(1)',
      organisation: html,
    })),
  };
}
