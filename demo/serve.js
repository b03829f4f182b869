import { join } from 'node:path';
import { buildIfStale } from '../build-steps/build-if-stale.js';
import { createStaticServer, listen } from './static-server.js';

/** `npm start`: the demo pages with the components as built from src, on this machine. PORT names another port. */
buildIfStale();

const root = join(import.meta.dirname, '..');
const server = createStaticServer({ '/': join(root, 'demo'), '/dist/': join(root, 'dist') });
const port = await listen(server, Number(process.env.PORT ?? 8080));

process.stdout.write(`The demo is at http://localhost:${port}/ (Ctrl-C ends it)\n`);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    server.close();
    server.closeAllConnections();
  });
}
