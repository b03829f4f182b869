import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'vite';
import { issueDemoCertificates } from './certificates.js';
import { fileFor, sendFile } from './static-server.js';

/**
 * `npm run dev`: the demo pages with the components as they are in src at this moment. Nothing is built first, and a
 * page loads again when a source changes. PORT names another port.
 *
 * The certificates are issued by the program in dist, which `npm ci` builds: a change to the program shows after
 * `npm run build`. The strict policy of `npm start` does not hold here, because reloading needs a script of Vite's.
 */
const ROOT = join(import.meta.dirname, '..');

/** Beginning of a path to the folder that it shows: the certificates, once the address is known that they are for. */
const served = {};

/** What a page loads of dist, and of what is made of dist for it, with the source of each. */
const SOURCES = {
  'dist/cse.js': 'src/script-tag/cse.ts',
  'badge-script/cse-badge.js': 'src/script-tag/cse-badge.ts',
};

/** The text that the badge script of the demo has in the place of this one: its authority. */
const NOBODY = `'{"cse-widgets:authorities":[]}'`;
const SOMEBODY = /'\{"cse-widgets:authorities":(?:[^'\\]|\\.)*'/;

function authorityOfDemo() {
  const script = fileFor('/badge-script/cse-badge.js', served);
  return script ? SOMEBODY.exec(readFileSync(script, 'utf8'))[0] : NOBODY;
}

const fromSource = {
  name: 'cse-widgets:from-source',
  transformIndexHtml: {
    // Before Vite looks for the scripts that the page names: what is in dist it would not find.
    order: 'pre',
    handler: (html) =>
      Object.entries(SOURCES).reduce(
        (page, [built, source]) => page.replace(`"${built}"`, `"/@fs${join(ROOT, source)}"`),
        html,
      ),
  },
  transform: (code, id) =>
    id.endsWith('/core/credential/authorities.ts') ? code.replace(NOBODY, authorityOfDemo) : null,
  configureServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      const { pathname } = new URL(request.url, 'http://localhost');
      const file = fileFor(decodeURIComponent(pathname), served);
      if (file === undefined) next();
      else sendFile(file, request, response);
    });
  },
};

const server = await createServer({
  configFile: false,
  root: import.meta.dirname,
  appType: 'mpa',
  logLevel: 'warn',
  cacheDir: join(ROOT, 'node_modules/.vite/dev'),
  // Standard decorators reach the engine only in this form.
  esbuild: { target: 'es2022' },
  server: { port: Number(process.env.PORT ?? 8080), fs: { allow: [ROOT] } },
  optimizeDeps: { entries: [join(ROOT, 'src/script-tag/*.ts')] },
  plugins: [fromSource],
});
await server.listen();
const [address] = server.resolvedUrls.local;
const { remove } = await issueDemoCertificates(address, (path, folder) => {
  served[path] = folder;
});
process.stdout.write(`The demo, from src, is at ${address} (Ctrl-C ends it)\n`);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await server.close();
    remove();
  });
}
