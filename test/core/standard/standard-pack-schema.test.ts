import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { StandardPackSchema } from '../../../src/core/standard/standard-pack-schema.js';
import { csePack } from '../../../src/standards/cse/cse-pack.js';
import { packDocument } from '../../fixtures/small-packs.js';

describe('the shape of a pack', () => {
  test('is that of the built-in pack, of which nothing is left out on the way in', () => {
    expect(z.parse(StandardPackSchema, csePack)).toEqual(csePack);
  });

  test('leaves out what it does not know', () => {
    const parsed = z.parse(StandardPackSchema, { ...packDocument(), colour: 'green' });
    expect(parsed).toEqual(packDocument());
  });

  test('can be written as a JSON Schema', () => {
    const schema = z.toJSONSchema(StandardPackSchema, { io: 'input' });
    expect(schema.required).toEqual([
      'packVersion',
      'id',
      'version',
      'language',
      'ratings',
      'rule',
      'criteria',
      'wording',
    ]);
  });
});
