import { join } from 'node:path';
import type { HTTPRequest, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserProfiles } from '../browser-profiles.js';
import { textOf } from '../journeys/accessibility-tree.js';
import { activate, appears } from '../journeys/shadow-trees.js';
import { startDocumentBrowser, type DocumentBrowser } from './document-browser.js';
import { startReaderProject, type ReaderProject } from './reader-project.js';
import { readmeSnippet, readmeSnippets } from './snippets.js';

/*
 * The README's TypeScript, checked and bundled as a reader's project would do it, and then used by a person in a
 * browser.
 */
const code = {
  'events.ts': readmeSnippet('ts', 'Events'),
  'server.ts': readmeSnippet('ts', 'Keep the answers on your own server'),
  'verdict.ts': readmeSnippet('ts', 'Listen to the verdict'),
  'libraries.tsx': readmeSnippet('tsx', 'React, Vue, others'),
  // What a reader's project has anyway.
  'react.tsx': `import { createRoot } from 'react-dom/client';
    import { LibrariesCheck } from './libraries';
    createRoot(document.body).render(<LibrariesCheck />);`,
};

const html = (body: string, script: string) =>
  `<!doctype html><html lang="en"><title>A page</title><body>${body}
  <script type="module" src="${script}"></script></body></html>`;

let reader: ReaderProject;
const { newProfile } = browserProfiles();
let site: DocumentBrowser;

beforeAll(async () => {
  reader = startReaderProject();
  for (const [file, text] of Object.entries(code)) reader.write(file, text);
  await reader.bundle({
    events: 'events.ts',
    server: 'server.ts',
    verdict: 'verdict.ts',
    react: 'react.tsx',
  });
  const own = '<p id="our-line"></p><cse-self-check></cse-self-check>';
  reader.write('bundled/events.html', html(own, 'events.js'));
  reader.write('bundled/server.html', html('<main></main>', 'server.js'));
  const badge = '<cse-badge src="/certificates/altered.jwt"></cse-badge>';
  reader.write('bundled/verdict.html', html(badge, 'verdict.js'));
  reader.write('bundled/react.html', html('', 'react.js'));
  site = await startDocumentBrowser(newProfile, { '/bundled/': join(reader.folder, 'bundled') });
}, 120_000);

afterAll(async () => {
  await site.close();
  reader.remove();
});

const radio = (elementId: string, rating: string) =>
  `cse-self-check >>> input[name="${elementId}"][value="${rating}"]`;

const choose = (page: Page, elementId: string, rating: string) =>
  activate(page, radio(elementId, rating));

const openFirstCriterion = (page: Page) => activate(page, 'cse-self-check >>> a[href="#cse-1"]');

async function isChosen(page: Page, elementId: string, rating: string): Promise<boolean> {
  const found = await appears(page, radio(elementId, rating));
  return found.evaluate((input) => (input as HTMLInputElement).checked);
}

describe('the README’s TypeScript', () => {
  test('is all taken in by these tests', () => {
    const found = [...readmeSnippets('ts'), ...readmeSnippets('tsx')].map(
      (snippet) => snippet.code,
    );
    expect(found.filter((text) => !Object.values(code).includes(text))).toEqual([]);
  });

  test('compiles in a strict project that has the package installed', () => {
    expect(reader.typeFaults('events.ts', 'server.ts', 'verdict.ts')).toEqual([]);
    expect(reader.typeFaults('react.tsx')).toEqual([]);
  });

  test('events: a line of one’s own follows the ratings, and one element is decided for everyone', async () => {
    const { page, complaints } = await site.open('/bundled/events.html');
    await openFirstCriterion(page);
    await choose(page, '1.1.2', 'compliant');
    await expect.poll(() => textOf(page)).toContain('1 of 57 done');
    await choose(page, '1.1.1', 'compliant');
    expect(await isChosen(page, '1.1.1', 'compliant')).toBe(false);
    expect(await isChosen(page, '1.1.2', 'compliant')).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('own server: answers come from it, go to it, and stay out of the browser', async () => {
    const saved: string[] = [];
    const answer = async (request: HTTPRequest) => {
      if (!request.url().endsWith('/answers/libraries')) return request.continue();
      if (request.method() === 'PUT') saved.push((await request.fetchPostData()) ?? '');
      return request.respond({ body: readmeSnippet('json', 'The saved file') });
    };
    const { page, complaints } = await site.open('/bundled/server.html', {
      prepare: async (fresh) => {
        await fresh.setRequestInterception(true);
        fresh.on('request', (request) => {
          void answer(request);
        });
      },
    });
    await openFirstCriterion(page);
    expect(await isChosen(page, '1.1.1', 'compliant')).toBe(true);
    await choose(page, '1.1.3', 'non-compliant');
    await expect.poll(() => saved).toHaveLength(1);
    const sent = JSON.parse(saved[0] ?? '') as { answers: Record<string, object> };
    expect(sent.answers).toMatchObject({
      '1.1.1': { rating: 'compliant' },
      '1.1.3': { rating: 'non-compliant' },
    });
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('verdict: what failed is heard of, by name', async () => {
    const { page, complaints } = await site.open('/bundled/verdict.html');
    await page.waitForFunction(() =>
      document.querySelector('cse-badge')?.matches(':state(altered)'),
    );
    expect(complaints).toEqual(['signature-wrong, no-authority']);
    await page.close();
  });

  test('React: the component draws the self-check and hears it', async () => {
    const { page, complaints } = await site.open('/bundled/react.html');
    await openFirstCriterion(page);
    await choose(page, '1.1.1', 'compliant');
    await expect.poll(() => textOf(page)).toContain('1 rated in this visit');
    expect(complaints).toEqual([]);
    await page.close();
  });
});
