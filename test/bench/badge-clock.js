import { framePainted } from './frame-painted.js';

/** The stop-watch inside the page of badges. It waits for verdicts and takes no other than `verified`. */

const main = document.querySelector('main');

function makeBadge(src) {
  const badge = document.createElement('cse-badge');
  return Object.assign(badge, { src, appearance: 'inline' });
}

/** The instants of the first and of the last verdict, once there are so many. */
function verdicts(count) {
  const instants = [];
  return new Promise((resolve, reject) => {
    main.addEventListener('cse-verdict', ({ detail: { verdict } }) => {
      instants.push(performance.now());
      if (verdict !== 'verified') reject(new Error(`A badge is ${verdict}`));
      if (instants.length === count) resolve({ first: instants[0], last: instants.at(-1) });
    });
  });
}

function isInViewport(element) {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
}

const isShown = (badge) => badge.matches(':state(verified)') && isInViewport(badge);

/**
 * Puts so many badges with one stapled proof on the page. Their script has run by then; making the elements counts.
 *
 * @returns {Promise<{ first: number, last: number, painted: number, documents: number }>} Milliseconds until the
 *   first verdict, the last one, and the end of the frame with it; and how many documents were fetched.
 */
async function showBadges({ count, src }) {
  await customElements.whenDefined('cse-badge');
  await framePainted();
  performance.clearResourceTimings();
  const found = verdicts(count);
  const start = performance.now();
  const badges = Array.from({ length: count }, () => makeBadge(src));
  main.append(...badges);
  const { first, last } = await found;
  const painted = await framePainted();
  const shown = badges.filter(isShown).length;
  if (shown !== count) throw new Error(`${shown} of ${count} badges are verified and in sight`);
  const documents = performance.getEntriesByType('resource').length;
  return { first: first - start, last: last - start, painted: painted - start, documents };
}

globalThis.bench = { showBadges };
