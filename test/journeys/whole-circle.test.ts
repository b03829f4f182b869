import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../src/components/badge/messages.en.js';
import { browserProfiles } from '../browser-profiles.js';
import { namesOf, textOf } from './accessibility-tree.js';
import { FALLBACK, WAYS, finds, pageWith, visit, type Way } from './badge-page.js';
import { BODY, HOLDER, startCircle, type Circle, type Issued } from './circle.js';
import { startProgram } from './issuing-program.js';

/* From nothing to a badge on a page and to the end of its certificate, by the program that ships. */

const { newProfile } = browserProfiles();

let circle: Circle;
let certificate: Issued;

beforeAll(async () => {
  circle = await startCircle(startProgram());
  certificate = await circle.issue('Libraries and museums');
  await circle.publishBody();
});

afterAll(async () => {
  await circle.close();
});

const open = (way: Way, origin: keyof Circle['origins'] = 'site', src = certificate.url) =>
  visit(newProfile, circle.origins[origin] + pageWith(circle, [src], { way }));

describe.each(WAYS)('with the authority %s', (way) => {
  test('a published certificate is verified on the site it was issued for', async () => {
    const { page, complaints } = await open(way);
    await finds(page, 'verified');
    const text = await textOf(page);
    expect(text).toContain(en.standing);
    expect(text).toContain(HOLDER);
    expect(text).toContain('Libraries and museums');
    expect(text).toContain(`${BODY} ( ${new URL(circle.body.base).host} )`);
    expect(text).toContain(certificate.number);
    expect(text).not.toContain(FALLBACK);
    expect(await complaints()).toEqual([]);
  });

  test('the badge names the authority, and says if this page chose it', async () => {
    const { page } = await open(way);
    await finds(page, 'verified');
    const text = await textOf(page);
    expect(text).toContain(`${en.recognisedBy} ${new URL(circle.centre.base).host}`);
    expect(text.includes(en.chosenByPage)).toBe(way === 'named by the page');
  });

  test('on another origin it is issued for another site, and says for which', async () => {
    const { page, complaints } = await open(way, 'elsewhere');
    await finds(page, 'other-site');
    const text = await textOf(page);
    expect(text).toContain(circle.origins.site);
    expect(text).toContain(en.warning);
    expect(text).not.toContain(en.standing);
    expect(await complaints()).toEqual([]);
  });
});

test('where nobody says whose word counts, the issuer is not recognised', async () => {
  const { page } = await visit(
    newProfile,
    circle.origins.site +
      circle.write(
        'nobody.html',
        `<!doctype html><html lang="en"><title>A page</title>
        <script type="module" src="/dist/cse-badge.js"></script>
        <cse-badge src="${certificate.url}"></cse-badge></html>`,
      ),
  );
  await finds(page, 'unrecognised-issuer');
  const text = await textOf(page);
  expect(text).toContain(en.code['signed-by-issuer']);
  expect(text).toContain(en.code['no-authority']);
  // Whoever issued it to himself would have a checker of his own.
  expect(await namesOf(page, 'link')).toEqual([]);
});

const both = (look: (way: Way) => Promise<void>) => Promise.all(WAYS.map(look));

test('it is suspended, reinstated and revoked as soon as that is published', async () => {
  for (const [what, verdict] of [
    ['suspend', 'suspended'],
    ['reinstate', 'verified'],
    ['revoke', 'revoked'],
  ] as const) {
    await circle.change(what, certificate);
    await both(async (way) => {
      const { page, complaints } = await open(way);
      await finds(page, verdict);
      const text = await textOf(page);
      expect(text).toContain(verdict === 'verified' ? en.standing : en.code[verdict]);
      expect(text.includes(en.warning)).toBe(verdict !== 'verified');
      expect(await complaints()).toEqual([]);
    });
  }
});

test('from then on a stapled proof says so too, with the issuer’s server switched off', async () => {
  const { exit, path } = await circle.staple(certificate, 'revoked.json');
  expect(exit).toBe(3);
  await circle.body.close();
  await both(async (way) => {
    const { page } = await open(way, 'site', path);
    await finds(page, 'revoked');
    expect(await textOf(page)).toContain(en.code.revoked);
  });
});
