/**
 * Which way imports flow, as a table. A layer is a folder of src (the longest `folder` that fits a file wins) or,
 * with `folder: ''`, the entry points that lie in src itself. It may import itself and
 *   layers    those layers,
 *   types     from these, types alone,
 *   packages  these packages and their sub-paths, but for `zod`, where only `zod/mini` is small enough,
 *   node      and Node's own modules.
 * Whatever is not named is refused. A line here is a decision about the house: see CONTRIBUTING.md.
 */
export const LAYERS = [
  {
    folder: 'core/assessment',
    packages: ['zod/mini'],
    pure: true,
    why: 'the core runs in a page, a worker and Node, so it knows nothing but its own data',
  },
  {
    folder: 'core/review',
    layers: ['core/assessment'],
    packages: ['zod/mini'],
    pure: true,
    why: 'what an assessor finds is scored by the same core, and costs nothing to whoever only assesses themselves',
  },
  {
    folder: 'core/sharing',
    layers: ['core/assessment'],
    packages: ['zod/mini'],
    pure: true,
    why: 'the page that shares and the centre that collects read one format by one door',
  },
  {
    folder: 'core/credential',
    packages: ['zod/mini', 'jose', 'canonicalize', '@scure/base'],
    why: 'a certificate is checked by itself; it never meets the self-check',
  },
  {
    folder: 'language',
    types: ['core/assessment', 'core/review', 'core/sharing', 'core/credential'],
    why: 'words are looked up by codes and ratings; they compute nothing',
  },
  {
    folder: 'standards',
    layers: ['core/assessment'],
    json: true,
    why: 'the built-in pack is data that enters by the same door as anyone’s',
  },
  {
    folder: 'storage',
    layers: ['core/assessment', 'core/review', 'core/sharing'],
    packages: ['idb-keyval'],
    why: 'storage keeps an assessment; it shows and says nothing',
  },
  {
    folder: 'self-check',
    layers: ['core/assessment', 'core/review', 'language', 'standards', 'storage'],
    why: 'a running self-check knows no framework',
  },
  {
    folder: 'command-line',
    node: true,
    why: 'it is what every command is made of, and knows none of them',
  },
  {
    folder: 'issuer',
    layers: [
      'core/assessment',
      'core/review',
      'core/credential',
      'language',
      'standards',
      'command-line',
    ],
    packages: ['jose', 'zod/mini'],
    node: true,
    why: 'the issuer’s kit is a program for Node that shares the verifier with the badge',
  },
  {
    folder: 'centre',
    layers: ['core/assessment', 'core/sharing', 'standards', 'command-line'],
    node: true,
    why: 'the centre collects what was shared; it shows nothing, and never meets a certificate',
  },
  {
    folder: 'program',
    layers: ['command-line', 'issuer', 'centre'],
    node: true,
    why: 'it brings the commands together and hands them the real world',
  },
  {
    folder: 'components',
    layers: [
      'core/assessment',
      'core/review',
      'core/sharing',
      'core/credential',
      'language',
      'standards',
      'storage',
      'self-check',
    ],
    packages: ['lit', '@lit/context', '@lit/task'],
    why: 'components are faces on the layers below, and entry points are above them',
  },
  {
    folder: 'script-tag',
    layers: ['core/credential', 'language', 'standards', 'components', ''],
    why: 'it holds what only the script-tag bundle is made from, and npm users never meet it',
  },
  {
    folder: '',
    entry: true,
    layers: [
      'core/assessment',
      'core/review',
      'core/sharing',
      'core/credential',
      'language',
      'standards',
      'storage',
      'self-check',
      'components',
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
      /node_modules\/(?:lit|lit-html|lit-element|@lit)\/|dist\/(?:core\/assessment|components|language|standards|storage|self-check|issuer)\//,
    wordless: true,
    why: 'a server verifies a certificate without Lit and without the self-check',
  },
  {
    entry: 'define-badge.js',
    refuses:
      /dist\/(?:core\/assessment|standards|storage|self-check|issuer)\/|criteria-wording|dist\/language\/messages/,
    wordless: true,
    why: 'a page that shows a badge does not carry the self-check',
  },
];

/** The module of an element's class, as a path below src. Importing one registers nothing. */
export const ELEMENT_CLASS = /^components\/(?:.+\/)?cse-[\w-]+\.ts$/;

/** What importing any other module of dist puts into the registry of custom elements. */
export const REGISTRATIONS = [
  { entry: 'index.js', registers: [] },
  { entry: 'define-self-check.js', registers: ['cse-criterion', 'cse-result', 'cse-self-check'] },
  { entry: 'define-badge.js', registers: ['cse-badge', 'cse-badge-check'] },
  {
    entry: 'define.js',
    registers: ['cse-badge', 'cse-badge-check', 'cse-criterion', 'cse-result', 'cse-self-check'],
  },
];
