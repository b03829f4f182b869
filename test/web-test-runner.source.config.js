import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import config from './web-test-runner.config.js';

/**
 * The browser tests over src as it is now, for whoever is changing it: no build comes first. What counts is
 * `npm run test:browser`, over the files that ship.
 *
 *     npm run test:source -- --files test/components/plan/cse-plan.browser.test.ts --watch
 */
const root = config.rootDir;

/** The source of a file of dist; undefined for what is not made of one source, such as a pack. */
function sourceOf(path) {
  const name = /^\/dist\/(.+)\.js$/.exec(path)?.[1];
  const places = [`src/script-tag/${name}.ts`, `src/${name}.ts`];
  return name && places.find((place) => existsSync(join(root, place)));
}

/** JSON as a module of JavaScript: the server here does not let import attributes through. */
const jsonModule = (path) => `export default ${readFileSync(join(root, path), 'utf8')};`;

const fromSource = {
  name: 'from-source',
  serve({ path }) {
    if (/^\/src\/.+\.json$/.test(path)) return { body: jsonModule(path), type: 'js' };
    const source = sourceOf(path);
    return source && { body: `export * from '/${source}';`, type: 'js' };
  },
  transform: ({ path, body }) =>
    path.endsWith('.ts') ? body.replaceAll(/ with \{ type: 'json' \}/g, '') : undefined,
};

export default { ...config, plugins: [fromSource, ...config.plugins] };
