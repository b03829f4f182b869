import { beforeEach, describe, expect, test } from 'vitest';
import { sharingIdentity, type KeyShelf } from '../../src/storage/sharing-identity.js';
import { sharedExample } from '../fixtures/shared-file.js';
import { verifiesInNode } from '../fixtures/verify-shared.js';

let shelf: Map<string, CryptoKeyPair>;
let keys: KeyShelf;

beforeEach(() => {
  shelf = new Map();
  keys = {
    get: (id) => Promise.resolve(shelf.get(id)),
    put: (id, pair) => {
      if (!shelf.has(id)) shelf.set(id, pair);
      return Promise.resolve();
    },
  };
});

async function identityOf(assessmentId: string, of = keys) {
  const identity = await sharingIdentity(assessmentId, of);
  if (!identity) throw new Error('Node can sign.');
  return identity;
}

describe('an identity for sharing', () => {
  test('signs what Node verifies, with the id that its key has', async () => {
    const { id, key, kept, sign } = await identityOf('ours');
    const file = await sign({ ...sharedExample, id, key });
    expect(kept).toBe(true);
    expect(Buffer.from(file.signature, 'base64url')).toHaveLength(64);
    expect(verifiesInNode(file)).toBe(true);
    expect(verifiesInNode({ ...file, year: 2025 })).toBe(false);
    expect(verifiesInNode({ ...file, id: 'another' })).toBe(false);
  });

  test('is the same each time, and another for another assessment', async () => {
    const [first, again, other] = [
      await identityOf('ours'),
      await identityOf('ours'),
      await identityOf('theirs'),
    ];
    expect(again.id).toBe(first.id);
    expect(other.id).not.toBe(first.id);
  });

  test('has nothing of the assessment’s own id in it', async () => {
    const { id, key } = await identityOf('ours');
    expect(JSON.stringify({ id, key })).not.toContain('ours');
  });

  test('cannot be taken out of the browser', async () => {
    await identityOf('ours');
    expect(shelf.get('ours')?.privateKey.extractable).toBe(false);
  });

  test('is the one of the tab that was first, where two ask at once', async () => {
    const [one, two] = await Promise.all([identityOf('ours'), identityOf('ours')]);
    expect(one.id).toBe(two.id);
  });

  test.each<[string, Partial<KeyShelf>]>([
    ['read', { get: () => Promise.reject(new DOMException('no', 'SecurityError')) }],
    ['written', { put: () => Promise.reject(new DOMException('no', 'QuotaExceededError')) }],
    ['trusted to keep anything', { put: () => Promise.resolve() }],
  ])('is one of the moment, and says so, where nothing can be %s', async (_, broken) => {
    const { kept, sign, id, key } = await identityOf('ours', { ...keys, ...broken });
    expect(kept).toBe(false);
    expect(verifiesInNode(await sign({ ...sharedExample, id, key }))).toBe(true);
    expect((await identityOf('ours', { ...keys, ...broken })).id).not.toBe(id);
  });

  test('is not there where the browser cannot sign', async () => {
    expect(await sharingIdentity('ours', keys, {})).toBe(undefined);
  });
});
