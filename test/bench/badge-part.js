import { join } from 'node:path';
import { measureBadgePages } from './badge-pages.js';
import { badgeMarkdown } from './badge-report.js';
import { startBadgeSite } from './badge-site.js';
import { measureSizes } from './badge-sizes.js';
import { makeBadgeWorld } from './badge-world.js';
import { measureVerification } from './verification-times.js';

/** The badge's part of the benchmark. */

const FULL = { rounds: 3_000, pages: 15 };
const QUICK = { rounds: 400, pages: 2 };

const DIST = join(import.meta.dirname, '../../dist');

/**
 * @param {{ quick: boolean, inBrowser: Function, circumstances: Function, tell: Function }} bench See run.js.
 * @returns {Promise<string>} The section of README.md.
 */
export async function measureBadge({ quick, inBrowser, circumstances, tell }) {
  const { rounds, pages } = quick ? QUICK : FULL;
  const sizes = await measureSizes(DIST);
  const { origin, page, proof, close } = await startBadgeSite();
  try {
    tell('verification in Node');
    const world = await makeBadgeWorld(await (await fetch(proof)).text());
    const verification = await measureVerification(DIST, { ...world, shownOn: origin }, rounds);
    const { found, version } = await inBrowser((browser) =>
      measureBadgePages({ browser, address: page, proof }, pages, tell),
    );
    const facts = [
      ...circumstances(version),
      `${rounds.toLocaleString('en-GB')} calls of each in Node, and ${pages} pages of each kind, in turn`,
    ];
    return badgeMarkdown({ verification, pages: found, sizes, circumstances: facts });
  } finally {
    await close();
  }
}
