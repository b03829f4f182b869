import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkAllowedOrigin } from '../../../src/core/credential/allowed-origin.js';

const NORTH = 'https://www.north.example';

describe('the place a certificate is shown at', () => {
  test.each([
    [NORTH],
    [`${NORTH}/`],
    [`${NORTH}/libraries?page=2#top`],
    ['https://WWW.North.EXAMPLE'],
    ['https://www.north.example:443'],
  ])('%s is allowed', (shownOn) => {
    expect(checkAllowedOrigin(['https://other.example', NORTH], shownOn)).toEqual({
      name: 'shown-where-allowed',
      state: 'passed',
      code: 'allowed-here',
      facts: { origin: NORTH, allowed: `https://other.example, ${NORTH}` },
    });
  });

  test.each([
    'http://www.north.example',
    'https://north.example',
    'https://a.www.north.example',
    'https://www.north.example:8443',
    'https://www.north.example.evil.example',
    'https://www.north.example@evil.example',
    'https://evil.example/https://www.north.example',
    'https://www.nоrth.example',
    'https://www.north.example．evil.example',
    'file:///srv/www.north.example',
    'about:srcdoc',
    'null',
    '',
  ])('%s is another one', (shownOn) => {
    expect(checkAllowedOrigin([NORTH], shownOn)).toMatchObject({
      state: 'failed',
      code: 'other-site',
    });
  });

  test('with a name that only looks alike is told in punycode', () => {
    expect(checkAllowedOrigin([NORTH], 'https://www.nоrth.example').facts).toEqual({
      origin: 'https://www.xn--nrth-55d.example',
      allowed: NORTH,
    });
    expect(checkAllowedOrigin(['https://www.nоrth.example'], NORTH).facts).toMatchObject({
      allowed: 'https://www.xn--nrth-55d.example',
    });
  });

  test('nobody knows is unknown', () => {
    expect(checkAllowedOrigin([NORTH], undefined)).toMatchObject({
      state: 'unknown',
      code: 'origin-not-given',
      facts: { allowed: NORTH },
    });
  });

  test.each([
    [[]],
    [['']],
    [['null']],
    [['www.north.example']],
    [['file:///']],
    [['javascript:1']],
  ])('is unknown where the certificate allows nothing that is an origin: %j', (allowed) => {
    expect(checkAllowedOrigin(allowed, NORTH)).toEqual({
      name: 'shown-where-allowed',
      state: 'unknown',
      code: 'no-origins-named',
      facts: { origin: NORTH },
    });
    expect(checkAllowedOrigin(allowed, allowed[0] ?? '')).toMatchObject({ state: 'unknown' });
  });

  test('passes for no two different origins', () => {
    const origin = fc.webUrl({ withFragments: true, withQueryParameters: true });
    fc.assert(
      fc.property(origin, origin, (one, other) => {
        const same = new URL(one).origin === new URL(other).origin;
        expect(checkAllowedOrigin([one], other).state).toBe(same ? 'passed' : 'failed');
        expect(checkAllowedOrigin([one], one).state).toBe('passed');
      }),
    );
  });
});
