import { describe, expect, test } from 'vitest';
import { hasExercise, hasSkills } from '../../../src/components/base/skills-available.js';
import { skillsOf } from '../../../src/components/skills/skills-state.js';
import { csePack, cseStandard } from '../../../src/standards/cse/cse-pack.js';
import { cseSkills } from '../../../src/standards/cse/cse-skills.js';
import { admitted, packDocument, smallStandard } from '../../fixtures/small-packs.js';
import { smallSkills } from '../../fixtures/small-skills.js';

const withSkills = (skills: Record<string, object>) => admitted({ ...packDocument(), skills });

describe('the skills of a standard', () => {
  test('are the built-in ones for the built-in standard, however it came in', () => {
    for (const standard of [cseStandard(), admitted(csePack)]) {
      expect(skillsOf(standard, 'en')).toEqual({ ok: true, skills: cseSkills(), lang: 'en' });
      expect(hasExercise(standard, '1.1')).toBe(true);
    }
  });

  test('are in English, and said to be, where there is no Welsh', () => {
    expect(skillsOf(cseStandard(), 'cy')?.lang).toBe('en');
  });

  test('are those of the pack, in the language asked for or else in its own', () => {
    const cy = { glossary: [{ term: 'Bwlch', meaning: 'Yr hyn sydd ar goll.' }] };
    const both = withSkills({ en: smallSkills(), cy });
    expect(skillsOf(both, 'cy')).toEqual({ ok: true, skills: cy, lang: 'cy' });
    expect(skillsOf(both, 'en')).toEqual({ ok: true, skills: smallSkills(), lang: 'en' });
    expect(skillsOf(withSkills({ en: smallSkills() }), 'cy')?.lang).toBe('en');
  });

  test('come with the faults found in them', () => {
    expect(skillsOf(withSkills({ en: { glossary: 'none' } }), 'en')).toMatchObject({
      ok: false,
      faults: [{ message: 'glossary must be an array' }],
    });
  });

  test('are none where the pack has none, or none in a language it can show', () => {
    expect(skillsOf(smallStandard(), 'en')).toBeUndefined();
    expect(hasSkills(smallStandard())).toBe(false);
    expect(skillsOf(withSkills({ fr: {} }), 'en')).toBeUndefined();
  });
});

describe('a link to an exercise', () => {
  test('can be drawn for those sub-criteria that have one', () => {
    const standard = withSkills({ en: { exercises: { '1.1': {} } } });
    expect(hasExercise(standard, '1.1')).toBe(true);
    expect(hasExercise(standard, '1.2')).toBe(false);
    expect(hasExercise(smallStandard(), '1.1')).toBe(false);
  });

  test('is not drawn for skills that are no such thing', () => {
    expect(hasExercise(withSkills({ en: { exercises: null } }), '1.1')).toBe(false);
  });
});
