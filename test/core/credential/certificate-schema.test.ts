import { describe, expect, test } from 'vitest';
import { CertificateSchema } from '../../../src/core/credential/certificate-schema.js';
import { createWorld } from '../../fixtures/credential-world.js';

type Json = Record<string, unknown>;

const usual = (await createWorld()).certificateClaims() as Json;
const faultsIn = (document: unknown) => {
  const parsed = CertificateSchema.safeParse(document);
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'));
};

/* A copy of a document without what lies at a path, or with something else there. */
function changed(document: unknown, [name = '', ...rest]: readonly string[], value?: unknown) {
  const copy = structuredClone(document) as Json;
  if (rest.length > 0) copy[name] = changed(copy[name], rest, value);
  else if (value === undefined) Reflect.deleteProperty(copy, name);
  else copy[name] = value;
  return copy;
}

describe('the profile of a certificate', () => {
  test('is kept by the usual one, with whatever more it says', () => {
    expect(faultsIn(usual)).toEqual([]);
    expect(faultsIn({ ...usual, evidence: [{ type: ['Evidence'] }] })).toEqual([]);
  });

  test.each([
    '@context',
    'id',
    'type',
    'name',
    'issuer.id',
    'issuer.name',
    'validFrom',
    'validUntil',
    'credentialSubject.identifier',
    'credentialSubject.licenseNumber',
    'credentialSubject.achievement.id',
    'credentialSubject.achievement.name',
    'credentialSubject.achievement.criteria',
    'termsOfUse.0.shownOn',
    'termsOfUse.0.nextReview',
    'credentialStatus.0.statusPurpose',
    'credentialStatus.0.statusListIndex',
    'credentialStatus.0.statusListCredential',
  ])('has no certificate without %s, or with something else there', (path) => {
    const asList = (document: Json) => ({
      ...document,
      termsOfUse: Object.values(document.termsOfUse as object),
      credentialStatus: Object.values(document.credentialStatus as object),
    });
    expect(faultsIn(asList(changed(usual, path.split('.'))))).toEqual([path]);
    expect(faultsIn(asList(changed(usual, path.split('.'), 7)))).toEqual([path]);
  });

  test.each(['termsOfUse', 'credentialStatus', 'credentialSubject.identifier'])(
    'has no certificate whose %s is empty',
    (path) => {
      expect(faultsIn(changed(usual, path.split('.'), []))).toEqual([path]);
    },
  );
});
