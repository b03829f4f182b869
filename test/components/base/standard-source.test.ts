import { afterEach, describe, expect, test, vi } from 'vitest';
import { fetchPack, readPackSource } from '../../../src/components/base/standard-source.js';
import { councilPack, faultyPack } from '../../../stories/council-pack.js';
import { answerFetch } from '../../fixtures/answering-web.js';

const url = '/packs/ours.json';

/** What a server answers: a status, and a body that may not be JSON. */
function answering(status: number, body: string): Parameters<typeof fetchPack>[1] {
  return () => Promise.resolve(new Response(body, { status }));
}

describe('a pack by URL', () => {
  test('comes in by the door that every pack comes in by', async () => {
    const reading = await fetchPack(url, answering(200, JSON.stringify(councilPack)));
    expect(reading).toMatchObject({ ok: true, standard: { id: 'good-service-pledge' } });
    expect(await fetchPack(url, answering(200, JSON.stringify(faultyPack)))).toMatchObject({
      ok: false,
    });
  });

  const failures: [string, Parameters<typeof fetchPack>[1]][] = [
    ['not-found', answering(404, '')],
    ['not-json', answering(200, '<!doctype html>')],
    ['too-large', answering(200, `"${'x'.repeat(4_194_304)}"`)],
    ['not-reached', () => Promise.reject(new TypeError('Failed to fetch'))],
  ];
  for (const [code, fetch] of failures) {
    test(`that fails gives the fault ${code}, which names the URL`, async () => {
      const reading = await fetchPack(url, fetch);
      const [fault] = reading.ok ? [] : reading.faults;
      expect(fault).toMatchObject({ code, path: url });
      expect(fault?.message).toContain(url);
    });
  }
});

describe('a pack that several components name', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  const good = () => Promise.resolve(new Response(JSON.stringify(councilPack)));

  test('is asked for once', async () => {
    const web = answerFetch(good);
    const both = await Promise.all([readPackSource('/once.json'), readPackSource('/once.json')]);
    expect([...both, await readPackSource('/once.json')].map(({ ok }) => ok)).toEqual([
      ...[true, true, true],
    ]);
    expect(web).toHaveBeenCalledTimes(1);
  });

  test.each<[string, () => Promise<Response>]>([
    ['could not be reached', () => Promise.reject(new TypeError('no network'))],
    ['was not there', () => Promise.resolve(new Response('', { status: 503 }))],
  ])('is asked for again after it %s', async (title, failing) => {
    const web = answerFetch(failing, good);
    const url = `/${title}.json`;
    expect(await readPackSource(url)).toMatchObject({ ok: false });
    expect(await readPackSource(url)).toMatchObject({ ok: true });
    expect(web).toHaveBeenCalledTimes(2);
  });
});

test('without a source it is the built-in standard, at once', () => {
  for (const source of [undefined, null, '']) {
    expect(readPackSource(source)).toMatchObject({ ok: true, standard: { id: 'cse' } });
  }
});

test('a document in hand is read at once', () => {
  expect(readPackSource(councilPack)).toMatchObject({ ok: true });
});
