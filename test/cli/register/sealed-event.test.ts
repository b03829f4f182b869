import { describe, expect, test } from 'vitest';
import { sealEvent, unsealEvent, type SealedEvent } from '../../../src/cli/register/event-files.js';
import { ISSUER_OPENED, inPlace, issued } from './example-events.js';

const [FIRST, SECOND] = inPlace(ISSUER_OPENED, issued('A-1', 7)) as [
  SealedEvent['event'],
  SealedEvent['event'],
];

function unsealed(text: string, last?: SealedEvent): SealedEvent {
  const read = unsealEvent(text, 'it', last);
  if (!read.ok) throw new Error(read.message);
  return read.value;
}

const first = unsealed(sealEvent(FIRST));
const second = sealEvent(SECOND, first.digest);

describe('an event on paper', () => {
  test('is read as it was written', () => {
    expect(first.event).toEqual(FIRST);
    expect(unsealed(second, first).event).toEqual(SECOND);
  });

  test('may be laid out otherwise', () => {
    expect(unsealed(JSON.stringify(JSON.parse(second)), first).event).toEqual(SECOND);
  });

  test.each([
    ['cut short', second.slice(0, -10)],
    ['emptied', ''],
    ['no object', 'null'],
    ['changed in a word', second.replace('North', 'South')],
    ['changed in a number', second.replace('"place": 7', '"place": 8')],
    ['without its seal', second.replace('"digest"', '"other"')],
    ['moved in time', second.replace('09:01', '09:02')],
    ['added to', second.replace('{', '{"extra": true,')],
  ])('is damaged when it is %s, and its name is told', (_, text) => {
    expect(unsealEvent(text, 'register/000002.json', first)).toMatchObject({
      ok: false,
      code: 'register-damaged',
      message: expect.stringContaining('register/000002.json') as string,
    });
  });

  test('belongs after the one event it was written after', () => {
    const other = unsealed(sealEvent({ ...FIRST, at: '2026-11-24T10:00:00.000Z' }));
    for (const last of [undefined, other]) {
      expect(unsealEvent(second, 'it', last)).toMatchObject({ code: 'register-damaged' });
    }
    expect(unsealEvent(sealEvent(FIRST), 'it', first)).toMatchObject({ code: 'register-damaged' });
    const misplaced = sealEvent({ ...SECOND, sequence: 3 }, first.digest);
    expect(unsealEvent(misplaced, 'it', first)).toMatchObject({ code: 'register-damaged' });
  });

  test('of a kind that is not known yet is not called damaged', () => {
    const later = { ...SECOND, type: 'translated' } as unknown as SealedEvent['event'];
    expect(unsealEvent(sealEvent(later, first.digest), 'it', first)).toMatchObject({
      code: 'register-newer',
    });
  });

  test('never holds the private half of a key', () => {
    const key = {
      ...ISSUER_OPENED.key,
      publicKeyJwk: { ...ISSUER_OPENED.key.publicKeyJwk, d: 'd' },
    };
    expect(unsealEvent(sealEvent({ ...FIRST, key } as SealedEvent['event']), 'it')).toMatchObject({
      ok: false,
    });
  });
});
