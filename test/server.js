import { join } from 'node:path';
import { createStaticServer, listen } from '../demo/static-server.js';

/**
 * A site for the journeys and the benchmark: the demo pages, dist, and the test's own fixtures, on any free port.
 * The strict policy of `npm start` holds, so a breach shows up on the page as a `securitypolicyviolation`.
 */
const root = join(import.meta.dirname, '..');

const FOLDERS = {
  '/': join(root, 'demo'),
  '/dist/': join(root, 'dist'),
  '/fixtures/': join(root, 'test/fixtures'),
};

/**
 * @param {object} [site]
 * @param {Record<string, string>} [site.folders] More folders, by the beginning of their path.
 * @param {Record<string, string>} [site.headers] Headers in place of the usual ones.
 * @returns {Promise<{ address: string, close: () => Promise<void> }>} `address` ends without a slash.
 */
export async function startSite({ folders = {}, headers = {} } = {}) {
  const server = createStaticServer({ ...FOLDERS, ...folders }, headers);
  const port = await listen(server, 0);
  const close = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { address: `http://localhost:${port}`, close };
}
