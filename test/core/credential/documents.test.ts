import { describe, expect, test } from 'vitest';
import { createDocuments, type DocumentsOptions } from '../../../src/core/credential/documents.js';
import { FakeWeb } from '../../fixtures/fake-web.js';

const URL_1 = 'https://body.example/status.jwt';
const MINUTE = 60_000;

function shelf(limits?: DocumentsOptions['limits']) {
  const web = new FakeWeb();
  const clock = { time: 1_000_000 };
  const documents = createDocuments({ fetch: web.fetch, now: () => clock.time, limits });
  web.serve(URL_1, 'a list');
  return { web, clock, documents };
}

describe('a document', () => {
  test('comes with its bytes, its text and the time it was asked for', async () => {
    const { documents } = shelf();
    expect(await documents.read(URL_1)).toEqual({
      ok: true,
      bytes: new TextEncoder().encode('a list'),
      text: 'a list',
      fetchedAt: 1_000_000,
    });
  });

  test('is asked for without cookies, without a referrer, and as it stands today', async () => {
    const { web, documents } = shelf();
    await documents.read(URL_1);
    expect(web.asked[0]).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      cache: 'no-cache',
    });
  });

  test('may be empty', async () => {
    const documents = createDocuments({
      fetch: () => Promise.resolve(new Response(null)),
      now: () => 0,
    });
    expect(await documents.read(URL_1)).toMatchObject({ ok: true, text: '' });
  });

  test.each([
    'http://body.example/did.json',
    'http://localhost:8000/did.json',
    'https://name:word@body.example/did.json',
    'https://name@body.example/did.json',
    'ftp://body.example/did.json',
    'file:///etc/hostname',
    'data:text/plain,x',
    'javascript:alert(1)',
    'blob:https://body.example/1',
    '/did.json',
    '',
  ])('is not asked for at %s', async (url) => {
    const { web, documents } = shelf();
    expect(await documents.read(url)).toEqual({ ok: false, reason: 'refused' });
    expect(await documents.forOneRun().read(url)).toEqual({ ok: false, reason: 'refused' });
    expect(web.requests).toEqual([]);
  });

  test.each([
    ['http://localhost:8000/a', 'loopback', true],
    ['http://127.0.0.1/a', 'loopback', true],
    ['http://[::1]:9/a', 'loopback', true],
    ['http://127.0.0.2/a', 'loopback', true],
    ['http://body.localhost/a', 'loopback', true],
    ['http://localhost.evil.example/a', 'loopback', false],
    ['http://127.0.0.1.evil.example/a', 'loopback', false],
    ['http://body.example/a', 'loopback', false],
    ['http://body.example/a', 'any', true],
    ['ftp://body.example/a', 'any', false],
  ] as const)('at %s with plain http for %s is asked for: %s', async (url, http, asked) => {
    const { web, documents } = shelf();
    web.serve(url, 'here');
    expect((await documents.read(url, { http })).ok).toBe(asked);
    expect(web.requests).toEqual(asked ? [url] : []);
  });
});

describe('what can go wrong', () => {
  test.each([
    ['no-answer', { reason: 'unreachable' }],
    ['redirect', { reason: 'redirected' }],
    [500, { reason: 'status', status: 500 }],
    [404, { reason: 'status', status: 404 }],
    ['hang', { reason: 'too-slow' }],
    ['deaf', { reason: 'too-slow' }],
    ['stalled-body', { reason: 'too-slow' }],
    ['slow-body', { reason: 'too-slow' }],
    ['broken-body', { reason: 'unreachable' }],
    ['endless-body', { reason: 'too-large' }],
    ['huge-promise', { reason: 'too-large' }],
  ] as const)('%s is told as %j', async (trouble, told) => {
    const { web, documents } = shelf({ time: 40 });
    web.trouble(URL_1, trouble);
    expect(await documents.read(URL_1)).toEqual({ ok: false, ...told });
  });

  test('a redirect that a fetch followed all the same is refused', async () => {
    const { web } = shelf();
    web.trouble(URL_1, 'redirect');
    const documents = createDocuments({
      fetch: (url, init) => web.fetch(url, { ...init, redirect: 'follow' }),
      now: () => 0,
    });
    expect(await documents.read(URL_1)).toEqual({ ok: false, reason: 'redirected' });
  });

  test('a fetch that throws at once is a server that cannot be reached', async () => {
    const fetch = () => {
      throw new Error('no network here');
    };
    const documents = createDocuments({ fetch, now: () => 0 });
    expect(await documents.read(URL_1)).toEqual({ ok: false, reason: 'unreachable' });
  });

  test('a document of the largest size is taken, one byte more is not', async () => {
    const { documents } = shelf();
    expect(await documents.read(URL_1, { maxBytes: 6 })).toMatchObject({ ok: true });
    expect(await documents.read(URL_1, { maxBytes: 5 })).toEqual({
      ok: false,
      reason: 'too-large',
    });
  });

  test('of a document without an end no more is read than one may have', async () => {
    const { web, documents } = shelf();
    web.trouble(URL_1, 'endless-body');
    await documents.read(URL_1, { maxBytes: 100_000 });
    expect(web.bytesTaken).toBeLessThan(150_000);
    expect(web.givenUp).toBe(1);
  });

  test('a failure is believed for a few seconds only', async () => {
    const { web, clock, documents } = shelf();
    web.trouble(URL_1, 500);
    await documents.read(URL_1);
    web.trouble(URL_1);
    clock.time += 4_999;
    expect((await documents.read(URL_1)).ok).toBe(false);
    clock.time += 1;
    expect((await documents.read(URL_1)).ok).toBe(true);
    expect(web.requests).toHaveLength(2);
  });
});

describe('one fetch', () => {
  test('serves a hundred who ask at once', async () => {
    const { web, documents } = shelf();
    const readings = await Promise.all(Array.from({ length: 100 }, () => documents.read(URL_1)));
    expect(readings.every(({ ok }) => ok)).toBe(true);
    expect(web.requests).toEqual([URL_1]);
  });

  test('serves those who ask later, for five minutes or as long as they say', async () => {
    const { web, clock, documents } = shelf();
    await documents.read(URL_1);
    clock.time += 5 * MINUTE - 1;
    expect(await documents.read(URL_1)).toMatchObject({ fetchedAt: 1_000_000 });
    expect(await documents.read(URL_1, { maxAge: 10 * MINUTE })).toMatchObject({
      fetchedAt: 1_000_000,
    });
    expect(web.requests).toHaveLength(1);
    expect(await documents.read(URL_1, { maxAge: MINUTE })).toMatchObject({
      fetchedAt: clock.time,
    });
    expect(web.requests).toHaveLength(2);
    clock.time += 5 * MINUTE;
    await documents.read(URL_1);
    expect(web.requests).toHaveLength(3);
  });

  test('serves whatever fragment a URL has', async () => {
    const { web, documents } = shelf();
    await documents.read(`${URL_1}#1`);
    await documents.read(`${URL_1}#2`);
    expect(web.requests).toEqual([URL_1]);
  });

  test('goes on for the others when one of them leaves', async () => {
    const { web, documents } = shelf();
    const leaver = new AbortController();
    const stays = documents.read(URL_1);
    const leaves = documents.read(URL_1, { signal: leaver.signal });
    leaver.abort();
    expect(await leaves).toEqual({ ok: false, reason: 'stopped' });
    expect(await stays).toMatchObject({ ok: true, text: 'a list' });
    expect(web.givenUp).toBe(0);
  });

  test('is given up when the last one leaves, and started anew for the next who asks', async () => {
    const { web, documents } = shelf();
    web.trouble(URL_1, 'hang');
    const [one, two] = [new AbortController(), new AbortController()];
    const readings = [one, two].map(({ signal }) => documents.read(URL_1, { signal }));
    one.abort();
    await readings[0];
    expect(web.givenUp).toBe(0);
    two.abort();
    expect(await readings[1]).toEqual({ ok: false, reason: 'stopped' });
    expect(web.givenUp).toBe(1);
    web.trouble(URL_1);
    expect((await documents.read(URL_1)).ok).toBe(true);
  });

  test('is not started for someone who has left already', async () => {
    const { web, documents } = shelf();
    const reading = await documents.read(URL_1, { signal: AbortSignal.abort() });
    expect(reading).toEqual({ ok: false, reason: 'stopped' });
    expect(web.requests).toEqual([]);
  });

  test('leaves nothing behind on a signal that outlives it', async () => {
    const { documents } = shelf();
    const { signal } = new AbortController();
    let listeners = 0;
    const counted = Object.assign(Object.create(signal) as AbortSignal, {
      addEventListener: () => (listeners += 1),
      removeEventListener: () => (listeners -= 1),
    });
    await documents.read(URL_1, {
      signal: Object.defineProperty(counted, 'aborted', { value: false }),
    });
    expect(listeners).toBe(0);
  });

  test('is needed again for documents not used for long, so that memory has an end', async () => {
    const { web, documents } = shelf();
    const urls = Array.from({ length: 200 }, (_, n) => `https://body.example/${n}`);
    for (const url of urls) {
      web.serve(url, url);
      await documents.read(url);
      await documents.read(URL_1);
    }
    expect(web.requests.filter((url) => url === URL_1)).toHaveLength(1);
    await documents.read(urls[199] ?? '');
    expect(web.requests).toHaveLength(201);
    await documents.read(urls[0] ?? '');
    expect(web.requests).toHaveLength(202);
  });
});

describe('what is kept', () => {
  test('has an end in bytes too, and the ones used last stay', async () => {
    const { web, documents } = shelf();
    const large = new Uint8Array(8 * 1_048_576);
    const urls = ['a', 'b', 'c', 'd', 'e'].map((name) => `https://body.example/${name}`);
    const read = (url = '') => documents.read(url, { maxBytes: large.length });
    for (const url of urls) {
      web.serve(url, large);
      await read(url);
      await read(urls[0]);
    }
    expect(web.requests).toEqual(urls);
    await read(urls[4]);
    expect(web.requests).toHaveLength(5);
    await read(urls[1]);
    expect(web.requests).toHaveLength(6);
  });
});

describe('one verification', () => {
  test('reads eight documents, and the same one as often as it likes', async () => {
    const { web, documents } = shelf();
    const run = documents.forOneRun();
    const urls = Array.from({ length: 9 }, (_, n) => `https://body.example/${n}`);
    for (const url of urls) web.serve(url, url);
    for (const url of [...urls.slice(0, 8), ...urls.slice(0, 8)]) {
      expect((await run.read(url)).ok).toBe(true);
    }
    expect(await run.read(urls[8] ?? '')).toEqual({ ok: false, reason: 'too-many' });
    expect((await documents.forOneRun().read(urls[8] ?? '')).ok).toBe(true);
    expect(web.requests).toHaveLength(9);
  });

  test('stops at its own signal and reads plain http where it may', async () => {
    const { web, documents } = shelf();
    const stop = new AbortController();
    web.serve('http://localhost/a', 'a');
    const run = documents.forOneRun({ limit: 3, signal: stop.signal, http: 'loopback' });
    expect((await run.read('http://localhost/a')).ok).toBe(true);
    stop.abort();
    expect(await run.read(URL_1)).toEqual({ ok: false, reason: 'stopped' });
  });
});

describe('what is made of a text', () => {
  test('is made once, also for those who ask at the same time', async () => {
    const { documents } = shelf();
    let times = 0;
    const work = () => Promise.resolve((times += 1));
    const [one, other] = [documents.once('list', 'a', work), documents.once('list', 'a', work)];
    expect(one).toBe(other);
    expect(await one).toBe(1);
    expect(await documents.once('list', 'b', work)).toBe(2);
  });

  test('is never taken for what else was made of it', () => {
    const { documents } = shelf();
    expect(documents.once('keys', 'a', () => 'its keys')).toBe('its keys');
    expect(documents.once('list', 'a', () => 'its list')).toBe('its list');
  });

  test('is nothing too, and nothing is not made again', () => {
    const { documents } = shelf();
    let times = 0;
    const work = () => void (times += 1);
    documents.once('list', 'a', work);
    documents.once('list', 'a', work);
    expect(times).toBe(1);
  });

  test('is forgotten when it was not used for long', () => {
    const { documents } = shelf();
    let times = 0;
    const work = () => (times += 1);
    for (let n = 0; n < 200; n += 1) {
      documents.once('list', `text ${n}`, work);
      expect(documents.once('list', 'often', work)).toBe(2);
    }
    expect(documents.once('list', 'text 0', work)).toBe(202);
  });
});
