import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readStandardPack } from '../../../src/core/standard/standard-pack.js';
import { csePack } from '../../../src/standards/cse/cse-pack.js';
import { cases } from '../../effort.js';
import { packDocument, withValueAt } from '../../fixtures/small-packs.js';

const sound = packDocument({ themes: ['people'], criteria: [[2, 1], [2], [2]] });

function faultsIn(data: unknown) {
  const reading = readStandardPack(data);
  return reading.ok ? [] : reading.faults;
}

describe('a sound pack', () => {
  test('comes in', () => {
    expect(readStandardPack(sound)).toMatchObject({ ok: true, standard: { id: 'small' } });
  });

  test('comes in with all that is optional, and with members nobody knows', () => {
    const rich = {
      ...sound,
      $schema: 'standard-pack.schema.json',
      minutesPerElement: 1.5,
      wording: { ...sound.wording, cy: { title: 'Safon fach', elements: {} } },
    };
    expect(readStandardPack(rich).ok).toBe(true);
  });

  test('comes in without themes, and with a rule that tests nothing but fatal ratings', () => {
    expect(readStandardPack(packDocument({ metPercent: {} })).ok).toBe(true);
  });

  test('comes in again after a journey through JSON, the built-in one too', () => {
    for (const pack of [sound, csePack]) {
      const there = readStandardPack(pack);
      const back = readStandardPack(JSON.parse(JSON.stringify(pack)));
      expect(there.ok).toBe(true);
      expect(back).toEqual(there);
    }
  });
});

describe('a pack of the wrong shape is refused, with the place named', () => {
  const element = ['criteria', 2, 'subCriteria', 0, 'elements', 1];
  const deep = 'criteria[2].subCriteria[0].elements[1]';

  test.each<[(string | number)[], unknown, string]>([
    [['packVersion'], 2, 'packVersion must be 1'],
    [['packVersion'], undefined, 'packVersion is missing'],
    [['id'], '', 'id must not be empty'],
    [['version'], 1, 'version must be a string'],
    [['language'], undefined, 'language is missing'],
    [['minutesPerElement'], '2', 'minutesPerElement must be a number'],
    [['ratings'], [], 'ratings must not be empty'],
    [['ratings', 0, 'order'], '1', 'ratings[0].order must be a number'],
    [['ratings', 0, 'met'], 'yes', 'ratings[0].met must be a boolean'],
    [['ratings', 0, 'fatal'], 1, 'ratings[0].fatal must be a boolean'],
    [['rule'], undefined, 'rule is missing'],
    [['rule', 'metPercent'], undefined, 'rule.metPercent is missing'],
    [['rule', 'metPercent', 'whole'], '80', 'rule.metPercent.whole must be a number'],
    [['rule', 'metPercent', 'criterion'], NaN, 'rule.metPercent.criterion must be a number'],
    [['themes'], {}, 'themes must be an array'],
    [['themes', 0, 'id'], '', 'themes[0].id must not be empty'],
    [['criteria'], [], 'criteria must not be empty'],
    [['criteria', 1, 'id'], '', 'criteria[1].id must not be empty'],
    [['criteria', 1, 'subCriteria'], [], 'criteria[1].subCriteria must not be empty'],
    [['criteria', 1, 'subCriteria', 0], null, 'criteria[1].subCriteria[0] must be an object'],
    [
      ['criteria', 1, 'subCriteria', 0, 'elements'],
      [],
      'criteria[1].subCriteria[0].elements must not be empty',
    ],
    [[...element, 'id'], 312, `${deep}.id must be a string`],
    [[...element, 'theme'], '', `${deep}.theme must not be empty`],
    [
      [...element, 'confidence'],
      'sure',
      `${deep}.confidence must be "confirmed" or "corroborated"`,
    ],
    [[...element, 'mayBeNotApplicable'], 'yes', `${deep}.mayBeNotApplicable must be a boolean`],
    [['wording'], [], 'wording must be an object'],
    [['wording', 'en'], null, 'wording.en must be an object'],
    [['wording', 'en', 'sourceNote'], ['a', ''], 'wording.en.sourceNote[1] must not be empty'],
    [
      ['wording', 'en', 'ratings', 'met', 'label'],
      undefined,
      'wording.en.ratings.met.label is missing',
    ],
    [
      ['wording', 'en', 'themes', 'people', 'label'],
      '',
      'wording.en.themes.people.label must not be empty',
    ],
    [
      ['wording', 'en', 'criteria', '1', 'title'],
      undefined,
      'wording.en.criteria["1"].title is missing',
    ],
    [
      ['wording', 'en', 'subCriteria', '1.1', 'title'],
      5,
      'wording.en.subCriteria["1.1"].title must be a string',
    ],
    [
      ['wording', 'en', 'elements', '1.1.1', 'statement'],
      undefined,
      'wording.en.elements["1.1.1"].statement is missing',
    ],
    [
      ['wording', 'en', 'elements', '1.1.1', 'evidence'],
      [''],
      'wording.en.elements["1.1.1"].evidence[0] must not be empty',
    ],
  ])('%j as %j', (path, value, message) => {
    expect(faultsIn(withValueAt(sound, path, value)).map((fault) => fault.message)).toEqual([
      message,
    ]);
  });

  test('all of its faults at once', () => {
    const broken = withValueAt(withValueAt(sound, ['id'], ''), ['ratings', 1, 'order'], null);
    expect(faultsIn(broken).map(({ path }) => path)).toEqual(['id', 'ratings[1].order']);
  });

  test.each([
    [undefined, 'the document is missing'],
    [null, 'the document must be an object'],
    [[], 'the document must be an object'],
    ['{}', 'the document must be an object'],
    [57, 'the document must be an object'],
  ])('%j in place of a pack', (data, message) => {
    expect(faultsIn(data).map((fault) => fault.message)).toEqual([message]);
  });
});

describe('hostile input', () => {
  /* A place in the sound pack and something else put there. */
  const places = [
    ['packVersion'],
    ['language'],
    ['ratings'],
    ['ratings', 0],
    ['ratings', 1, 'id'],
    ['ratings', 1, 'order'],
    ['rule', 'metPercent'],
    ['rule', 'metPercent', 'whole'],
    ['themes'],
    ['criteria', 0],
    ['criteria', 0, 'subCriteria', 0, 'elements', 0],
    ['criteria', 0, 'subCriteria', 0, 'elements', 0, 'id'],
    ['wording'],
    ['wording', 'en'],
    ['wording', 'en', 'elements'],
    ['wording', 'cy'],
  ];

  function answersSoberly(data: unknown): void {
    const reading = readStandardPack(data);
    if (reading.ok) return;
    expect(reading.faults.length).toBeGreaterThan(0);
    for (const { code, path, message } of reading.faults) {
      expect(code).toMatch(/^[a-z-]+$/);
      expect(message.startsWith(path)).toBe(true);
      expect(message).not.toMatch(/undefined|\[object/);
    }
  }

  test('of any kind is told what is wrong with it and never throws', () => {
    fc.assert(fc.property(fc.jsonValue(), answersSoberly));
    fc.assert(
      fc.property(fc.anything(), (data) => {
        readStandardPack(data);
      }),
    );
  });

  test('in any place of a sound pack is found and never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), (path, value) => {
        answersSoberly(withValueAt(sound, path, value));
      }),
      { numRuns: cases(500) },
    );
  });

  test.each(['__proto__', 'constructor', 'toString'])('called %s does no harm', (name) => {
    const named = JSON.stringify(sound)
      .replaceAll('"1.1.2"', JSON.stringify(name))
      .replaceAll('"en"', `"${name}"`);
    answersSoberly(JSON.parse(named));
    answersSoberly(JSON.parse(`{"${name}": {"polluted": true}, "ratings": {"${name}": 1}}`));
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('called __proto__ has no wording and is refused for it', () => {
    const named: unknown = JSON.parse(JSON.stringify(sound).replaceAll('"1.1.2"', '"__proto__"'));
    expect(faultsIn(named).map(({ message }) => message)).toEqual([
      'wording.en.elements["__proto__"] is missing',
    ]);
  });

  test('called constructor is an element like any other', () => {
    const named: unknown = JSON.parse(JSON.stringify(sound).replaceAll('"1.1.2"', '"constructor"'));
    const reading = readStandardPack(named);
    expect(reading.ok && reading.standard.elementsById.has('constructor')).toBe(true);
  });
});
