import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';

/**
 * `node build-steps/write-readme-api.js` writes the README's reference: what a page may use of each component, read
 * from dist/custom-elements.json, and the custom properties from their sheets. Nobody types
 * those tables; a test fails when they are out of date.
 */

const ROOT = join(import.meta.dirname, '..');
const README = join(ROOT, 'README.md');
const BETWEEN_MARKERS = /(<!-- api:begin -->\n)[^]*(<!-- api:end -->)/;

const code = (text) => `\`${text}\``;
const cell = (text = '') => text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|');

function table(title, head, rows) {
  if (rows.length === 0) return '';
  const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;
  return [`**${title}**`, '', line(head), line(head.map(() => '---')), ...rows.map(line), ''].join(
    '\n',
  );
}

/** The self-check and its parts, in the order in which people meet them. */
const SELF_CHECK = [
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
    `### ${code(`<${tagName}>`)}\n\n${description}\n`,
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

/** The reference as markdown: a section a component, and what those of the self-check share. */
export function readmeApi(manifest, themeSource, badgeSource) {
  const tags = manifest.modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName !== undefined);
  const inOrder = (...names) =>
    names.flatMap((tag) => tags.filter(({ tagName }) => tagName === tag)).map(component);
  const { members } = tags.find(({ tagName }) => tagName === 'cse-self-check');
  return [
    ...inOrder(...SELF_CHECK),
    '### What the self-check and its parts share\n',
    settings(shared(members)),
    methods(shared(members)),
    ...inOrder('cse-badge', 'cse-badge-check'),
    '### Custom properties\n',
    named('For the self-check and its parts', 'Property', customProperties(themeSource)),
    named('For the badge and its checker', 'Property', customProperties(badgeSource)),
  ].join('\n');
}

/** The README as it should be: what stands between the markers made anew. */
export async function readmeWithApi() {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'dist/custom-elements.json'), 'utf8'));
  const theme = readFileSync(join(ROOT, 'src/components/theme.styles.ts'), 'utf8');
  const badge = readFileSync(join(ROOT, 'src/components/cse-badge.styles.ts'), 'utf8');
  const readme = readFileSync(README, 'utf8');
  const filled = readme.replace(
    BETWEEN_MARKERS,
    (_, begin, end) => `${begin}\n${readmeApi(manifest, theme, badge)}\n${end}`,
  );
  return format(filled, { ...(await resolveConfig(README)), parser: 'markdown' });
}

if (process.argv[1] === import.meta.filename) writeFileSync(README, await readmeWithApi());
