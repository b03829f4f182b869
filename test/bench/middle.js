const sorted = (numbers) => numbers.toSorted((a, b) => a - b);

/** The value below which a share of the numbers lies, between two of them if need be. */
function quantile(numbers, share) {
  const inOrder = sorted(numbers);
  const at = (inOrder.length - 1) * share;
  const [low, high] = [inOrder[Math.floor(at)], inOrder[Math.ceil(at)]];
  return low + (high - low) * (at - Math.floor(at));
}

export const median = (numbers) => quantile(numbers, 0.5);

/** The middle of the numbers, and between what the middle half of them lies; undefined if there are none. */
export function middle(numbers) {
  if (numbers.length === 0) return undefined;
  return { median: median(numbers), low: quantile(numbers, 0.25), high: quantile(numbers, 0.75) };
}
