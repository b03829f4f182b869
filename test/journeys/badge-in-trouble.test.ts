import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../src/components/badge/messages.en.js';
import type { CheckCode } from '../../src/core/credential/verification.js';
import { browserProfiles } from '../browser-profiles.js';
import type { FolderServer } from '../cli/folder-server.js';
import { startKit, type Kit } from '../cli/kit.js';
import { find, namesOf, textOf } from './accessibility-tree.js';
import { FALLBACK, WAYS, finds, pageWith, visit, type Visit } from './badge-page.js';
import { HOLDER, startCircle, type Circle, type Issued } from './circle.js';
import { installClock, turnClock } from './visitor-clock.js';

/* Servers that do not give what a badge needs. What could not be looked at is never called good. */

const REVOCATION = '/status/revocation.jwt';
const RECOGNITION = '/recognition.jwt';
const KEYS = '/.well-known/did.json';

const { newProfile } = browserProfiles();

let kit: Kit;
let circle: Circle;
let certificate: Issued;

beforeAll(async () => {
  kit = startKit();
  circle = await startCircle(kit);
  certificate = await circle.issue('Libraries');
  await circle.publishBody();
});

afterEach(() => {
  circle.body.behave();
  circle.centre.behave();
});

afterAll(async () => {
  await circle.close();
});

const file = (path: string) => readFileSync(join(kit.folder, 'body-web', path));

const status500 = (response: ServerResponse) =>
  response.writeHead(500, { 'access-control-allow-origin': '*' }).end();
const redirect = (response: ServerResponse) =>
  response.writeHead(302, { 'access-control-allow-origin': '*', location: '/moved.jwt' }).end();
const silence = () => undefined;
const withoutCors = (response: ServerResponse) => response.end(file(REVOCATION));
const dropped = (response: ServerResponse) => response.destroy();
const endless = (response: ServerResponse) => {
  response.writeHead(200, { 'access-control-allow-origin': '*' });
  const more = () => {
    while (!response.destroyed && response.write(' '.repeat(65_536)));
  };
  response.on('drain', more);
  more();
};
const otherPage = (response: ServerResponse) =>
  response.writeHead(200, { 'access-control-allow-origin': '*' }).end('<h1>Welcome</h1>');
const forged = (response: ServerResponse) => {
  const [header, payload] = file(REVOCATION).toString().split('.');
  const token = [header, payload, 'A'.repeat(86)].join('.');
  response.writeHead(200, { 'access-control-allow-origin': '*' }).end(token);
};

/** The browser itself complains of a server; nothing else may. */
async function complaintsBeside({ complaints }: Visit, server: FolderServer, path: string) {
  const about = `${server.base.slice(0, -1)}${path}`;
  return (await complaints()).filter((complaint) => !complaint.includes(about));
}

describe.each(WAYS)('with the authority %s, could not be checked', (way) => {
  const open = (src = certificate.url) =>
    visit(newProfile, circle.origins.site + pageWith(circle, [src], { way }));

  const LIST_FAULTS: [string, (response: ServerResponse) => unknown, CheckCode][] = [
    ['answers 500', status500, 'status-unreachable'],
    ['redirects', redirect, 'status-unreachable'],
    ['answers without CORS', withoutCors, 'status-unreachable'],
    ['hangs up', dropped, 'status-unreachable'],
    ['never comes to an end', endless, 'status-too-large'],
    ['shows another page in its place', otherPage, 'status-unreadable'],
    ['shows a list that the issuer did not sign', forged, 'status-not-genuine'],
  ];

  test.each(LIST_FAULTS)('where the status list’s server %s', async (_title, respond, code) => {
    circle.body.answer('/moved.jwt', (response) => response.end(file(REVOCATION)));
    circle.body.answer(REVOCATION, respond);
    const asked = circle.body.asked.length;
    const seen = await open();
    await finds(seen.page, 'could-not-check');
    const text = await textOf(seen.page);
    expect(text).toContain(en.code[code]);
    expect(text).toContain(en.warning);
    expect(text).not.toContain(en.standing);
    expect(text).not.toContain(FALLBACK);
    expect(circle.body.asked.slice(asked)).not.toContain('/moved.jwt');
    expect(await complaintsBeside(seen, circle.body, REVOCATION)).toEqual([]);
  });

  test('where the status list’s server hangs; until then it is being checked', async () => {
    circle.body.answer(REVOCATION, silence);
    const before = circle.body.asked.length;
    const src = pageWith(circle, [certificate.url], { way });
    const seen = await visit(newProfile, circle.origins.site + src, { prepare: installClock });
    await expect.poll(() => circle.body.asked.slice(before)).toContain(REVOCATION);
    await expect.poll(() => textOf(seen.page)).toContain(en.verdict.checking);
    expect(await textOf(seen.page)).toContain(FALLBACK);
    expect(await namesOf(seen.page, 'group')).toEqual([]);
    await turnClock(seen.page, 10_000);
    await finds(seen.page, 'could-not-check');
    expect(await textOf(seen.page)).toContain(en.code['status-unreachable']);
    expect(await complaintsBeside(seen, circle.body, REVOCATION)).toEqual([]);
  });

  test('by itself looks again, and is verified once the server answers', async () => {
    circle.body.answer(REVOCATION, status500);
    const src = pageWith(circle, [certificate.url], { way });
    const { page } = await visit(newProfile, circle.origins.site + src, { prepare: installClock });
    await finds(page, 'could-not-check');
    circle.body.behave();
    await turnClock(page, 300_000);
    await finds(page, 'verified');
  });

  test('where the authority’s list cannot be had', async () => {
    circle.centre.answer(RECOGNITION, status500);
    const seen = await open();
    await finds(seen.page, 'could-not-check');
    const text = await textOf(seen.page);
    expect(text).toContain(en.code['recognition-unreachable']);
    expect(text).toContain(`${en.authorityAsked} ${new URL(circle.centre.base).host}`);
    expect(await complaintsBeside(seen, circle.centre, RECOGNITION)).toEqual([]);
  });

  test('where the certificate itself cannot be had; then nothing is said of it', async () => {
    const { page } = await open(`${circle.body.base}certificates/gone.jwt`);
    await find(page, 'group', en.verdict['could-not-check']);
    const text = await textOf(page);
    expect(text).toContain(en.code.unreachable);
    expect(text).not.toContain(HOLDER);
  });
});

test('the key of the authority that a page names cannot be had: could not be checked', async () => {
  circle.centre.answer(KEYS, status500);
  const open = (way: (typeof WAYS)[number]) =>
    visit(newProfile, circle.origins.site + pageWith(circle, [certificate.url], { way }));
  const { page } = await open('named by the page');
  await finds(page, 'could-not-check');
  expect(await textOf(page)).toContain(en.code['authority-unreachable']);
  // Whose script knows the key has no need of the server that gives it.
  const { page: compiled } = await open('compiled into the script');
  await finds(compiled, 'verified');
});

test('an issuer whom the authority no longer recognises is called that, not verified', async () => {
  const did = `did:web:${new URL(circle.body.base).host.replace(':', '%3A')}`;
  await kit.done('authority', 'withdraw', did, '--home', 'centre', '--reason', 'a journey');
  await circle.publishCentre();
  for (const way of WAYS) {
    const path = pageWith(circle, [certificate.url], { way });
    const { page } = await visit(newProfile, circle.origins.site + path);
    await finds(page, 'unrecognised-issuer');
    expect(await textOf(page)).toContain(en.code['recognition-ended']);
  }
});
