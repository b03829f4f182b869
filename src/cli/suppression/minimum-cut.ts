/** A line between two points of a graph. It is there even if it weighs nothing. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
}

type Weights = Map<string, Map<string, number>>;

/**
 * Whether lines of less than `limit` in all can be taken out, at least one of
 * them, so that points which hung together do so no more. By the method of Stoer
 * and Wagner (Journal of the ACM 44, 1997): with n points some n³ steps.
 */
export function isCutBelow(edges: readonly Edge[], limit: number): boolean {
  return partsOf(weightsOf(edges)).some((part) => smallestCut(part, limit) < limit);
}

function weightsOf(edges: readonly Edge[]): Weights {
  const weights: Weights = new Map();
  for (const { from, to, weight } of edges) {
    if (from === to) continue;
    addWeight(weights, from, to, weight);
    addWeight(weights, to, from, weight);
  }
  return weights;
}

function addWeight(weights: Weights, from: string, to: string, weight: number): void {
  const lines = weights.get(from) ?? new Map<string, number>();
  weights.set(from, lines.set(to, (lines.get(to) ?? 0) + weight));
}

/* The parts of a graph that hang together. */
function partsOf(weights: Weights): Weights[] {
  const seen = new Set<string>();
  const parts: Weights[] = [];
  for (const start of weights.keys()) {
    if (seen.has(start)) continue;
    const part: Weights = new Map();
    const left = [start];
    for (let point = left.pop(); point !== undefined; point = left.pop()) {
      if (seen.has(point)) continue;
      seen.add(point);
      const lines = weights.get(point) ?? new Map<string, number>();
      part.set(point, lines);
      left.push(...lines.keys());
    }
    parts.push(part);
  }
  return parts;
}

/* Takes the graph apart while it works. What is below the limit need not be the smallest. */
function smallestCut(weights: Weights, limit: number): number {
  let smallest = Infinity;
  while (weights.size > 1 && smallest >= limit) {
    const { last, before, cut } = lastTwo(weights);
    smallest = Math.min(smallest, cut);
    merge(weights, before, last);
  }
  return smallest;
}

/* Points in the order in which they hang most on those before; the last one's lines are a smallest cut between the last two. */
function lastTwo(weights: Weights) {
  const hang = new Map([...weights.keys()].map((point) => [point, 0]));
  let [before, last, cut] = ['', '', 0];
  while (hang.size > 0) {
    [before, last, cut] = [last, '', -1];
    for (const [point, weight] of hang) if (weight > cut) [last, cut] = [point, weight];
    hang.delete(last);
    for (const [point, weight] of weights.get(last) ?? []) {
      const known = hang.get(point);
      if (known !== undefined) hang.set(point, known + weight);
    }
  }
  return { before, last, cut };
}

function merge(weights: Weights, kept: string, gone: string): void {
  for (const [point, weight] of weights.get(gone) ?? []) {
    weights.get(point)?.delete(gone);
    if (point === kept) continue;
    addWeight(weights, kept, point, weight);
    addWeight(weights, point, kept, weight);
  }
  weights.delete(gone);
}
