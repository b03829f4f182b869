/** An edge between two points of a graph. It counts as an edge even if its weight is 0. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
}

type Weights = Map<string, Map<string, number>>;

/**
 * Whether removing edges of less than `limit` in all, at least one of them, disconnects points that were
 * connected. By the method of Stoer and Wagner (Journal of the ACM 44, 1997), in the order of n³ steps for
 * n points.
 */
export function isCutBelow(edges: readonly Edge[], limit: number): boolean {
  return connectedParts(weightsOf(edges)).some((part) => minimumCut(part, limit) < limit);
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

/* The connected parts of a graph. */
function connectedParts(weights: Weights): Weights[] {
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

/* Destroys the graph on the way. A result below the limit need not be the minimum. */
function minimumCut(weights: Weights, limit: number): number {
  let smallest = Infinity;
  while (weights.size > 1 && smallest >= limit) {
    const { last, before, cut } = lastTwo(weights);
    smallest = Math.min(smallest, cut);
    merge(weights, before, last);
  }
  return smallest;
}

/* Orders points by how strongly they are connected to those before; the edges of the last are a minimum cut between the last two. */
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
