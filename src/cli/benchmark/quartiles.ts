/** How often each value was met. */
export type Histogram = Map<number, number>;

/** A quarter, half and three quarters of the values are at most this. */
export type Quartiles = readonly [lower: number, median: number, upper: number];

/** Counts a value. */
export function addTo(histogram: Histogram | undefined, value: number): void {
  histogram?.set(value, (histogram.get(value) ?? 0) + 1);
}

/**
 * The quartiles of values that lie in a histogram, of one value at least.
 *
 * Of n values in order, counted from 0, the quantile q is the one at q × (n − 1),
 * between two of them in proportion: what spreadsheets call QUARTILE.INC, R
 * type 7, and SQL percentile_cont (Hyndman and Fan, 1996, definition 7).
 */
export function quartilesOf(histogram: Histogram): Quartiles {
  const values = [...histogram].sort(([one], [other]) => one - other);
  const count = values.reduce((sum, [, times]) => sum + times, 0);
  const at = (place: number) => {
    let passed = 0;
    for (const [value, times] of values) {
      passed += times;
      if (place < passed) return value;
    }
    return values.at(-1)?.[0] ?? 0;
  };
  const quantile = (share: number) => {
    const place = share * (count - 1);
    const low = at(Math.floor(place));
    return low + (at(Math.ceil(place)) - low) * (place - Math.floor(place));
  };
  return [quantile(0.25), quantile(0.5), quantile(0.75)];
}
