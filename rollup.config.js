import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import json from '@rollup/plugin-json';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { bundleLicences, licencesOf } from './build-steps/bundle-licences.js';
import { minifyTemplates } from './build-steps/minify-templates.js';
import { packWording } from './build-steps/pack-wording.js';
import { readSourceMaps } from './build-steps/read-source-maps.js';
import { sharedByParts } from './build-steps/shared-by-parts.js';

/**
 * Rollup reads what tsc wrote and makes what people use:
 *   dist/cse.js   the self-check in one minified module, for a script tag, with its rarer parts beside it
 *   dist/cse-badge.js   the badge and its checker in another, with what few pages need beside it (APART)
 *   dist/**.js    one module for each file of src, for npm users, with the libraries left to their own bundler
 * JSON is turned into JavaScript on the way, because Node 20 loads JSON modules only behind a warning.
 */

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const bannerOf = (file) => `/*! ${name} ${version}, MIT; see ${licencesOf(file)} */`;

const WORDING = '**/wording.*.json';
const EXTERNAL = /^(?:node:|(?:lit|@lit|zod|tslib|jose|canonicalize|idb-keyval|@scure)(?:\/|$))/;

const fromTypeScript = [
  readSourceMaps(),
  json({ namedExports: false, preferConst: true, exclude: WORDING }),
  minifyTemplates(),
];

const everyModule = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.js') && !file.startsWith('script-tag'))
    .map((file) => join(folder, file));

/** A warning about our own code stops the build. Libraries have theirs (zod's cycles), and a file of types is empty. */
function refuseWarnings({ code, message, id, ids = [id] }) {
  const aboutLibraries = ids.some((module) => module?.includes('/node_modules/'));
  if (code !== 'EMPTY_BUNDLE' && !aboutLibraries) throw new Error(message);
}

const npmModules = (from, to) => ({
  input: everyModule(from),
  external: (id) => EXTERNAL.test(id),
  plugins: [json({ namedExports: false, include: WORDING }), ...fromTypeScript, nodeResolve()],
  onwarn: refuseWarnings,
  output: { dir: to, preserveModules: true, preserveModulesRoot: from, sourcemap: true },
});

const minified = () =>
  terser({
    module: true,
    ecma: 2022,
    compress: { passes: 3, keep_fargs: false, unsafe_arrows: true },
    format: { comments: /^!/ },
  });

/** What cse-badge.js loads from beside itself, and only on a page that needs it: module of src to file of dist. */
const APART = {
  'language/badge-messages.cy': 'cse-badge-cy.js',
  'core/credential/rare-forms': 'cse-badge-forms.js',
};

const apartFrom = (id) =>
  Object.entries(APART).find(([module]) => id.endsWith(`/${module.split('/').pop()}.js`))?.[1];

/**
 * What only the script-tag bundles do: they have the small stand-in for zod inside (see its own comment for why),
 * and the badge leaves to files of their own what few pages need.
 */
const forScriptTag = (from) => ({
  name: 'for-script-tag',
  resolveId(id, importer) {
    if (id === 'zod/mini') return resolve(from, 'script-tag/zod-mini.js');
    if (importer?.endsWith('script-tag/badge-beside.js') && id === './cse-badge.js')
      return { id, external: 'relative' };
    const apart = importer && apartFrom(id);
    if (apart) return { id: `./${apart}`, external: 'relative' };
    // package.json tells what has side effects in dist; this is about the folder that tsc wrote to.
    if (/\/(?:define[\w-]*|badge-beside)\.js$/.test(id))
      return { id: resolve(importer ?? from, '..', id), moduleSideEffects: true };
    return null;
  },
});

const scriptTagPlugins = (from, file) => [
  forScriptTag(from),
  packWording(),
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
    chunkFileNames: ({ name }) => (name === 'messages.cy' ? 'cse-cy.js' : `${name}.js`),
    manualChunks: sharedByParts,
  },
});

/** `--configFrom` names the folder that tsc wrote to, `--configTo` the folder to fill. */
export default ({ configFrom = 'build', configTo = 'dist' }) => [
  npmModules(configFrom, configTo),
  selfCheckAndParts(configFrom, configTo),
  scriptTag(configFrom, configTo, 'cse-badge.js'),
  ...Object.entries(APART).map(([module, file]) =>
    scriptTag(configFrom, configTo, file, `${module}.js`),
  ),
];
