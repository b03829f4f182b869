import { describe, expect, test } from 'vitest';
import { factsOfFault, hostOf } from '../../../src/core/credential/verification-run.js';

describe('a document that could not be had', () => {
  test('is told by its host, the reason, and the status if there was one', () => {
    const url = 'https://body.example:8443/status.jwt?x=1';
    expect(factsOfFault(url, { ok: false, reason: 'too-slow' })).toEqual({
      host: 'body.example:8443',
      reason: 'too-slow',
    });
    expect(factsOfFault(url, { ok: false, reason: 'status', status: 500 })).toEqual({
      host: 'body.example:8443',
      reason: 'status',
      status: '500',
    });
  });
});

describe('the host of a URL', () => {
  test.each([
    ['https://www.nоrth.example/a', 'www.xn--nrth-55d.example'],
    ['https://user:word@body.example/', 'body.example'],
    ['data:text/plain,body.example', ''],
    ['body.example', ''],
    ['', ''],
  ])('%s is %j', (url, host) => {
    expect(hostOf(url)).toBe(host);
  });
});
