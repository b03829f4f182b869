import { describe, expect, test } from 'vitest';
import type { Fault } from '../../../src/core/formats/fault.js';
import type { StandardPack } from '../../../src/core/standard/standard-pack-schema.js';
import { readStandardPack } from '../../../src/core/standard/standard-pack.js';
import {
  PASS_OR_FAIL,
  SIX_RATINGS,
  packDocument,
  withValueAt,
} from '../../fixtures/small-packs.js';

const sound = packDocument({ themes: ['people', 'place'], criteria: [[2, 1], [2], [2]] });

function findPackFaults(pack: StandardPack): readonly Fault[] {
  const reading = readStandardPack(pack);
  return reading.ok ? [] : reading.faults;
}

function messagesOf(pack: StandardPack): string[] {
  return findPackFaults(pack).map(({ message }) => message);
}

/* What every fault must be able to say: its kind, its place, its sentence. */
function faultOf(pack: StandardPack): [string, string, string][] {
  return findPackFaults(pack).map(({ code, path, message }) => [code, path, message]);
}

test.each([
  ['three ratings', sound],
  ['two ratings', packDocument({ ratings: PASS_OR_FAIL })],
  ['six ratings', packDocument({ ratings: SIX_RATINGS })],
  ['a criterion, a sub-criterion and an element of one name', packDocument({ criteria: [[1]] })],
])('a pack with %s is sound', (_, pack) => {
  expect(findPackFaults(pack)).toEqual([]);
});

describe('used twice:', () => {
  test('an element, in one sub-criterion', () => {
    const pack = withValueAt(
      sound,
      ['criteria', 2, 'subCriteria', 0, 'elements', 1, 'id'],
      '3.1.1',
    );
    expect(faultOf(pack)[0]).toEqual([
      'used-twice',
      'criteria[2].subCriteria[0].elements[1].id',
      'criteria[2].subCriteria[0].elements[1].id is used twice',
    ]);
  });

  test('an element, in different criteria', () => {
    const pack = withValueAt(
      sound,
      ['criteria', 1, 'subCriteria', 0, 'elements', 0, 'id'],
      '1.2.1',
    );
    expect(messagesOf(pack)).toContain('criteria[1].subCriteria[0].elements[0].id is used twice');
  });

  test('a sub-criterion, in different criteria', () => {
    const pack = withValueAt(sound, ['criteria', 1, 'subCriteria', 0, 'id'], '1.1');
    expect(messagesOf(pack)).toContain('criteria[1].subCriteria[0].id is used twice');
  });

  test('a criterion', () => {
    const pack = withValueAt(sound, ['criteria', 2, 'id'], '1');
    expect(messagesOf(pack)).toContain('criteria[2].id is used twice');
  });

  test('a rating', () => {
    const pack = withValueAt(sound, ['ratings', 2, 'id'], 'partly');
    expect(messagesOf(pack)).toContain('ratings[2].id is used twice');
  });

  test('the order of a rating', () => {
    expect(faultOf(withValueAt(sound, ['ratings', 1, 'order'], 3))).toContainEqual([
      'used-twice',
      'ratings[2].order',
      'ratings[2].order is used twice',
    ]);
  });

  test('a theme, and each time it comes back', () => {
    const pack = {
      ...sound,
      themes: ['people', 'place', 'people', 'people'].map((id) => ({ id })),
    };
    expect(messagesOf(pack)).toEqual(['themes[2].id is used twice', 'themes[3].id is used twice']);
  });

  test('the same name on different levels is no fault', () => {
    const text = JSON.stringify(packDocument({ criteria: [[1]] })).replaceAll(/"1(\.1)*"/g, '"a"');
    expect(readStandardPack(JSON.parse(text))).toMatchObject({
      ok: true,
      standard: { id: 'small' },
    });
  });
});

describe('ratings', () => {
  test.each(['unrated', 'not-applicable'])('cannot take the word %s', (word) => {
    expect(faultOf(withValueAt(sound, ['ratings', 1, 'id'], word))).toContainEqual([
      'reserved',
      'ratings[1].id',
      `ratings[1].id cannot be ${word}: that word is taken`,
    ]);
  });

  test('cannot be met and fatal at once', () => {
    expect(faultOf(withValueAt(sound, ['ratings', 2, 'fatal'], true))).toEqual([
      ['contradiction', 'ratings[2]', 'ratings[2] cannot be both met and fatal'],
    ]);
  });

  test('need one that counts as met', () => {
    expect(faultOf(withValueAt(sound, ['ratings', 2, 'met'], undefined))).toEqual([
      ['none-met', 'ratings', 'ratings must hold one that counts as met'],
    ]);
  });

  test('that do not count as met cannot stand above one that does', () => {
    const pack = withValueAt(sound, ['ratings', 1, 'order'], 4);
    expect(faultOf(pack)).toEqual([
      [
        'contradiction',
        'ratings[1].order',
        'ratings[1].order is above that of a rating which is worth more',
      ],
    ]);
  });

  test('that are fatal cannot stand above one that is not', () => {
    const pack = withValueAt(sound, ['ratings', 0, 'order'], 2.5);
    expect(messagesOf(pack)).toEqual([
      'ratings[0].order is above that of a rating which is worth more',
    ]);
  });
});

describe('the rule', () => {
  test.each([-1, 101, 79.5, 1e9])('cannot ask for %d per cent', (percent) => {
    for (const level of ['criterion', 'whole']) {
      expect(faultOf(withValueAt(sound, ['rule', 'metPercent', level], percent))).toEqual([
        [
          'out-of-range',
          `rule.metPercent.${level}`,
          `rule.metPercent.${level} must be a whole number from 0 to 100`,
        ],
      ]);
    }
  });

  test.each([0, 1, 100])('can ask for %d per cent', (percent) => {
    expect(findPackFaults(withValueAt(sound, ['rule', 'metPercent', 'whole'], percent))).toEqual(
      [],
    );
  });
});

describe('themes', () => {
  test('must be there for the elements that name them', () => {
    const pack = withValueAt(
      sound,
      ['criteria', 0, 'subCriteria', 1, 'elements', 0, 'theme'],
      'planet',
    );
    expect(faultOf(pack)).toEqual([
      [
        'unknown',
        'criteria[0].subCriteria[1].elements[0].theme',
        'criteria[0].subCriteria[1].elements[0].theme names no theme of this pack: planet',
      ],
    ]);
  });

  test('cannot be named where the pack has none', () => {
    const pack = withValueAt(
      packDocument(),
      ['criteria', 0, 'subCriteria', 0, 'elements', 0, 'theme'],
      'people',
    );
    expect(messagesOf(pack)).toEqual([
      'criteria[0].subCriteria[0].elements[0].theme names no theme of this pack: people',
    ]);
  });

  test('need not be served by every element', () => {
    const path = ['criteria', 0, 'subCriteria', 0, 'elements', 0, 'theme'];
    expect(findPackFaults(withValueAt(sound, path, undefined))).toEqual([]);
  });
});

describe('wording', () => {
  test('must be there in the language of the pack', () => {
    expect(faultOf(withValueAt(sound, ['language'], 'en-GB'))).toEqual([
      [
        'missing',
        'wording["en-GB"]',
        'wording["en-GB"] is missing: it is the language of this pack',
      ],
    ]);
  });

  test.each([
    [['ratings', 'partly'], 'wording.en.ratings.partly'],
    [['themes', 'place'], 'wording.en.themes.place'],
    [['criteria', '2'], 'wording.en.criteria["2"]'],
    [['subCriteria', '1.2'], 'wording.en.subCriteria["1.2"]'],
    [['elements', '1.1.2'], 'wording.en.elements["1.1.2"]'],
    [['title'], 'wording.en.title'],
  ])('must not leave out %j', (path, place) => {
    const pack = withValueAt(sound, ['wording', 'en', ...path], undefined);
    expect(faultOf(pack)).toEqual([['missing', place, `${place} is missing`]]);
  });

  test('must not leave out a whole part', () => {
    const pack = withValueAt(sound, ['wording', 'en', 'criteria'], undefined);
    expect(messagesOf(pack)).toEqual(
      ['1', '2', '3'].map((id) => `wording.en.criteria["${id}"] is missing`),
    );
  });

  test('may leave out anything in another language', () => {
    expect(findPackFaults({ ...sound, wording: { ...sound.wording, cy: {} } })).toEqual([]);
  });

  test.each(['ratings', 'themes', 'criteria', 'subCriteria', 'elements'])(
    'cannot be about something that is not among the %s, in any language',
    (part) => {
      const cy = {
        [part]: { stranger: { title: 'Dieithryn', label: 'Dieithryn', statement: 'Dieithryn' } },
      };
      expect(faultOf({ ...sound, wording: { ...sound.wording, cy } })).toEqual([
        [
          'unknown',
          `wording.cy.${part}.stranger`,
          `wording.cy.${part}.stranger belongs to nothing in this pack`,
        ],
      ]);
    },
  );

  test('is told in one breath where it is missing and where it belongs to nothing', () => {
    const renamed = withValueAt(
      sound,
      ['criteria', 0, 'subCriteria', 0, 'elements', 0, 'id'],
      '1.1.9',
    );
    expect(messagesOf(renamed)).toEqual([
      'wording.en.elements["1.1.9"] is missing',
      'wording.en.elements["1.1.1"] belongs to nothing in this pack',
    ]);
  });
});
