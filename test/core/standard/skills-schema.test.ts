import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { SkillsSchema } from '../../../src/core/standard/skills-schema.js';
import { cseSkillsByLanguage } from '../../../src/standards/cse/cse-skills.js';

test('the shape of skills is that of the built-in ones, of which nothing is left out on the way in', () => {
  expect(z.parse(SkillsSchema, cseSkillsByLanguage.en)).toEqual(cseSkillsByLanguage.en);
});

test('the shape of skills can be written as a JSON Schema', () => {
  const schema = z.toJSONSchema(SkillsSchema, { io: 'input' });
  expect(Object.keys(schema.properties ?? {})).toEqual(['exercises', 'examples', 'glossary']);
  expect(schema.required).toBeUndefined();
});
