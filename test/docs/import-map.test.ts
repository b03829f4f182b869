import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { messagesFor } from '../../dist/language.js';
import { browserProfiles, newWindow } from '../browser-profiles.js';
import { click, find } from '../journeys/accessibility-tree.js';
import { startSite } from '../server.js';
import { readmeSnippets, root } from './snippets.js';

/* The sums of what is loaded later, as the README has a reader write them into a page. */

interface ImportMap {
  readonly integrity: Readonly<Record<string, string>>;
}

const messages = messagesFor('en');
const NONCE = 'c2VsZi1jaGVjaw';
const folder = mkdtempSync(join(tmpdir(), 'cse-import-map-'));

const { newProfile } = browserProfiles();
let site: Awaited<ReturnType<typeof startSite>>;

beforeAll(async () => {
  site = await startSite({
    folders: { '/cse/': join(root, 'dist'), '/pages/': folder },
    headers: {
      'content-security-policy': `default-src 'self'; script-src 'self' 'nonce-${NONCE}'`,
    },
  });
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

/** What the command under "Files beside the script" prints. */
function printedMap(): ImportMap {
  const code = readmeSnippets('sh').find(({ heading }) => heading === 'Files beside the script');
  const printed = execFileSync('sh', ['-ec', code?.code ?? ''], { cwd: root, encoding: 'utf8' });
  return JSON.parse(printed) as ImportMap;
}

async function openWith(map: ImportMap) {
  const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>A page</title>
    <script type="importmap" nonce="${NONCE}">${JSON.stringify(map)}</script>
    <script type="module" src="/cse/cse.js"></script>
  </head>
  <body><cse-self-check storage="none"></cse-self-check></body>
</html>`;
  writeFileSync(join(folder, 'page.html'), html);
  const page = await newWindow(await newProfile());
  await page.goto(`${site.address}/pages/page.html`);
  await click(page, 'link', messages.lazyPage.plan);
  return page;
}

test('the map names every file that could be loaded, and its parts load under it', async () => {
  const map = printedMap();
  expect(Object.keys(map.integrity)).toContain('/cse/cse-plan.js');
  const page = await openWith(map);
  await find(page, 'heading', messages.lazyPage.plan);
});

test('a part that is not the file its sum was made of is not run, and the person is told', async () => {
  const map = printedMap();
  const other = map.integrity['/cse/cse.js'] ?? '';
  const page = await openWith({ integrity: { ...map.integrity, '/cse/cse-plan.js': other } });
  await find(page, 'alert', '');
  await expect
    .poll(() => page.accessibility.snapshot().then((tree) => JSON.stringify(tree)))
    .toContain(messages.partMissing);
});
