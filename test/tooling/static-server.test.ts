import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStaticServer, listen } from '../../demo/static-server.js';

const folder = mkdtempSync(join(tmpdir(), 'cse-site-'));
const server = createStaticServer({ '/': join(folder, 'demo'), '/dist/': join(folder, 'dist') });
let port = 0;

beforeAll(async () => {
  mkdirSync(join(folder, 'demo'));
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'demo/index.html'), '<h1>Demo</h1>');
  writeFileSync(join(folder, 'dist/cse.js'), 'export {};');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'demo/link.txt'));
  // A folder beside the one that is shown, with a name that begins like it.
  mkdirSync(join(folder, 'demo-private'));
  writeFileSync(join(folder, 'demo-private/secret.txt'), 'secret');
  symlinkSync(join(folder, 'demo-private/secret.txt'), join(folder, 'demo/neighbour.txt'));
  port = await listen(server, 0);
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

interface Reply {
  status: number | undefined;
  type: string | undefined;
  policy: string | undefined;
  body: string;
}

/** Asks with the path exactly as written; `fetch` would tidy the dots away. */
function ask(path: string, method = 'GET'): Promise<Reply> {
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path, method, agent: false }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => {
        const { 'content-type': type, 'content-security-policy': policy } = response.headers;
        resolve({ status: response.statusCode, type, policy: policy?.toString(), body });
      });
    })
      .on('error', reject)
      .end();
  });
}

describe('the server of the demo', () => {
  test('shows the first page at the root', async () => {
    expect(await ask('/')).toMatchObject({
      status: 200,
      type: 'text/html; charset=utf-8',
      body: '<h1>Demo</h1>',
    });
  });

  test('serves scripts as scripts, whatever the query', async () => {
    expect(await ask('/dist/cse.js?v=1')).toMatchObject({
      status: 200,
      type: 'text/javascript; charset=utf-8',
    });
  });

  test('sends a policy that allows nothing inline', async () => {
    const { policy } = await ask('/');
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain('unsafe');
  });

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/dist/../../secret.txt',
    '//secret.txt',
    '/link.txt',
    '/neighbour.txt',
    '/../demo-private/secret.txt',
    '/%00',
    '/%E0%A4%A',
    '/nothing.html',
  ])('gives away nothing at %s', async (path) => {
    const reply = await ask(path);
    expect(reply.status).toBe(404);
    expect(reply.body).not.toContain('secret');
  });

  test('refuses anything but reading', async () => {
    expect(await ask('/', 'POST')).toMatchObject({ status: 405 });
  });

  test('answers a HEAD without a body', async () => {
    expect(await ask('/', 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  test('is heard on this machine alone', () => {
    expect(server.address()).toMatchObject({ address: '127.0.0.1' });
  });

  test('takes the next port when one is taken', async () => {
    const second = createStaticServer({ '/': folder });
    const got = await listen(second, port);
    second.close();
    expect(got).toBeGreaterThan(port);
  });
});
