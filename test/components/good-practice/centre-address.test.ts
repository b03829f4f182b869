import { expect, test } from 'vitest';
import { readCentreAddress } from '../../../src/components/good-practice/send-to-centre.js';

const PAGE = 'https://www.north.example/check/';
const read = (text: string) => readCentreAddress(text, PAGE);

test.each([
  ['https://centre.example/shared', 'https://centre.example/shared', 'centre.example'],
  ['https://centre.example:8443/#top', 'https://centre.example:8443/', 'centre.example:8443'],
  ['/shared', 'https://www.north.example/shared', 'www.north.example'],
  ['http://localhost:3000/in', 'http://localhost:3000/in', 'localhost:3000'],
  ['http://centre.localhost/in', 'http://centre.localhost/in', 'centre.localhost'],
  ['http://127.0.0.1:3000/in', 'http://127.0.0.1:3000/in', '127.0.0.1:3000'],
  ['http://0x7f.1/in', 'http://127.0.0.1/in', '127.0.0.1'],
  ['http://[::1]/in', 'http://[::1]/in', '[::1]'],
])('%s may be sent to', (text, url, host) => {
  expect(read(text)).toEqual({ ok: true, url, host });
});

test.each([
  ['http://centre.example/shared', 'not-https'],
  ['http://localhost.centre.example/', 'not-https'],
  ['http://127.0.0.1.centre.example/', 'not-https'],
  ['http://localhost@centre.example/', 'not-https'],
  ['ftp://localhost/', 'not-https'],
  ['javascript:alert(1)', 'not-https'],
  ['data:text/plain,x', 'not-https'],
  ['https://centre.example@evil.example/', 'has-password'],
  ['https://user:word@centre.example/', 'has-password'],
  ['https://', 'not-an-address'],
  ['https://[', 'not-an-address'],
])('%s may not: %s', (text, problem) => {
  expect(read(text)).toEqual({ ok: false, problem });
});

test('what belongs to a page without https may not either', () => {
  expect(readCentreAddress('/shared', 'http://www.north.example/')).toMatchObject({
    problem: 'not-https',
  });
});
