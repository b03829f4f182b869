import { expect, test, vi } from 'vitest';
import { fetchDocument, type FetchTools } from '../../../src/core/formats/fetch-document.js';

const REQUEST = { url: 'https://body.example/a', maxBytes: 10, time: 1_000 };
const never: FetchTools['after'] = () => () => undefined;
const sending =
  (response: Response): FetchTools['send'] =>
  () =>
    Promise.resolve(response);

test('a document is its bytes, and its text in UTF-8', async () => {
  const found = await fetchDocument({ send: sending(new Response('tŷ')), after: never }, REQUEST);
  expect(found).toMatchObject({ ok: true, text: 'tŷ', bytes: { length: 3 } });
});

test.each([
  ['too large', () => new Response('x'.repeat(11)), { reason: 'too-large' }],
  [
    'said to be too large',
    () => new Response('', { headers: { 'content-length': '11' } }),
    { reason: 'too-large' },
  ],
  ['not there', () => new Response('', { status: 404 }), { reason: 'status', status: 404 }],
])('a document that is %s is a value', async (_what, response, fault) => {
  expect(await fetchDocument({ send: sending(response()), after: never }, REQUEST)).toEqual({
    ok: false,
    ...fault,
  });
});

test('a server that cannot be reached is a value', async () => {
  const send = () => Promise.reject(new TypeError('no network'));
  expect(await fetchDocument({ send, after: never }, REQUEST)).toMatchObject({
    reason: 'unreachable',
  });
});

test('a server that is too slow is given up by the clock handed in', async () => {
  const send = vi.fn<FetchTools['send']>(() => new Promise(() => undefined));
  const after: FetchTools['after'] = (time, act) => {
    expect(time).toBe(REQUEST.time);
    queueMicrotask(act);
    return () => undefined;
  };
  expect(await fetchDocument({ send, after }, REQUEST)).toEqual({ ok: false, reason: 'too-slow' });
  expect(send.mock.calls[0]?.[1].signal?.aborted).toBe(true);
});

test('whoever asked may give it up', async () => {
  const stop = new AbortController();
  const send = () => new Promise<Response>(() => undefined);
  const found = fetchDocument({ send, after: never }, REQUEST, stop);
  stop.abort();
  expect(await found).toEqual({ ok: false, reason: 'stopped' });
});

test('the timer is cancelled once there is an answer', async () => {
  const cancel = vi.fn();
  await fetchDocument({ send: sending(new Response('a')), after: () => cancel }, REQUEST);
  expect(cancel).toHaveBeenCalledTimes(1);
});

test.each([
  ['manual', { ok: false, reason: 'redirected' }],
  ['follow', { ok: false, reason: 'status', status: 302 }],
] as const)('an answer from elsewhere, with redirect %s', async (redirect, found) => {
  const send = sending(new Response(null, { status: 302 }));
  expect(await fetchDocument({ send, after: never }, { ...REQUEST, init: { redirect } })).toEqual(
    found,
  );
});
