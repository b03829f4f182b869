import MagicString from 'magic-string';

/**
 * Why this exists: the indentation inside html`` and css`` literals is ours, not the reader's. It costs bytes
 * in dist/cse.js and, worse, becomes a text node in every one of 57 elements. No minifier of JavaScript looks
 * inside a template literal, and the HTML minifiers made for it parse half documents by guesswork.
 *
 * So this does little, and only what cannot be seen on the page:
 *   html, svg: comments go; white space becomes one space; a line break beside a block-level tag goes;
 *              quoted attribute values and the inside of <pre> and <textarea> are left alone.
 *   css:       comments go; white space goes beside { } ; , and after a colon; strings are left alone, and so is
 *              the space in `calc(1px + 2px)`, in `a > b` and in `a :hover`.
 *
 * One limit follows: block-level tags that a style sheet turns `inline` lose the space between them.
 */

/** Stands for an expression `${…}` while the pieces of a template are looked at as one text. */
const EXPRESSION = '\uE000';

const BLOCK_TAG = new RegExp(
  '^</?(?:' +
    'address|article|aside|blockquote|caption|circle|col|colgroup|dd|defs|desc|details|dialog|div|dl|dt|fieldset|' +
    'figcaption|figure|footer|form|g|h[1-6]|header|hr|legend|li|line|main|nav|ol|optgroup|option|p|path|polygon|' +
    'polyline|pre|rect|section|summary|table|tbody|td|tfoot|th|thead|title|tr|ul' +
    ')(?=[\\s/>])',
  'i',
);
const HTML_TOKEN = /<\/?[a-z\uE000](?:[^>"']|"[^"]*"|'[^']*')*>|[^<]+|</gi;
const KEPT_AS_WRITTEN = /^<(pre|textarea|script|style)(?=[\s>])/i;

const CSS_TOKEN = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|url\([^)]*\)|\s+|[{};,:]|[^\s{};,:"']+/gs;

/** White space inside a tag, outside quotes. The space before `/>` stays: it ends an unquoted value. */
const tidyTag = (tag) =>
  tag.replace(
    /("[^"]*"|'[^']*')|\s+(>)?/g,
    (_, quoted, end) => quoted ?? (end === undefined ? ' ' : '>'),
  );

/** Text between two tags. */
function tidyText(text, before, after) {
  return text.replace(/[ \t\n\r\f]+/g, (space, at) => {
    const besideBlock =
      (at === 0 && BLOCK_TAG.test(before)) ||
      (at + space.length === text.length && BLOCK_TAG.test(after));
    return besideBlock && space.includes('\n') ? '' : ' ';
  });
}

/** @param {string} markup One template, its expressions replaced by `\uE000`. */
export function minifyHtml(markup) {
  const tokens = markup.replace(/<!--[^\uE000]*?-->/g, '').match(HTML_TOKEN) ?? [];
  let keptUntil = '';
  return tokens
    .map((token, index) => {
      if (keptUntil !== '') {
        if (token.toLowerCase().startsWith(keptUntil)) keptUntil = '';
        return token;
      }
      if (!token.startsWith('<'))
        return tidyText(token, tokens[index - 1] ?? '', tokens[index + 1] ?? '');
      const kept = KEPT_AS_WRITTEN.exec(token);
      if (kept !== null) keptUntil = `</${kept[1].toLowerCase()}`;
      return tidyTag(token);
    })
    .join('');
}

/** @param {string} sheet One style sheet, its expressions replaced by `\uE000`. */
export function minifyCss(sheet) {
  const withoutComments = sheet.replace(/(\s?)\/\*[^\uE000]*?\*\/(\s?)/g, (_, before, after) =>
    before || after ? ' ' : '/**/',
  );
  let out = '';
  let space = false;
  for (const token of withoutComments.match(CSS_TOKEN) ?? []) {
    if (/^\s/.test(token)) {
      space = true;
      continue;
    }
    if (token === '}' && out.endsWith(';')) out = out.slice(0, -1);
    if (space && out !== '' && !/[{};,:]$/.test(out) && !/^[{};,]/.test(token)) out += ' ';
    out += token;
    space = false;
  }
  return space && !/(^|[{};,])$/.test(out) ? `${out} ` : out;
}

const MINIFIERS = { html: minifyHtml, svg: minifyHtml, css: minifyCss };

/** Every `html`, `svg` and `css` template below a node of the syntax tree, nested ones too. */
function* templatesIn(node) {
  if (Array.isArray(node)) {
    for (const child of node) yield* templatesIn(child);
    return;
  }
  if (node === null || typeof node !== 'object') return;
  if (node.type === 'TaggedTemplateExpression' && node.tag.name in MINIFIERS) yield node;
  for (const value of Object.values(node)) yield* templatesIn(value);
}

function minifyTemplate({ tag, quasi: { quasis } }, output) {
  const written = quasis.map((quasi) => quasi.value.raw);
  const minified = MINIFIERS[tag.name](written.join(EXPRESSION)).split(EXPRESSION);
  if (minified.length !== written.length)
    throw new Error(`An expression was lost in ${written.join('${…}')}`);
  quasis.forEach(({ start, end }, index) => {
    if (start !== end && minified[index] !== written[index])
      output.update(start, end, minified[index]);
  });
}

/** The rollup plugin. */
export function minifyTemplates() {
  return {
    name: 'minify-templates',
    transform(code, id) {
      if (id.includes('/node_modules/') || !/\b(?:html|svg|css)\s*`/.test(code)) return null;
      const output = new MagicString(code);
      for (const template of templatesIn(this.parse(code))) minifyTemplate(template, output);
      return { code: output.toString(), map: output.generateMap({ hires: true }) };
    },
  };
}
