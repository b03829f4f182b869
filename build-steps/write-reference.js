import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatMarkdown } from './format-markdown.js';

/**
 * `node build-steps/write-reference.js` writes docs/reference.md, what a page may use of each component, read from
 * dist/custom-elements.json, with the custom properties from their sheets; and the README's table of the components.
 * Nobody types those tables; a test fails when they are out of date.
 */

const ROOT = join(import.meta.dirname, '..');
const README = join(ROOT, 'README.md');
const REFERENCE = join(ROOT, 'docs/reference.md');
const BETWEEN_MARKERS = /(<!-- elements:begin -->\n)[^]*(<!-- elements:end -->)/;

const code = (text) => `\`${text}\``;
const cell = (text = '') => text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|');

function table(title, head, rows) {
  if (rows.length === 0) return '';
  const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;
  return [`**${title}**`, '', line(head), line(head.map(() => '---')), ...rows.map(line), ''].join(
    '\n',
  );
}

/** The order in which people meet the elements of the self-check. One that is not named here comes after these. */
const ORDER = [
  'cse-self-check',
  'cse-criterion',
  'cse-result',
  'cse-first-pass',
  'cse-evidence',
  'cse-plan',
  'cse-progress',
  'cse-team',
  'cse-skills',
  'cse-report',
  'cse-assessments',
  'cse-share',
  'cse-good-practice',
  'cse-benchmark',
  'cse-self-declared',
  'cse-assessor',
];

/** The components of the self-check inherit from one class; what they share is listed once. */
const own = (items = []) => items.filter(({ inheritedFrom }) => inheritedFrom === undefined);
const shared = (items = []) => items.filter(({ inheritedFrom }) => inheritedFrom !== undefined);

/** The analyzer takes every `new CseChangeEvent(x)` for an event named x. */
const events = (items = []) => items.filter(({ name }) => name.startsWith('cse-'));

const call = ({ name, parameters = [] }) =>
  `${name}(${parameters.map((parameter) => parameter.name).join(', ')})`;

const settings = (members) =>
  table(
    'Attributes and properties',
    ['Attribute', 'Property', 'Type', 'What it is'],
    members
      .filter(({ kind }) => kind === 'field')
      .map(({ name, attribute, type, readonly, description }) => [
        attribute === undefined ? '–' : code(attribute),
        code(name),
        code(type.text),
        `${description}${readonly ? ' Read only.' : ''}`,
      ]),
  );

const methods = (members) =>
  table(
    'Methods',
    ['Method', 'What it does'],
    members
      .filter(({ kind }) => kind === 'method')
      .map((method) => [code(call(method)), method.description]),
  );

const named = (title, name, items = []) =>
  table(
    title,
    [name, 'What it is'],
    items.map((item) => [item.name === '' ? 'default' : code(item.name), item.description]),
  );

const component = ({ tagName, description, members, ...declaration }) =>
  [
    `## ${code(`<${tagName}>`)}\n\n${description}\n`,
    settings(own(members)),
    methods(own(members)),
    named('Events', 'Event', events(declaration.events)),
    named('Slots', 'Slot', declaration.slots),
    named('Parts', 'Part', declaration.cssParts),
  ].join('\n');

const customProperties = (themeSource) =>
  [...themeSource.matchAll(/^ \* @cssprop (?<name>--[\w-]+) - (?<description>.+)$/gm)].map(
    ({ groups }) => groups,
  );

const INTRODUCTION = `# Reference

What a page may use of each element: attributes, properties, methods, events, slots, parts, and the custom properties of
all. For editors and tools the same is in \`custom-elements.json\` in the package. Made from the doc comments by
\`build-steps/write-reference.js\`.
`;

const place = ({ tagName }) => (ORDER.includes(tagName) ? ORDER.indexOf(tagName) : ORDER.length);

/** Every element that the manifest has, in order: of the self-check, and of the badge, which shares nothing with it. */
function elementsOf(manifest) {
  const elements = manifest.modules
    .flatMap(({ path, declarations }) =>
      declarations.map((declaration) => ({ ...declaration, isBadge: path.includes('/badge/') })),
    )
    .filter(({ tagName }) => tagName !== undefined)
    .sort((a, b) => place(a) - place(b) || a.tagName.localeCompare(b.tagName));
  return {
    selfCheck: elements.filter(({ isBadge }) => !isBadge),
    badge: elements.filter(({ isBadge }) => isBadge),
  };
}

/** The README's table: each component in a sentence, with the way to its section in the reference. */
function elementTable(manifest) {
  const { selfCheck, badge } = elementsOf(manifest);
  const lines = [...selfCheck, ...badge].map(
    ({ tagName, summary }) =>
      `| [${code(`<${tagName}>`)}](docs/reference.md#${tagName}) | ${cell(summary)} |`,
  );
  return ['| Element | What it is |', '| --- | --- |', ...lines, ''].join('\n');
}

/** The reference as markdown: a section a component, and what those of the self-check share. */
export function reference(manifest, themeSource, badgeSource) {
  const { selfCheck, badge } = elementsOf(manifest);
  const { members } = selfCheck.find(({ tagName }) => tagName === 'cse-self-check');
  return [
    INTRODUCTION,
    ...selfCheck.map(component),
    '## What the self-check and its parts share\n',
    settings(shared(members)),
    methods(shared(members)),
    ...badge.map(component),
    '## Custom properties\n',
    named('For the self-check and its parts', 'Property', customProperties(themeSource)),
    named('For the badge and its checker', 'Property', customProperties(badgeSource)),
  ].join('\n');
}

/** Both files as they should be, by path. */
export async function documentsWithReference() {
  const read = (path) => readFileSync(join(ROOT, path), 'utf8');
  const manifest = JSON.parse(read('dist/custom-elements.json'));
  const readme = read('README.md').replace(
    BETWEEN_MARKERS,
    (_, begin, end) => `${begin}\n${elementTable(manifest)}\n${end}`,
  );
  const sheets = ['theme/theme', 'badge/cse-badge'].map((path) =>
    read(`src/components/${path}.styles.ts`),
  );
  return {
    [README]: await formatMarkdown(readme),
    [REFERENCE]: await formatMarkdown(reference(manifest, ...sheets)),
  };
}

if (process.argv[1] === import.meta.filename) {
  for (const [file, text] of Object.entries(await documentsWithReference())) {
    writeFileSync(file, text);
  }
}
