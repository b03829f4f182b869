import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SharedFile } from '../../../src/core/sharing/shared-file-schema.js';
import {
  readShared,
  readSharedText,
  sharedText,
  signedText,
  thumbprintText,
} from '../../../src/core/sharing/shared-file.js';
import { cseStandard } from '../../../src/standards/cse/cse-pack.js';

const cse = cseStandard();
const FILE: SharedFile = {
  format: 'cse-widgets/shared',
  version: 1,
  id: 'ours',
  key: { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' },
  shared: '2026-11-26T12:00:00.000Z',
  standard: { id: cse.id, version: cse.version },
  year: 2026,
  organisation: 'North',
  sector: 'housing',
  ratings: { '1.1.1': 'compliant', '3.1.2': 'not-applicable' },
  stories: [{ element: '1.1.1', did: 'We asked', changed: 'More answers' }],
  notes: { '1.1.1': 'See the survey' },
  evidence: { '1.1.1': [{ title: 'Survey', kind: 'show', date: '2026-02-28' }] },
  signature: 's',
};
const faultsIn = (data: unknown) => {
  const reading = readShared(cse, data);
  return reading.ok ? [] : reading.faults.map(({ code, path }) => `${code} ${path}`);
};

test('a file comes back from its own text as it was', () => {
  expect(readSharedText(cse, sharedText(FILE))).toEqual({ ok: true, file: FILE });
});

describe('another document is refused', () => {
  test.each([
    [null],
    [undefined],
    [57],
    ['{}'],
    [[]],
    [{}],
    [{ ...FILE, format: 'cse-widgets/assessment' }],
  ])('%j', (data) => {
    expect(faultsIn(data)).toEqual(['not-shared ']);
  });

  test('of a later version', () => {
    expect(faultsIn({ ...FILE, version: 2 })).toEqual(['newer-version version']);
  });

  test('about another standard', () => {
    expect(faultsIn({ ...FILE, standard: { id: 'iso', version: '1' } })).toEqual([
      'other-standard standard',
    ]);
  });
});

describe('a spoilt file is refused, with the place named', () => {
  test.each<[Record<string, unknown>, string]>([
    [{ id: '' }, 'empty id'],
    [{ key: { ...FILE.key, crv: 'P-384' } }, 'not-allowed key.crv'],
    [{ shared: 'today' }, 'not-a-date shared'],
    [{ year: 1999 }, 'empty year'],
    [{ year: '2026' }, 'wrong-type year'],
    [{ sector: 'piracy' }, 'not-allowed sector'],
    [{ ratings: undefined }, 'missing ratings'],
    [{ ratings: { '1.1.1': 'splendid' } }, 'unknown-rating ratings["1.1.1"]'],
    [{ ratings: { '1.1.1': 'not-applicable' } }, 'unknown-rating ratings["1.1.1"]'],
    [{ ratings: { '9.9.9': 'compliant' } }, 'unknown-element ratings["9.9.9"]'],
    [
      { stories: [{ element: '9.9.9', did: 'a', changed: 'b' }] },
      'unknown-element stories[0].element',
    ],
    [{ stories: [{ element: '1.1.1', did: 'a' }] }, 'missing stories[0].changed'],
    [{ notes: { '9.9.9': 'x' } }, 'unknown-element notes["9.9.9"]'],
    [{ evidence: { '9.9.9': [{ title: 'x' }] } }, 'unknown-element evidence["9.9.9"]'],
    [
      { evidence: { '1.1.1': [{ title: 'x', kind: 'smell' }] } },
      'not-allowed evidence["1.1.1"][0].kind',
    ],
    [{ signature: undefined }, 'missing signature'],
  ])('%j', (part, fault) => {
    expect(faultsIn({ ...FILE, ...part })).toContain(fault);
  });
});

describe('a hostile file', () => {
  test('of 10 MB of nesting is refused before it is parsed', () => {
    const text = '['.repeat(10_000_000);
    expect(readSharedText(cse, text)).toMatchObject({ ok: false, faults: [{ code: 'too-deep' }] });
  });

  test('changes nothing that every object is born with', () => {
    const text = sharedText(FILE).replace('"1.1.1": "compliant"', '"__proto__": {"polluted": 1}');
    const reading = readSharedText(cse, text);
    expect(({} as { polluted?: number }).polluted).toBe(undefined);
    expect(reading.ok && Object.hasOwn(reading.file.ratings, '__proto__')).toBe(false);
  });

  test('keeps HTML as the text that it is', () => {
    const html = '<img src=x onerror=alert(1)>';
    const file = {
      ...FILE,
      organisation: html,
      stories: [{ element: '1.1.1', did: html, changed: html, contact: html }],
    };
    expect(readSharedText(cse, sharedText(file))).toEqual({ ok: true, file });
  });

  test('never makes the reader throw, whatever it is', () => {
    const spoilt = fc.record(
      Object.fromEntries(Object.keys(FILE).map((name) => [name, fc.jsonValue()])),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(spoilt, (part) => {
        const reading = readShared(cse, { ...FILE, ...part });
        expect(reading.ok || reading.faults.length > 0).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readSharedText(cse, text).ok).toBe(false);
      }),
    );
  });
});

describe('what is signed', () => {
  test('is the members in the order of their names, without white space and signature', () => {
    const { signature, ...unsigned } = FILE;
    expect(signedText(FILE)).toBe(signedText(unsigned));
    expect(signature).toBe('s');
    expect(signedText({ ...unsigned, ratings: { b: '1', a: '2' } })).toMatch(
      /"ratings":\{"a":"2","b":"1"\}/,
    );
  });

  test('puts ids that look like numbers in the order of their characters, as RFC 8785 has it', () => {
    const text = signedText({ ...FILE, ratings: { '2': 'a', '10': 'b' } });
    expect(text).toContain('"ratings":{"10":"b","2":"a"}');
  });

  test('is the same whatever the order of the members was', () => {
    const turned = Object.fromEntries(Object.entries(FILE).reverse()) as SharedFile;
    expect(signedText(turned)).toBe(signedText(FILE));
  });

  test('leaves out what is undefined, as the file does', () => {
    expect(signedText({ ...FILE, organisation: undefined })).not.toContain('organisation');
  });

  test('says of a key what RFC 7638 wants', () => {
    expect(thumbprintText({ y: 'b', x: 'a', kty: 'EC', crv: 'P-256' })).toBe(
      '{"crv":"P-256","kty":"EC","x":"a","y":"b"}',
    );
  });
});

describe('the text that goes out', () => {
  test('shows what nobody would see', () => {
    const organisation = 'a\u202Eb\u200Bc\u2028d\u0085e\u{E0041}f';
    const text = sharedText({ ...FILE, organisation });
    expect(text).toContain('a\\u202eb\\u200bc\\u2028d\\u0085e\\udb40\\udc41f');
    expect(JSON.parse(text)).toEqual({ ...FILE, organisation });
  });

  test('is read back as it was, whatever people wrote', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (organisation) => {
        const text = sharedText({ ...FILE, organisation });
        expect(JSON.parse(text)).toEqual({ ...FILE, organisation });
        expect(text).not.toMatch(/[\p{Cf}\p{Zl}\p{Zp}\u007F-\u009F]/u);
      }),
    );
  });
});
