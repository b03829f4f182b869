import { expect, test } from 'vitest';
import { canCheckHere } from '../../../src/core/credential/public-key.js';

const ALL = ['ES256', 'RS256', 'EdDSA', 'Ed25519'];

const supportedWith = async (subtle?: Pick<SubtleCrypto, 'importKey'>) => {
  const can = await Promise.all(
    ALL.map((alg) => canCheckHere(alg, { subtle: subtle as SubtleCrypto | undefined })),
  );
  return ALL.filter((_, at) => can[at]);
};

test('all algorithms can be checked on this platform', async () => {
  const can = await Promise.all(ALL.map((alg) => canCheckHere(alg)));
  expect(can).toEqual([true, true, true, true]);
});

test('where WebCrypto refuses keys of Ed25519, the others can', async () => {
  const importKey = () =>
    Promise.reject(new DOMException('Unrecognized name', 'NotSupportedError'));
  expect(await supportedWith({ importKey })).toEqual(['ES256', 'RS256']);
});

test('where there is no WebCrypto, none can', async () => {
  expect(await supportedWith()).toEqual([]);
});
