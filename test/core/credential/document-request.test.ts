import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { createDocuments, type DocumentReading } from '../../../src/core/credential/documents.js';

/* Real servers and the platform's own fetch: what a fake believes of them is not proof. */

const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

async function servedBy(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/list.jwt`;
}

async function read(url: string, time = 2_000, maxBytes?: number): Promise<DocumentReading> {
  const documents = createDocuments({ fetch, now: Date.now, limits: { time } });
  return await documents.read(url, { http: 'loopback', maxBytes });
}

describe('a real server', () => {
  test('that answers is read', async () => {
    const url = await servedBy((_request, response) => response.end('šarža'));
    expect(await read(url)).toMatchObject({ ok: true, text: 'šarža' });
  });

  test('gets no cookie and no referrer', async () => {
    const seen: Record<string, unknown>[] = [];
    const url = await servedBy((request, response) => {
      seen.push(request.headers);
      response.setHeader('set-cookie', 'a=b').end();
    });
    await read(url);
    await read(url);
    expect(seen).toHaveLength(2);
    for (const headers of seen) {
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
    }
  });

  test.each([301, 302, 303, 307, 308])('that redirects (%i) is not followed', async (status) => {
    const asked: string[] = [];
    const url = await servedBy((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(status, { location: '/elsewhere' }).end('{}');
    });
    expect(await read(url)).toEqual({ ok: false, reason: 'redirected' });
    expect(asked).toEqual(['/list.jwt']);
  });

  test.each([400, 401, 403, 404, 410, 500, 503])(
    'that answers %i is told with it',
    async (status) => {
      const url = await servedBy((_request, response) => response.writeHead(status).end('a list'));
      expect(await read(url)).toEqual({ ok: false, reason: 'status', status });
    },
  );

  test('that hangs is too slow', async () => {
    const url = await servedBy(() => undefined);
    expect(await read(url, 60)).toEqual({ ok: false, reason: 'too-slow' });
  });

  test('that drips is too slow, and its connection is let go', async () => {
    let closed: () => void;
    const letGo = new Promise<void>((resolve) => (closed = resolve));
    const url = await servedBy((_request, response) => {
      const drip = setInterval(() => response.write('.'), 10);
      response.on('close', () => {
        clearInterval(drip);
        closed();
      });
    });
    expect(await read(url, 100)).toEqual({ ok: false, reason: 'too-slow' });
    await letGo;
  });

  test('that goes on and on is cut off, and its connection is let go', async () => {
    let sent = 0;
    let closed: () => void;
    const letGo = new Promise<void>((resolve) => (closed = resolve));
    const url = await servedBy((_request, response) => {
      const piece = Buffer.alloc(65_536);
      const pour = () => {
        while (!response.destroyed && response.write(piece)) sent += piece.length;
      };
      response.on('drain', pour).on('close', closed);
      pour();
    });
    expect(await read(url, 5_000, 1_000_000)).toEqual({ ok: false, reason: 'too-large' });
    await letGo;
    // What the two ends of a connection hold on the way is not ours to limit.
    expect(sent).toBeLessThan(20_000_000);
  });

  test('that promises too much is not read at all', async () => {
    const url = await servedBy((_request, response) => {
      response.writeHead(200, { 'content-length': 2_000_000 }).write('the start');
    });
    expect(await read(url, 5_000, 1_000_000)).toEqual({ ok: false, reason: 'too-large' });
  });

  test('that sends less than it promised is not believed', async () => {
    const url = await servedBy((_request, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('the start');
      setTimeout(() => response.destroy(), 20);
    });
    expect(await read(url)).toEqual({ ok: false, reason: 'unreachable' });
  });

  test('that sends a gzip bomb as its transfer coding is cut off like any other', async () => {
    const { gzipSync } = await import('node:zlib');
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    const url = await servedBy((_request, response) => {
      response
        .writeHead(200, { 'content-encoding': 'gzip', 'content-length': bomb.length })
        .end(bomb);
    });
    expect(await read(url, 5_000, 1_000_000)).toEqual({ ok: false, reason: 'too-large' });
  });

  test('that breaks off, or is not there, cannot be reached', async () => {
    const url = await servedBy((_request, response) => response.destroy());
    expect(await read(url)).toEqual({ ok: false, reason: 'unreachable' });
    const gone = await servedBy(() => undefined);
    const server = servers.pop();
    await new Promise((resolve) => server?.close(resolve));
    expect(await read(gone)).toEqual({ ok: false, reason: 'unreachable' });
  });
});
