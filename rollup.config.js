import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import json from '@rollup/plugin-json';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { bundleLicences, licencesOf } from './build-steps/bundle-licences.js';
import { readSourceMaps } from './build-steps/read-source-maps.js';
import { sharedByParts } from './build-steps/shared-by-parts.js';

/**
 * Rollup reads what tsc wrote and makes what people use:
 *   dist/cse.js   the self-check in one minified module, for a script tag, with its rarer parts beside it
 *   dist/cse-badge.js   the badge and its checker in another, with what few pages need beside it (APART)
 *   dist/cli/     the command line, bundled with all it needs: it starts in half the time of its modules
 *   dist/**.js    one module for each other file of src, for npm users, with the libraries left to their own bundler
 * JSON is turned into JavaScript on the way, because Node 20 loads JSON modules only behind a warning.
 */

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const bannerOf = (file) => `/*! ${name} ${version}, MIT; see ${licencesOf(file)} */`;

const EXTERNAL = /^(?:node:|(?:lit|@lit|zod|tslib|jose|canonicalize|idb-keyval|@scure)(?:\/|$))/;

const fromTypeScript = [readSourceMaps(), json({ namedExports: false, preferConst: true })];

/** Nobody imports from these: they are parts of a script for a script tag, or of the program. */
const INSIDE = ['script-tag', 'cli'];

const everyModule = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.js') && !INSIDE.some((inside) => file.startsWith(inside)))
    .map((file) => join(folder, file));

/** A warning about our own code stops the build. Libraries have theirs (zod's cycles), and a file of types is empty. */
function refuseWarnings({ code, message, id, ids = [id] }) {
  const aboutLibraries = ids.some((module) => module?.includes('/node_modules/'));
  if (code !== 'EMPTY_BUNDLE' && !aboutLibraries) throw new Error(message);
}

const inFull = [...fromTypeScript, nodeResolve()];

const npmModules = (from, to) => ({
  input: everyModule(from),
  external: (id) => EXTERNAL.test(id),
  plugins: inFull,
  onwarn: refuseWarnings,
  output: { dir: to, preserveModules: true, preserveModulesRoot: from, sourcemap: true },
});

const program = (from, to) => ({
  input: { main: join(from, 'cli/main.js'), program: join(from, 'cli/program.js') },
  external: /^node:/,
  plugins: [...inFull, bundleLicences('main.js')],
  onwarn: refuseWarnings,
  // The file of an entry may give more than the entry does, or it would be a file that only passes things on.
  preserveEntrySignatures: 'allow-extension',
  output: { dir: join(to, 'cli'), sourcemap: true, chunkFileNames: '[name].js' },
});

const minified = () =>
  terser({
    module: true,
    ecma: 2022,
    compress: { passes: 3, keep_fargs: false, unsafe_arrows: true },
    format: { comments: /^!/ },
  });

/** What cse-badge.js loads from beside itself, and only on a page that needs it: file of dist, and of what it is made. */
const APART = [
  { file: 'cse-badge-cy.js', modules: ['components/badge/messages.cy'] },
  { file: 'cse-badge-forms.js', modules: ['core/credential/optional-formats'] },
  {
    file: 'cse-badge-results.js',
    modules: ['core/credential/read-results', 'components/badge/badge-results'],
    entry: 'script-tag/cse-badge-results',
  },
];

/** Which of those files holds a module, by its path below the folder that tsc wrote to. */
const apartFrom = (path) =>
  APART.find(({ modules }) => modules.some((module) => path === `${module}.js`))?.file;

/** What does something when it is loaded, as package.json says of dist. */
const DOES_SOMETHING = /^(?:define[\w-]*|script-tag\/badge-beside)\.js$/;

/** What only the script-tag bundles do: the badge leaves to files of their own what few pages need. */
const forScriptTag = (from, file) => ({
  name: 'for-script-tag',
  resolveId(id, importer) {
    if (importer === undefined || !id.startsWith('.')) return null;
    const whole = resolve(dirname(importer), id);
    const path = relative(resolve(from), whole).replaceAll('\\', '/');
    if (path === 'script-tag/cse-badge.js') return { id, external: 'relative' };
    const apart = apartFrom(path);
    if (apart && apart !== file) return { id: `./${apart}`, external: 'relative' };
    return DOES_SOMETHING.test(path) ? { id: whole, moduleSideEffects: true } : null;
  },
});

/**
 * zod keeps its settings among the globals of the page, where it would leave them behind, and where a page that has
 * zod of its own would change what ours takes for a fault. The script tag's are its own.
 */
const zodSettings = () => ({
  name: 'zod-settings',
  transform(code, id) {
    if (!/[\\/]zod[\\/]v4[\\/]core[\\/]core\.js$/.test(id)) return null;
    if (!code.includes('globalThis.__zod_globalConfig'))
      throw new Error('Where does zod keep them now?');
    return { code: `const own = {};${code.replaceAll('globalThis', 'own')}`, map: null };
  },
});

const scriptTagPlugins = (from, file) => [
  forScriptTag(from, file),
  zodSettings(),
  ...fromTypeScript,
  nodeResolve(),
  // The second pass meets what the first one made plain: half a per cent, for nothing but time.
  minified(),
  minified(),
  bundleLicences(file),
];

const scriptTag = (from, to, file, entry = `script-tag/${file}`) => ({
  input: join(from, entry),
  plugins: scriptTagPlugins(from, file),
  onwarn: refuseWarnings,
  output: { file: join(to, file), sourcemap: true, banner: bannerOf(file) },
});

const WELSH = 'language/messages.cy.js';

/**
 * The self-check and, each in a file of its own that is loaded when first asked for, the parts of it that few
 * visits need. They take what they share with cse.js from there.
 */
const selfCheckAndParts = (from, to) => ({
  input: { cse: join(from, 'script-tag/cse.js') },
  plugins: scriptTagPlugins(from, 'cse.js'),
  onwarn: refuseWarnings,
  output: {
    dir: to,
    sourcemap: true,
    banner: bannerOf('cse.js'),
    entryFileNames: '[name].js',
    chunkFileNames: ({ name, facadeModuleId }) =>
      facadeModuleId === resolve(from, WELSH) ? 'cse-cy.js' : `${name}.js`,
    manualChunks: sharedByParts,
  },
});

/** `--configFrom` names the folder that tsc wrote to, `--configTo` the folder to fill. */
export default ({ configFrom = 'build', configTo = 'dist' }) => [
  npmModules(configFrom, configTo),
  program(configFrom, configTo),
  selfCheckAndParts(configFrom, configTo),
  scriptTag(configFrom, configTo, 'cse-badge.js'),
  ...APART.map(({ file, modules: [first], entry = first }) =>
    scriptTag(configFrom, configTo, file, `${entry}.js`),
  ),
];
