import { rollup } from 'rollup';
import { describe, expect, test } from 'vitest';
import { minifyCss, minifyHtml, minifyTemplates } from '../../build-steps/minify-templates.js';

const EXPRESSION = '\uE000';

describe('html templates', () => {
  test('lose the indentation around block-level tags', () => {
    expect(minifyHtml('\n  <section>\n    <h2>Insight</h2>\n    <p>Text</p>\n  </section>\n')).toBe(
      '<section><h2>Insight</h2><p>Text</p></section>',
    );
  });

  test.each([
    ['between inline elements', '<b>two</b>\n  <i>three</i>', '<b>two</b> <i>three</i>'],
    [
      'between words and an element',
      '<p>One\n  <b>two</b>\n  three</p>',
      '<p>One <b>two</b> three</p>',
    ],
    [
      'beside an expression',
      `<p>${EXPRESSION}\n  ${EXPRESSION}</p>`,
      `<p>${EXPRESSION} ${EXPRESSION}</p>`,
    ],
    ['on one line between blocks', '<li>a</li> <li>b</li>', '<li>a</li> <li>b</li>'],
    [
      'beside our own elements',
      '<cse-result></cse-result>\n text',
      '<cse-result></cse-result> text',
    ],
    ['where a comment stood', '<b>a</b> <!-- why --><b>c</b>', '<b>a</b> <b>c</b>'],
  ])('keep one space %s', (_, written, minified) => {
    expect(minifyHtml(written)).toBe(minified);
  });

  test('keep quoted values, and what stands in pre and textarea, as written', () => {
    const written =
      '<a title="two  spaces\n and a > sign">x</a><pre>\n  a\n  <b>b</b>\n</pre><textarea>  a\n</textarea>';
    expect(minifyHtml(written)).toBe(written);
  });

  test('keep the space that ends an unquoted value before a closing slash', () => {
    expect(minifyHtml(`<path\n  d=${EXPRESSION}\n/>`)).toBe(`<path d=${EXPRESSION} />`);
  });

  test('join attributes on one line', () => {
    expect(minifyHtml(`<input\n   type="radio"\n   ?checked=${EXPRESSION}\n >`)).toBe(
      `<input type="radio" ?checked=${EXPRESSION}>`,
    );
  });

  test('keep a lone less-than sign and white space that does not break', () => {
    expect(minifyHtml('<p>1 < 2,\u00a0so</p>')).toBe('<p>1 < 2,\u00a0so</p>');
  });
});

describe('css templates', () => {
  test.each([
    [
      'the indentation',
      '\n  :host {\n    display: block;\n    margin: 0;\n  }\n',
      ':host{display:block;margin:0}',
    ],
    ['comments', '/* why */ a { color: red; /* { } */ }', 'a{color:red}'],
    ['space after a comma', 'a, b { font: 1em a, b; }', 'a,b{font:1em a,b}'],
  ])('lose %s', (_, written, minified) => {
    expect(minifyCss(written)).toBe(minified);
  });

  test.each([
    ['calc', 'a{width:calc(100% - 2px + (1px * 3))}'],
    ['descendant and child selectors', '.a > .b :hover + .c ~ .d{top:0}'],
    ['a pseudo-class after a space', ':host :focus-visible{top:0}'],
    ['media conditions', '@media (width >= 40rem) and (prefers-contrast:more){a{top:0}}'],
    ['strings', 'a::before{content:"  a; { b: c }  "}'],
    ['escaped characters in strings', 'a::before{content:"\\\\201C \\""}'],
    ['addresses', 'a{background:url(data:image/svg+xml;utf8,x)}'],
    ['values of several parts', 'a{margin:0 auto;transition:top 1s,left 1s}'],
    ['space between an expression and a word', `a{border:${EXPRESSION} solid ${EXPRESSION}}`],
    ['an expression that is a selector', `${EXPRESSION} :focus{top:0}`],
    ['a value that goes on after an expression', `a{margin:${EXPRESSION} `],
  ])('keep %s', (_, sheet) => {
    expect(minifyCss(sheet)).toBe(sheet);
  });
});

async function bundled(code: string): Promise<string> {
  const entry = { name: 'entry', resolveId: () => 'entry.js', load: () => code };
  const bundle = await rollup({
    input: 'entry',
    plugins: [entry, minifyTemplates()],
    treeshake: false,
  });
  const { output } = await bundle.generate({});
  return output[0].code;
}

describe('the rollup plugin', () => {
  test('finds templates as tsc writes them, also inside one another', async () => {
    const code = 'var html, x = html `<ul>\n ${html `<li>\n a </li>`}\n </ul>`;';
    expect(await bundled(code)).toContain('html `<ul>${html `<li>a </li>`}</ul>`');
  });

  test('leaves other text alone', async () => {
    const code = 'var html, note = `<p>  two\n lines </p>`, y = html `<p>\n</p>`;';
    expect(await bundled(code)).toContain('note = `<p>  two\n lines </p>`');
  });
});
