import { expect, test } from 'vitest';
import { parseUrl } from '../../../src/core/formats/web-address.js';

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
