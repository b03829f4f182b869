import { CLI, CORE, FEATURES, GROUND } from './rooms.js';

/**
 * Which way imports flow, as a table. A layer is a folder of src (the longest `folder` that fits a file wins) or,
 * with `folder: ''`, the entry points that lie in src itself. It may import itself and
 *   layers    those layers, by their names,
 *   types     from these, types alone,
 *   packages  these packages and their sub-paths, but for `zod`, where only `zod/mini` is small enough,
 *   node      and Node's own modules.
 * Whatever is not named is refused. A line here, or in rooms.js, is a decision about the house: see CONTRIBUTING.md.
 */

/** The rooms of a table as layers of their own; `shared` is what all of them may import besides. */
function rooms(wing, table, { layers: shared = [], packages: sharedPackages = [], ...rest } = {}) {
  return Object.entries(table).map(
    ([room, { layers = [], known = [], packages = [], ...own }]) => ({
      ...rest,
      ...own,
      folder: `${wing}/${room}`,
      layers: [...layers.map((name) => `${wing}/${name}`), ...known, ...shared],
      packages: [...packages, ...sharedPackages],
    }),
  );
}

const named = (wing, table) => Object.keys(table).map((room) => `${wing}/${room}`);

/** What the self-check in the page stands on. A badge stands on less: see its bundle below. */
const BELOW_PAGE = [
  ...named('core', CORE).filter((room) => room !== 'core/credential'),
  'language',
  'standards',
  'storage',
  'self-check',
];

const FOR_BADGE = ['core/credential', 'core/formats', 'language'];

const ofBadge = ({ folder }) => folder === 'components/badge';

/** Every layer, the lowest first. */
export const LAYERS = [
  ...rooms('core', CORE, { packages: ['zod/mini'] }).map((room) => ({
    ...room,
    // The verifier is handed its clock and its fetch as well, but waits for an answer by the clock of the machine.
    pure: room.hasClock !== true,
  })),
  {
    folder: 'language',
    layers: ['core/standard'],
    types: ['core/assessment', 'core/sharing'],
    why: 'words are looked up by codes and ratings; they compute nothing',
  },
  {
    folder: 'standards',
    layers: ['core/standard'],
    json: true,
    why: 'the built-in pack is data that enters by the same door as anyone’s',
  },
  {
    folder: 'storage',
    layers: ['core/formats', 'core/standard', 'core/assessment', 'core/review', 'core/sharing'],
    packages: ['idb-keyval', '@scure/base'],
    why: 'storage keeps an assessment; it shows and says nothing',
  },
  {
    folder: 'self-check',
    layers: [...named('core', CORE).filter((room) => room !== 'core/credential'), 'storage'],
    why: 'a running self-check knows no framework and no words',
  },
  {
    name: 'words',
    folder: 'components',
    files: String.raw`[\w-]*messages[.\w]*\.ts`,
    layers: ['language'],
    types: named('core', CORE),
    why: 'the words of a feature lie beside it, know nothing of how it is shown, and serve the command line too',
  },
  ...rooms('cli', CLI, { node: true }),
  {
    folder: 'cli',
    layers: ['cli/framework', 'cli/commands', 'cli/home'],
    node: true,
    why: 'it brings the commands together and hands them the real world',
  },
  ...rooms('components', GROUND, { layers: BELOW_PAGE, packages: ['lit'] }),
  ...rooms('components', FEATURES, { packages: ['lit'] }).map((feature) => ({
    ...feature,
    layers: [...feature.layers, ...(ofBadge(feature) ? FOR_BADGE : BELOW_PAGE)],
  })),
  {
    folder: 'components/self-check',
    layers: [...BELOW_PAGE, ...named('components', GROUND), ...named('components', FEATURES)],
    packages: ['lit'],
    why: 'the self-check brings the features together, and loads each when it is first asked for',
  },
  {
    folder: 'script-tag',
    layers: [
      'core/credential',
      'language',
      'standards',
      'words',
      'components/badge',
      'components/self-check',
      '',
    ],
    why: 'it holds what only the script-tag bundle is made from, and npm users never meet it',
  },
  {
    folder: '',
    entry: true,
    layers: [
      ...BELOW_PAGE,
      'core/credential',
      ...named('components', GROUND),
      ...named('components', FEATURES),
      'components/self-check',
    ],
    why: 'an entry point names what a reader may use; it holds no logic and knows no other entry point',
  },
];

/** File names that say nothing about the domain. */
export const EMPTY_NAMES = /(?:^|\/)(?:utils?|helpers?|types|constants|common|misc)(?:\/|\.ts$)/;

/** What each bundle, made from one module of dist with all it needs, may not hold. */
export const BUNDLES = [
  {
    entry: 'core.js',
    refuses:
      /node_modules\/(?:lit|lit-html|lit-element|@lit)\/|dist\/(?:components|language|standards|storage|self-check)\//,
    wordless: true,
    why: 'a server or another framework takes the core without Lit and without wording',
  },
  {
    entry: 'improve.js',
    refuses:
      /node_modules\/(?:lit|lit-html|lit-element|@lit)\/|dist\/(?:components|language|standards|self-check)\//,
    wordless: true,
    why: 'what follows from an assessment is worked out without Lit and without wording, as the core is',
  },
  {
    entry: 'skills.js',
    refuses:
      /node_modules\/(?:lit|lit-html|lit-element|@lit)\/|dist\/(?:components|language|storage|self-check)\//,
    why: 'a server or another framework takes the exercises without Lit and without the interface',
  },
  {
    entry: 'credential.js',
    refuses:
      /node_modules\/(?:lit|lit-html|lit-element|@lit)\/|dist\/(?:core\/(?!credential|formats)|components|language|standards|storage|self-check|cli)\//,
    wordless: true,
    why: 'a server verifies a certificate without Lit and without the self-check',
  },
  {
    entry: 'define-badge.js',
    refuses:
      /dist\/(?:core\/(?!credential|formats)[\w-]+|standards|storage|self-check|cli)\/|criteria-wording|dist\/language\/messages/,
    wordless: true,
    why: 'a page that shows a badge does not carry the self-check',
  },
];

/** The module of an element's class, as a path below src. Importing one registers nothing. */
export const ELEMENT_CLASS = /^components\/(?:.+\/)?cse-[\w-]+\.ts$/;

/** What importing any other module of dist puts into the registry of custom elements. */
const SELF_CHECK = ['cse-criterion', 'cse-result', 'cse-self-check'];
const BADGE = ['cse-badge', 'cse-badge-check'];
export const REGISTRATIONS = [
  { entry: 'index.js', registers: [] },
  { entry: 'define-self-check.js', registers: SELF_CHECK },
  { entry: 'define-badge.js', registers: BADGE },
  { entry: 'define.js', registers: [...BADGE, ...SELF_CHECK] },
];
