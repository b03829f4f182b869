import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCsv, writeCsv } from '../../dist/improve.js';
import { messagesFor } from '../../dist/language.js';
import { cseStandard } from '../../dist/standards/cse/cse-pack.js';
import { en as assessor } from '../../src/components/assessor/messages.en.js';
import { en as others } from '../../src/components/benchmark/messages.en.js';
import { en as practice } from '../../src/components/good-practice/messages.en.js';
import { newSharer, sharedFile, someRatings } from '../cli/benchmark/shared-files.js';
import { click, find, textOf } from './accessibility-tree.js';
import { choose } from './answers.js';
import { finds, pageWith, visit as visitBadge } from './badge-page.js';
import { startCircle, type Circle } from './circle.js';
import { downloads, openFile } from './files.js';
import { startProgram } from './issuing-program.js';
import { activate, appears, press } from './shadow-trees.js';
import { visitor } from './visitor.js';

/*
 * The whole of it: an organisation assesses itself and hands over, an assessor rates, the body issues from that, the
 * badge is verified with its results; the organisation shares a story, the centre collects it with those of two
 * hundred others, and the next organisation finds it beside its own gap. Real servers, the program that ships.
 */

const ORGANISATION = 'North Borough Council';
const SCOPE = 'Libraries and museums';
const STORY = { did: 'We ask at every counter', outcome: 'Twice as many answers' };

const messages = messagesFor('en');
const cse = cseStandard();

let circle: Circle;
let inbox: Server;
let inboxUrl: string;
const pages = startProgram();
const { visit, newProfile } = visitor({
  folders: { '/pages/': pages.folder },
  headers: {
    'content-security-policy': "default-src 'self'; connect-src 'self' http://localhost:*",
  },
});
const { download } = downloads();

/** The centre's door: what is sent becomes a file in its inbox. */
function openInbox(folder: string): Promise<Server> {
  mkdirSync(folder);
  let received = 0;
  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', 'content-type');
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      if (request.method === 'POST') {
        received += 1;
        writeFileSync(join(folder, `sent-${String(received)}.json`), Buffer.concat(parts));
      }
      response.writeHead(request.method === 'POST' ? 201 : 204).end();
    });
  });
  return new Promise((ready) =>
    server.listen(0, 'localhost', () => {
      ready(server);
    }),
  );
}

beforeAll(async () => {
  [circle, inbox] = await Promise.all([
    startCircle(startProgram()),
    openInbox(join(pages.folder, 'inbox')),
  ]);
  inboxUrl = `http://localhost:${String((inbox.address() as AddressInfo).port)}/`;
  const page = (attributes: string) => `<!doctype html><html lang="en"><title>A page</title>
    <script type="module" src="/dist/cse.js"></script>
    <main><cse-self-check ${attributes}></cse-self-check></main></html>`;
  writeFileSync(join(pages.folder, 'own.html'), page(`share-url="${inboxUrl}"`));
  writeFileSync(join(pages.folder, 'assess.html'), page('mode="assessor"'));
  writeFileSync(join(pages.folder, 'next.html'), page('benchmark="centre/benchmark.json"'));
});

afterAll(async () => {
  inbox.close().closeAllConnections();
  await circle.close();
  pages.remove();
});

/** Rates every element of a page of the self-check, or of the assessor's, with the mouse. */
async function rateAll(page: Page, rating: (id: string) => string): Promise<void> {
  for (const { id, subCriteria } of cse.criteria) {
    const { title = '' } = cse.wording.en?.criteria?.[id] ?? {};
    await click(page, 'link', `${id} ${title}`);
    for (const element of subCriteria.flatMap(({ elements }) => elements)) {
      await choose(page, element.id, rating(element.id));
    }
  }
}

const type = async (page: Page, name: string, text: string) => {
  await (await find(page, 'textbox', name)).type(text);
};

/** Marks one more story, writes it and ticks it, and sends what goes with it. */
async function shareStory(page: Page): Promise<void> {
  await click(page, 'link', messages.lazyPage['good-practice']);
  await click(page, 'button', practice.markButton);
  await type(page, `${practice.did} (1.1.1)`, STORY.did);
  await type(page, `${practice.outcome} (1.1.1)`, STORY.outcome);
  await activate(page, 'cse-self-check >>> [type=checkbox]');
  await click(page, 'button', practice.look);
  await appears(page, 'cse-self-check >>> pre');
  const { host } = new URL(inboxUrl);
  await click(page, 'button', practice.send(host));
  await click(page, 'button', practice.sendYes);
  await expect.poll(() => textOf(page)).toContain(practice.taken(host, 201));
}

/** Two hundred others, whose ratings are spread. */
function othersShare(): void {
  const lines = Array.from({ length: 200 }, (_, at) =>
    JSON.stringify(sharedFile(newSharer(), { ratings: someRatings(at), sector: 'health' })),
  );
  writeFileSync(join(pages.folder, 'inbox/others.ndjson'), lines.join('\n'));
}

/** What an editor does with the list: says yes to each story. */
function passStories(): void {
  const path = join(pages.folder, 'centre/stories.csv');
  const table = readCsv(readFileSync(path, 'utf8'));
  if (!table.ok) throw new Error('The list of stories must be a table.');
  const [head = [], ...rows] = table.rows;
  const publish = head.findIndex((cell) => /publish/i.test(cell));
  const passed = rows.map((row) => row.map((cell, at) => (at === publish ? 'yes' : cell)));
  writeFileSync(join(pages.folder, 'passed.csv'), writeCsv([head, ...passed]));
}

test(
  'what one organisation is good at, proved by a badge, helps the next one with its gap',
  { timeout: 300_000 },
  async () => {
    // The organisation assesses itself, and hands over.
    const own = await visit('/pages/own.html', await newProfile());
    await click(own, 'link', messages.start);
    await rateAll(own, (id) => (id === '1.1.1' ? 'compliance-plus' : 'compliant'));
    await own.evaluate(
      (organisation, scope) => {
        document.querySelector('cse-self-check')?.selfCheck?.describe({ organisation, scope });
      },
      ORGANISATION,
      SCOPE,
    );
    await click(own, 'link', messages.lazyPage.share);
    const handedOver = await download(own, 'Save the file for the assessor');

    // An assessor rates what was handed over, and the body decides.
    const assess = await visit('/pages/assess.html', await newProfile());
    await openFile(assess, handedOver, assessor.open);
    await find(assess, 'heading', ORGANISATION);
    await type(assess, assessor.assessor, 'Eve');
    await rateAll(assess, (id) => (id.startsWith('1.') ? 'compliance-plus' : 'compliant'));
    await click(assess, 'link', assessor.page.overview);
    await find(assess, 'heading', ORGANISATION);
    await press(assess, '>>> [name=stage][value=decision]');
    const day = await appears(assess, '>>> #day-decision');
    await day.evaluate((field) => {
      (field as HTMLInputElement).value = '2026-11-20';
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    const assessed = await download(assess, assessor.download);

    // The body issues from it, and the badge is verified on the site, with its results.
    const { site } = circle.origins;
    const issued = await circle.desk.done(
      ...['issue', '--home', 'body', '--assessment', assessed, '--origin', site],
    );
    await circle.publishBody();
    const src = `${circle.body.base}certificates/${String(issued.number).toLowerCase()}.jwt`;
    const badge = await visitBadge(
      newProfile,
      site + pageWith(circle, [src], { way: 'compiled into the script' }),
    );
    await finds(badge.page, 'verified');
    const shown = await textOf(badge.page);
    expect(shown).toContain(ORGANISATION);
    expect(shown).toMatch(/57 of 57 met\s*, 11 with Compliance Plus/);

    // The organisation shares a story; the centre collects it with the files of others.
    await shareStory(own);
    othersShare();
    const collect = (...flags: string[]) =>
      pages.done(
        'centre',
        'collect',
        'inbox',
        '--out',
        'centre',
        '--centre',
        'The Centre',
        ...flags,
      );
    await collect();
    passStories();
    await collect('--stories', 'passed.csv');

    // The next organisation is weak there, and finds the story beside its gap.
    const next = await visit('/pages/next.html', await newProfile());
    await click(next, 'link', messages.start);
    await choose(next, '1.1.1', 'non-compliant');
    await click(next, 'link', messages.result);
    await find(next, 'heading', others.title);
    await expect.poll(() => textOf(next)).toContain('201 organisations');
    await find(next, 'DisclosureTriangle', `${others.stories(1)} 1.1.1`);
    await expect.poll(() => textOf(next)).toContain(STORY.did);
    expect(await textOf(next)).toContain(STORY.outcome);
  },
);
