import { startDemoSite } from '../../demo/demo-site.js';

/**
 * The demo's own site, certificates and strict policy, with the benchmark's page of badges beside: a stapled proof,
 * and a badge script with the authority compiled in, both made by the issuer's kit.
 */

/** With this, and what the site sends anyway, the clock is not rounded. */
const HEADERS = { 'cross-origin-embedder-policy': 'require-corp' };

/**
 * @returns {Promise<{ origin: string, page: string, proof: string, close: () => Promise<void> }>} `proof` is the URL
 *   of a stapled proof that may be shown on `origin`.
 */
export async function startBadgeSite() {
  const folders = { '/bench/': import.meta.dirname };
  const { address, close } = await startDemoSite({ folders, headers: HEADERS });
  return {
    origin: address,
    page: `${address}/bench/badges.html`,
    proof: `${address}/certificates/verified.json`,
    close,
  };
}
