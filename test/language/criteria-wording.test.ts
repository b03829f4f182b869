import { describe, expect, test } from 'vitest';
import { standardWording, wordingFor } from '../../src/language/criteria-wording.js';
import { cseStandard } from '../../src/standards/cse/cse-pack.js';
import { admitted, packDocument, smallStandard } from '../fixtures/small-packs.js';

const english = packDocument();
const bilingual = admitted({
  ...english,
  wording: {
    ...english.wording,
    cy: {
      title: 'Safon fach',
      elements: { '1.1.1': { title: 'Teitl', statement: 'Rydym yn ei wneud.' } },
    },
  },
});

describe('the words of a standard', () => {
  test('are in the language asked for, where it has them', () => {
    expect(wordingFor(bilingual, 'elements', '1.1.1', 'cy')).toEqual({
      title: 'Teitl',
      statement: 'Rydym yn ei wneud.',
      lang: 'cy',
    });
  });

  test('are English where Welsh has none yet, and say so', () => {
    expect(wordingFor(bilingual, 'elements', '1.1.2', 'cy')).toEqual({
      title: 'Title of 1.1.2',
      statement: 'We do 1.1.2.',
      lang: 'en',
    });
    expect(wordingFor(bilingual, 'ratings', 'met', 'cy')).toEqual({
      label: 'Label of met',
      lang: 'en',
    });
    expect(wordingFor(bilingual, 'criteria', '1', 'fr').lang).toBe('en');
  });

  test('are in the language of the pack, where that is not English', () => {
    const { en } = english.wording;
    const welsh = admitted({ ...english, language: 'cy', wording: { cy: en } });
    expect(wordingFor(welsh, 'criteria', '1', 'en').lang).toBe('cy');
    expect(standardWording(welsh, 'en').lang).toBe('cy');
  });

  test('of something it does not have are an error', () => {
    expect(() => wordingFor(bilingual, 'elements', '9.9.9', 'cy')).toThrow(
      RangeError('elements: this standard has no 9.9.9'),
    );
    expect(() => wordingFor(bilingual, 'themes', 'people', 'en')).toThrow(RangeError);
  });

  test.each(['constructor', 'toString'])(
    'are not mistaken for what an object is born with (%s)',
    (id) => {
      const text = JSON.stringify(bilingual.wording).replaceAll('"1.1.2"', JSON.stringify(id));
      const named = { ...bilingual, wording: JSON.parse(text) as typeof bilingual.wording };
      expect(wordingFor(named, 'elements', id, 'cy')).toMatchObject({
        title: 'Title of 1.1.2',
        lang: 'en',
      });
      expect(() => wordingFor(named, 'criteria', id, 'cy')).toThrow(RangeError);
    },
  );
});

describe('the title of a standard', () => {
  test('is in the language asked for, where it has one', () => {
    expect(standardWording(bilingual, 'cy')).toMatchObject({ title: 'Safon fach', lang: 'cy' });
    expect(standardWording(bilingual, 'en')).toMatchObject({
      title: 'A small standard',
      lang: 'en',
    });
  });

  test('is English where the other language has none yet', () => {
    expect(standardWording(cseStandard(), 'cy')).toMatchObject({
      title: 'Customer Service Excellence',
      lang: 'en',
    });
    expect(standardWording(smallStandard(), 'cy').lang).toBe('en');
  });

  test('brings its source note along', () => {
    expect(standardWording(cseStandard(), 'cy').sourceNote?.join(' ')).toContain('Not confirmed');
  });
});
