import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { middle } from './middle.js';

/** How many full assessments a second the core scores and finds the gap of, in Node. */

/** All 57 rated, each assessment in its own way, so that none of the work can be remembered. */
function fullAssessment(core, standard, turn) {
  const ratings = standard.ratings.map(({ id }) => id);
  const at = '2026-01-01T00:00:00.000Z';
  const rate = (assessment, id, index) => {
    const rating = ratings[(index * 7 + turn) % ratings.length];
    return core.rateElement({ standard, assessment, at }, id, rating);
  };
  return [...standard.elementsById.keys()].reduce(rate, core.startAssessment(standard));
}

function rateFor(milliseconds, core, standard, assessments) {
  const end = performance.now() + milliseconds;
  const start = performance.now();
  let done = 0;
  let found = 0;
  while (performance.now() < end) {
    for (const assessment of assessments) {
      const score = core.scoreAssessment(standard, assessment);
      found += core.findGap(standard, assessment, score).size;
      done++;
    }
  }
  if (found === 0) throw new Error('No assessment has a gap: nothing was measured');
  return (done * 1000) / (performance.now() - start);
}

/** @returns {Promise<{ median: number, low: number, high: number }>} Assessments in a second. */
export async function measureCore(dist, pack, rounds) {
  const core = await import(pathToFileURL(join(dist, 'core.js')).href);
  const { standard } = core.readStandardPack(pack);
  const assessments = Array.from({ length: 64 }, (_, turn) => fullAssessment(core, standard, turn));
  rateFor(500, core, standard, assessments);
  return middle(Array.from({ length: rounds }, () => rateFor(500, core, standard, assessments)));
}
