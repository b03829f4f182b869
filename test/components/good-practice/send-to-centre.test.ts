import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { sendToCentre } from '../../../src/components/good-practice/send-to-centre.js';

const FILE = new TextEncoder().encode('{"format": "cse-widgets/shared"}\n');
const servers: Server[] = [];

/** A server that answers so, and what it was asked. */
async function serverThat(answer: RequestListener) {
  const asked: { method: string; url: string; type: string; body: string }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      asked.push({ method, url, type: headers['content-type'] ?? '', body });
      answer(request, response);
    });
  });
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return { asked, url: `http://127.0.0.1:${port}/in` };
}

afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

const send = (url: string, signal?: AbortSignal) =>
  sendToCentre(url, FILE, (to, how) => fetch(to, how), signal);

describe('a file that is sent', () => {
  test('arrives once, byte for byte, and the answer is told', async () => {
    const { asked, url } = await serverThat((_, response) =>
      response.writeHead(201).end('Thank you'),
    );
    expect(await send(url)).toEqual({ kind: 'taken', status: 201, answer: 'Thank you' });
    const body = new TextDecoder().decode(FILE);
    expect(asked).toEqual([{ method: 'POST', url: '/in', type: 'application/json', body }]);
  });

  test('and is refused, is told with the status', async () => {
    const { url } = await serverThat((_, response) => response.writeHead(422).end('No year'));
    expect(await send(url)).toEqual({ kind: 'refused', status: 422, answer: 'No year' });
  });

  test('shows no more of an answer than a person reads', async () => {
    const { url } = await serverThat((_, response) => response.end('x'.repeat(5_000_000)));
    const sent = await send(url);
    expect(sent.kind === 'taken' && sent.answer).toBe(`${'x'.repeat(2000)}…`);
  });

  test('counts by its status where the answer breaks off', async () => {
    const parts = [new TextEncoder().encode('Thank')];
    const body = new ReadableStream({
      pull(controller) {
        const part = parts.shift();
        if (part) controller.enqueue(part);
        else controller.error(new Error('the line broke'));
      },
    });
    const answer = () => Promise.resolve(new Response(body));
    const sent = await sendToCentre('https://centre.example/', FILE, answer);
    expect(sent).toEqual({ kind: 'taken', status: 200, answer: 'Thank' });
  });

  test('asks for no redirect to be followed, no cookies and no referrer', async () => {
    let asked: RequestInit = {};
    await sendToCentre('https://centre.example/', FILE, (_, how) => {
      asked = how;
      return Promise.resolve(new Response());
    });
    expect(asked).toMatchObject({
      method: 'POST',
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    expect(asked.body).toBe(FILE);
    expect(asked.signal).toBeInstanceOf(AbortSignal);
  });

  test('goes nowhere else when it is led on', async () => {
    const opaque = Object.defineProperty(new Response(), 'type', { value: 'opaqueredirect' });
    const sent = await sendToCentre('https://centre.example/', FILE, () => Promise.resolve(opaque));
    expect(sent).toEqual({ kind: 'redirected' });
  });

  test('is late where nobody answers in time', async () => {
    const { url } = await serverThat(() => undefined);
    expect(await send(url, AbortSignal.timeout(50))).toEqual({ kind: 'late' });
  });

  test('is not reached where nobody is there', async () => {
    expect(await send('http://127.0.0.1:9/in')).toEqual({ kind: 'not-reached' });
  });
});
