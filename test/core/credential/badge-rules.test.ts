import { describe, expect, test } from 'vitest';
import { badgeFault } from '../../../src/core/credential/badge-rules.js';
import { isBadge } from '../../../src/core/credential/secured-document.js';
import { createWorld } from '../../fixtures/credential-world.js';

const usual = (await createWorld()).certificateClaims();
const faultWith = (changes: object, legacy = false) => badgeFault({ ...usual, ...changes }, legacy);
const subject = usual.credentialSubject as Record<string, unknown>;
const subjectWith = (changes: object) =>
  faultWith({ credentialSubject: { ...subject, ...changes } });

const V2 = 'https://www.w3.org/ns/credentials/v2';
const OB = 'https://purl.imsglobal.org/spec/ob/v3p0/context';

describe('an Open Badge', () => {
  test('is what the usual certificate is', () => {
    expect(faultWith({})).toBeUndefined();
  });

  test.each([
    ['OpenBadgeCredential', true],
    [['VerifiableCredential', 'AchievementCredential'], true],
    [['VerifiableCredential', 'EndorsementCredential'], false],
    [undefined, false],
  ])('has the type %j: %s', (type, badge) => {
    expect(isBadge({ type })).toBe(badge);
  });

  test.each([
    [`${OB}.json`, true],
    [`${OB}-3.0.3.json`, true],
    [`${OB}-3.1.0.json`, true],
    [`${OB}-2.0.json`, false],
    ['https://evil.example/spec/ob/v3p0/context.json', false],
    [{ OpenBadgeCredential: 'urn:x' }, false],
    [[`${OB}.json`], false],
  ])('has the context %j: %s', (context, kept) => {
    expect(faultWith({ '@context': [V2, context] })).toBe(kept ? undefined : '@context');
  });

  test('may have an earlier context in its older form', () => {
    const context = ['https://imsglobal.github.io/openbadges-specification/context.json'];
    expect(faultWith({ '@context': context }, true)).toBeUndefined();
  });

  test('is about somebody with an id, an identifier or both', () => {
    const id = 'did:example:somebody';
    expect(subjectWith({ id, identifier: undefined })).toBeUndefined();
    expect(subjectWith({ id })).toBeUndefined();
    expect(subjectWith({ identifier: undefined })).toBe('credentialSubject.id');
    expect(subjectWith({ id: 7, identifier: [] })).toBe('credentialSubject.id');
  });
});

describe('each object in it states its type', () => {
  const Achievement = { type: ['Achievement'] };
  const Profile = { type: ['Profile', 'Organization'] };
  test.each([
    ['issuer', { issuer: { id: 'a:b' } }],
    ['issuer', { issuer: { id: 'a:b', type: 'Issuer' } }],
    ['issuer.parentOrg', { issuer: { ...Profile, parentOrg: { type: 'School' } } }],
    ['issuer.otherIdentifier', { issuer: { ...Profile, otherIdentifier: [{ identifier: '1' }] } }],
    ['evidence', { evidence: [{ type: 'Evidence' }, { name: 'Report' }] }],
    ['image', { image: { id: 'https://body.example/mark.png' } }],
  ])('%s', (path, changes) => {
    expect(faultWith(changes)).toBe(`${path}.type`);
  });

  test.each([
    ['', { type: undefined }],
    ['.achievement', { achievement: { name: 'Teamwork' } }],
    ['.achievement.creator', { achievement: { ...Achievement, creator: {} } }],
    ['.achievement.resultDescription', { achievement: { ...Achievement, resultDescription: {} } }],
    ['.achievement.alignment', { achievement: { ...Achievement, alignment: [{}] } }],
    ['.identifier', { identifier: [{ type: 'Identity' }] }],
    ['.result', { result: [{ value: 'A' }] }],
    ['.source', { source: { type: ['Person'] } }],
  ])('credentialSubject%s', (path, changes) => {
    expect(subjectWith(changes)).toBe(`credentialSubject${path}.type`);
  });

  test('but for those that are named by their id alone, and what is somebody’s extension', () => {
    expect(faultWith({ issuer: 'did:web:body.example' })).toBeUndefined();
    expect(faultWith({ image: 'https://body.example/mark.png' })).toBeUndefined();
    expect(faultWith({ extension: { result: { value: 'A' } } })).toBeUndefined();
    expect(faultWith({ endorsement: [{ credentialSubject: {} }] })).toBeUndefined();
  });
});
