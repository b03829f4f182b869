import { join } from 'node:path';
import { issueDemoCertificates } from './certificates.js';
import { createStaticServer, listen } from './static-server.js';

/**
 * The demo pages with the components in dist, and the certificates that they show, made anew for this address.
 *
 * @param {object} [site]
 * @param {number} [site.port] The next free one is taken if it is in use; 0 takes any.
 * @param {Record<string, string>} [site.folders] More folders, by the beginning of their path.
 * @param {Record<string, string>} [site.headers] Headers in place of the usual ones.
 * @returns {Promise<{ address: string, close: () => Promise<void> }>} `address` ends without a slash.
 */
export async function startDemoSite({ port = 0, folders = {}, headers = {} } = {}) {
  const root = join(import.meta.dirname, '..');
  const served = { '/': join(root, 'demo'), '/dist/': join(root, 'dist'), ...folders };
  const server = createStaticServer(served, headers);
  const address = `http://localhost:${await listen(server, port)}`;
  const { remove } = await issueDemoCertificates(`${address}/`, (path, folder) => {
    served[path] = folder;
  });
  const close = () =>
    new Promise((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
      remove();
    });
  return { address, close };
}
