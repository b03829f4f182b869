import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STRICT_POLICY } from '../../demo/static-server.js';
import { browserProfiles } from '../browser-profiles.js';
import { axeFindings, startDocumentBrowser, type DocumentBrowser } from './document-browser.js';
import { startReaderProject, type ReaderProject } from './reader-project.js';
import { read, readmeSnippet, readmeSnippets, root } from './snippets.js';

const { 'cse.js': sum = '' } = JSON.parse(read('dist/integrity.json')) as Record<string, string>;
const SCRIPT = '<script type="module" src="/cse/cse.js"></script>';

const page = (body: string, head = '') => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>A page</title>${head}</head>
  <body><main><h1>A page</h1>${body}</main></body>
</html>`;

/*
 * A reader puts the sum of the file where the README has three dots, and the script where it is not repeated.
 * The centre and the proof are those of the demo, which this site can reach; the self-check is the one below.
 */
const asPasted = (code: string) =>
  page(code.replace('sha384-…', sum) + (code.includes('<script') ? '' : SCRIPT))
    .replace('/badge/proof.json', '/certificates/verified.json')
    .replace('/files/our-self-check.json', '/pages/self-check.json');
const withCentre = (html: string, { address }: DocumentBrowser) =>
  html.replace(
    'did:web:centre.example',
    `did:web:${new URL(address).host.replace(':', '%3A')}:centre`,
  );

/* As a council would download it and put it on its site. */
const SELF_CHECK = JSON.stringify({
  format: 'cse-widgets/assessment',
  version: 3,
  standard: { id: 'cse', version: '2026.1' },
  answers: { '1.1.1': { rating: 'compliant', changed: '2026-03-02T09:00:00.000Z' } },
  snapshots: [],
});

const htmlSnippets = readmeSnippets('html').map(({ heading, code }) => [heading, code] as const);
const sheets = readmeSnippets('css').map(
  ({ code }, index) => [`sheet-${String(index)}`, code] as const,
);

let reader: ReaderProject;
const { newProfile } = browserProfiles();
let site: DocumentBrowser;

beforeAll(async () => {
  reader = startReaderProject();
  reader.write('pages/self-check.json', SELF_CHECK);
  reader.write('pages/front-desk.json', readmeSnippet('json', 'Your own standard'));
  site = await startDocumentBrowser(newProfile, {
    '/cse/': join(root, 'dist'),
    '/packs/': join(reader.folder, 'pages'),
    '/pages/': join(reader.folder, 'pages'),
  });
  for (const [heading, code] of htmlSnippets) {
    reader.write(`pages/${heading}.html`, withCentre(asPasted(code), site));
  }
  for (const [name, css] of sheets) {
    reader.write(`pages/${name}.css`, css);
    const link = `<link rel="stylesheet" href="${name}.css" />`;
    reader.write(`pages/${name}.html`, page(`<cse-self-check></cse-self-check>${SCRIPT}`, link));
  }
});

afterAll(async () => {
  await site.close();
  reader.remove();
});

/* Runs in the page: what each component shows of itself. */
const shown = () =>
  [...document.querySelectorAll('*')]
    .filter(({ localName }) => /^cse-(?!badge)/.test(localName))
    .map((part) => part.shadowRoot?.querySelector('[part=heading]')?.textContent.trim() ?? 'parts');

/* Runs in the page: the verdict, and whether the checker has its button. */
const badgeShown = () =>
  document.querySelector('cse-badge')?.matches(':state(verified)') ??
  document.querySelector('cse-badge-check')?.shadowRoot?.querySelector('button');

describe(
  'the README’s HTML, pasted into a page under the strict policy',
  { timeout: 60_000 },
  () => {
    test('is all there', () => {
      expect(htmlSnippets.length).toBeGreaterThan(5);
    });

    test.each(htmlSnippets)(
      '%s: works, without a complaint from browser or axe',
      async (heading, code) => {
        const opened = await site.open(`/pages/${encodeURIComponent(heading)}.html`);
        const tags = code.match(/<cse-/g) ?? [];
        if (code.includes('<cse-badge')) await opened.page.waitForFunction(badgeShown);
        else expect(await opened.page.evaluate(shown)).toHaveLength(tags.length);
        expect(await axeFindings(opened)).toEqual([]);
        expect(opened.complaints).toEqual([]);
        await opened.page.close();
      },
    );

    test('a self-declaration says what it was made from, and that it is no certificate', async () => {
      const { page: opened } = await site.open('/pages/Self-declared.html');
      const said = await opened.$eval(
        'cse-self-declared',
        ({ shadowRoot }) => shadowRoot?.textContent,
      );
      expect(said).toContain('Self-assessed on 2 March 2026, not certified.');
      await opened.close();
    });

    test('with the sum of another file, the script does not run and what is between the tags stays', async () => {
      const paste = htmlSnippets[0]?.[1] ?? '';
      const wrong = paste.replace('src=', `integrity="sha384-${'A'.repeat(64)}" src=`);
      reader.write(
        'pages/wrong.html',
        page(wrong.replace('<cse-self-check>', '<cse-self-check id="here">')),
      );
      const { page: opened } = await site.open('/pages/wrong.html', { script: false });
      await opened.setJavaScriptEnabled(true);
      await opened.reload({ waitUntil: 'load' });
      const state = await opened.$eval('#here', (element) => ({
        defined: element.matches(':defined'),
        fallback: element.querySelector('h2')?.checkVisibility(),
      }));
      expect(state).toEqual({ defined: false, fallback: true });
      await opened.close();
    });

    test('the Welsh one speaks Welsh, and marks the English wording as English', async () => {
      const { page: opened } = await site.open('/pages/Welsh.html');
      const words = await opened.$eval('cse-self-check', ({ shadowRoot }) => ({
        first: shadowRoot?.querySelector('[aria-current=page]')?.textContent.trim(),
        lang: shadowRoot?.querySelector('.task-link')?.getAttribute('lang'),
      }));
      expect(words).toEqual({ first: 'Trosolwg', lang: 'en' });
      await opened.close();
    });

    test('the one with a pack of one’s own shows that pack', async () => {
      const { page: opened } = await site.open('/pages/Your%20own%20standard.html');
      expect(await opened.evaluate(shown)).toEqual(['Front desk check']);
      await opened.close();
    });
  },
);

test('the README’s policy is the one that all of this runs under', () => {
  const [strict, forBadge] = readmeSnippets('http').map(({ code }) => code.trim());
  expect(strict).toBe(`Content-Security-Policy: ${STRICT_POLICY}`);
  // The badge's differs in the servers that it may ask, and in nothing else.
  const asked = "; connect-src 'self' https://centre.example https://body.example";
  expect(forBadge?.replace(asked, '')).toBe(strict);
});

describe('the README’s style sheets', { timeout: 60_000 }, () => {
  test.each(sheets)('%s: is understood whole, and its colours can be read', async (name, css) => {
    const opened = await site.open(`/pages/${name}.html`);
    const understood = await opened.page.evaluate(() =>
      [...(document.styleSheets[0]?.cssRules ?? [])].map(({ cssText }) => cssText).join(' '),
    );
    const declared = css.match(/[\w-]+(?=: [^{]+;)/g) ?? [];
    expect(declared.filter((property) => !understood.includes(`${property}:`))).toEqual([]);
    expect(await axeFindings(opened)).toEqual([]);
    expect(opened.complaints).toEqual([]);
    await opened.page.close();
  });

  test('a colour of one’s own reaches the main button', async () => {
    const preset = sheets.findIndex(([, css]) => css.includes('#005eb8'));
    const { page: opened } = await site.open(`/pages/sheet-${String(preset)}.html`);
    const colour = await opened.$eval('cse-self-check', ({ shadowRoot }) => {
      const button = shadowRoot?.querySelector('.main');
      return button && getComputedStyle(button).backgroundColor;
    });
    expect(colour).toBe('rgb(0, 94, 184)');
    await opened.close();
  });

  test('a part is styled from outside', async () => {
    const parts = sheets.findIndex(([, css]) => css.includes('::part'));
    const { page: opened } = await site.open(`/pages/sheet-${String(parts)}.html`);
    const width = await opened.$eval('cse-self-check', ({ shadowRoot }) => {
      const button = shadowRoot?.querySelector('[part=button]');
      return button && getComputedStyle(button).borderTopWidth;
    });
    expect(width).toBe('2px');
    await opened.close();
  });
});
