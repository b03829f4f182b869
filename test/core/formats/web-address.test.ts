import { expect, test } from 'vitest';
import { isLoopbackHost, parseUrl } from '../../../src/core/formats/web-address.js';

test('an address is read, alone or below another', () => {
  expect(parseUrl('https://body.example/cse')?.host).toBe('body.example');
  expect(parseUrl('cse', 'https://body.example/')?.href).toBe('https://body.example/cse');
});

test('what is not an address is undefined', () => {
  expect(parseUrl('body.example')).toBeUndefined();
  expect(parseUrl('')).toBeUndefined();
});

test('an address with letters beyond ASCII is still read after a great many others', () => {
  // So many that the engine compiles what is called: from there on its own URL.canParse would say no.
  for (let calls = 0; calls < 50_000; calls += 1) parseUrl(`https://body.example/${String(calls)}`);
  expect(parseUrl('https://bücher.example/')?.host).toBe('xn--bcher-kva.example');
});

test.each([
  ['http://localhost', true],
  ['http://LOCALHOST:8080', true],
  ['http://centre.localhost', true],
  ['http://a.b.localhost:1', true],
  ['http://127.0.0.1', true],
  ['http://127.0.0.2:8080', true],
  ['http://127.255.255.254', true],
  ['http://0x7f.1', true],
  ['http://2130706433', true],
  ['http://[::1]:9', true],
  ['http://[0:0:0:0:0:0:0:1]', true],
  ['http://localhost.body.example', false],
  ['http://mylocalhost', false],
  ['http://localhost.', false],
  ['http://127.0.0.1.body.example', false],
  ['http://128.0.0.1', false],
  ['http://1.127.0.0', false],
  ['http://0.0.0.0', false],
  ['http://10.0.0.1', false],
  ['http://192.168.0.1', false],
  ['http://[::]', false],
  ['http://[::2]', false],
  ['http://[::ffff:127.0.0.1]', false],
  ['http://localhost@body.example', false],
])('the host of %s is this machine: %s', (url, is) => {
  expect(isLoopbackHost(new URL(url).hostname)).toBe(is);
});
