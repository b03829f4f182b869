import { measureClicks, measureHeap, measureLoad } from './measured-page.js';

/** The order of the work: repetitions of the contenders taken in turn, so that a noisy minute hits them all. */

export const CONTENDERS = ['selfCheck', 'plain', 'survey'];

const elementsIn = (pack) =>
  pack.criteria.flatMap(({ id, subCriteria }) =>
    subCriteria.flatMap(({ elements }) =>
      elements.map((element) => ({ elementId: element.id, criterionId: id, rating: 'compliant' })),
    ),
  );

/** What the page must show, and where its pack lies if it is not the built-in one. */
function contenderFor(name, times, pack) {
  const elements = elementsIn(pack).length;
  const radios = elements * pack.ratings.length;
  return { name, elements, radios, ...(times > 1 && { pack: `pack-${times}.json` }) };
}

/** Elements to rate, spread evenly over the whole pack. */
function spread(pack, count) {
  const all = elementsIn(pack);
  return Array.from({ length: count }, (_, index) => all[Math.floor((index * all.length) / count)]);
}

/** Measures each contender `count` times; who goes first changes. One whose time was up is not asked again. */
async function inTurns(count, measure, tell) {
  const results = Object.fromEntries(CONTENDERS.map((name) => [name, []]));
  const out = new Set();
  for (let round = 0; round < count; round++) {
    for (let turn = 0; turn < CONTENDERS.length; turn++) {
      const name = CONTENDERS[(round + turn) % CONTENDERS.length];
      if (out.has(name)) continue;
      const result = await measure(name);
      if (result.timeUp) out.add(name);
      results[name].push(result);
    }
    tell(`${round + 1} of ${count}`);
  }
  return results;
}

/**
 * All that is measured in the browser.
 *
 * @param site The page's address and the browser.
 * @param {Map<number, object>} packs By how many times bigger they are.
 * @param plan How many repetitions of what; see `run.js`.
 */
export async function measureAll(site, packs, plan, tell) {
  const pack = packs.get(1);
  const loads = {};
  for (const slowdown of [1, 4]) {
    loads[slowdown] = await inTurns(
      plan.loads,
      (name) => measureLoad(site, contenderFor(name, 1, pack), slowdown),
      (done) => tell(`load at ${slowdown}x: ${done}`),
    );
  }
  const clicks = {};
  for (const [times, bigger] of packs) {
    const { pages, rated } = plan.clicks[times];
    const measure = (name) =>
      measureClicks(
        site,
        contenderFor(name, times, bigger),
        spread(bigger, rated[name] ?? rated.all),
      );
    clicks[times] = await inTurns(pages, measure, (done) => tell(`click, ${times}x: ${done}`));
  }
  const heap = await inTurns(
    plan.heap,
    (name) => measureHeap(site, { name }),
    (done) => tell(`heap: ${done}`),
  );
  return { loads, clicks, heap };
}
