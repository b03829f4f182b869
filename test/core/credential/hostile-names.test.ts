import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Authority } from '../../../src/core/credential/recognition.js';
import type { VerifyOptions } from '../../../src/core/credential/verify-certificate.js';
import { createWorld, type World } from '../../fixtures/credential-world.js';
import { checkOf, pageOf } from '../../fixtures/verify-in-world.js';
import {
  createStage,
  expectNothingLeft,
  refusalOf,
  verificationOf,
  withDocument,
  type Stage,
} from './hostile-stage.js';

/* Names that would be more than names, links that lead elsewhere, domains that look like others. */

let stage: Stage;
let world: World;
let page: VerifyOptions;

beforeAll(async () => {
  stage = await createStage();
  ({ world, page } = stage);
});

afterEach(() => {
  expectNothingLeft(stage);
});

const verified = (shown: unknown, options = page) => verificationOf(shown, options);
const refused = (shown: unknown, options = page) => refusalOf(shown, options);

const TEXTS = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '</cse-badge><h1>Verified</h1>',
  '&lt;b&gt; &#60;',
  '{{constructor.constructor("alert(1)")()}} ${1+1}',
  'javascript:alert(1)',
  '\u202elicnuoC\u202c \u2066x\u2069 \u200f\u061c',
  '\u0000\u001b[31m\u0007\u0085',
  '\u200b\u2060\ufeff\u00ad',
  `Z${'\u0341'.repeat(2_000)}`,
  'x'.repeat(20_000),
  '\ud83d',
  '__proto__',
  '%s %n %x',
  'line\nbreak\r\n\u2028',
];

describe('names that would be more than names', () => {
  test.each(TEXTS)('come out as they are and stay where they belong: %j', async (text) => {
    const { achievement, ...subject } = world.certificateClaims().credentialSubject as {
      achievement: object;
    };
    const identity = { type: 'IdentityObject', hashed: false, identityType: 'name' };
    const claims = {
      name: text,
      issuer: { id: world.body.did, type: ['Profile'], name: text, url: text },
      credentialSubject: {
        ...subject,
        identifier: [{ ...identity, identityHash: text }],
        licenseNumber: text,
        achievement: {
          ...achievement,
          name: text,
          version: text,
          specialization: text,
          image: { id: 'https://body.example/mark.png', type: 'Image', caption: text },
        },
      },
    };
    const list = await world.recognition({ entry: { name: text } });
    const { verdict, certificate, checks, authority } = await verified(
      await world.certificate({ claims }),
      withDocument(page, world.urls.recognition, list),
    );
    expect(verdict).toBe('verified');
    expect(certificate).toMatchObject({
      holder: text,
      number: text,
      scope: text,
      standard: { name: text, version: text },
      issuer: { name: text },
      image: { alt: text },
    });
    expect(authority?.domain).toBe('centre.example');
    const facts = checks.flatMap((one) => Object.entries(one.facts));
    expect(facts.filter(([, fact]) => fact === text)).toEqual([['name', text]]);
    expect(facts.filter(([name, fact]) => name !== 'name' && fact.includes(text))).toEqual([]);
  });

  test.each([
    ['an object', { toString: 'x', '@value': 5 }],
    ['a number', 5],
    ['a list of lists', [['x']]],
    ['nothing', null],
  ])('are left out where they are no text: %s', async (_what, name) => {
    const issuer = { id: world.body.did, type: ['Profile'], name };
    const credentialSubject = { identifier: name, licenseNumber: name, achievement: { name } };
    const claims = { issuer, credentialSubject };
    const { certificate } = await verified(await world.certificate({ claims }));
    expect(certificate).toMatchObject({
      holder: undefined,
      number: undefined,
      standard: { name: '' },
    });
    expect(certificate?.issuer.name).toBeUndefined();
  });
});

describe('links', () => {
  const NOT_THE_ISSUERS = [
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'JaVaScRiPt://body.example/%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'mailto:x@body.example',
    '//evil.example/',
    '/check/',
    'https://evil.example/?body.example',
    'https://body.example.evil.example/',
    'https://evil.example#body.example',
    'https://body.example@evil.example/',
    'https://user@body.example/',
    'https://user:secret@body.example/',
    'https://www.body.example/',
    'https://body.example:8443/',
    'http://body.example/',
    'ftp://body.example/',
    'https://b\u043edy.example/',
    'https://body\u3002example.evil.example/',
    'https://body.example%2eevil.example/',
    'https://body.example\u0000.evil.example/',
    ['https://body.example/'],
    { id: 'https://body.example/' },
  ];

  test.each(NOT_THE_ISSUERS)(
    'to a checker that is not the issuer’s lead nowhere: %j',
    async (checker) => {
      const [terms] = world.certificateClaims().termsOfUse as readonly object[];
      const certificate = await world.certificate({
        claims: { termsOfUse: [{ ...terms, checker }] },
      });
      const told = await verified(certificate);
      expect(told.certificate?.issuer.checker).toBeUndefined();
      expect(told.verdict).toBe('verified');
    },
  );

  test('to lists that are not there to be asked are not followed', async () => {
    for (const statusListCredential of [
      ...NOT_THE_ISSUERS.filter(
        (one) => typeof one === 'string' && !/^https:\/\/(?!user|body\.example@)/.test(one),
      ),
      'https://user:secret@body.example/status/revocation.jwt',
      'https://body.example@evil.example/status',
      'http://body.example/status/revocation.jwt',
      'blob:https://body.example/status',
      'ws://body.example/',
    ]) {
      const entry = world.statusEntry('revocation', { statusListCredential });
      const told = await refused(
        await world.certificate({ claims: { credentialStatus: [entry] } }),
      );
      expect(checkOf(told, 'not-revoked').code).toBe('status-unreachable');
      expect(checkOf(told, 'not-revoked').facts.host).toMatch(/^[\w.:-]*$/);
    }
  });
});

describe('domains that look like others', () => {
  const ALIKE = 'c\u0435ntre.example';
  const ascii = new URL(`https://${ALIKE}`).host;

  test('are named as they are written in ASCII', async () => {
    const body = new URL('https://b\u043edy.example').host;
    const own = await createWorld({ hosts: { authority: ascii, body } });
    for (const authorities of [[own.namedByPage], [own.builtIn]]) {
      const { verdict, authority } = await verified(await own.certificate(), {
        ...pageOf(own),
        authorities,
      });
      expect(verdict).toBe('verified');
      expect(authority?.domain).toBe(ascii);
      expect(authority?.domain).toMatch(/^xn--/);
    }
    own.web.trouble(own.urls.suspension, 500);
    const { checks } = await refused(await own.certificate(), pageOf(own));
    expect(checks.find(({ name }) => name === 'not-suspended')?.facts.host).toBe(body);
  });

  test.each([
    `did:web:${ALIKE}`,
    'did:web:%63entre.example',
    'did:web:c%D0%B5ntre.example',
    'did:web:centre\u3002example',
    'did:web:centre.example\u200b',
    'did:web:\u202eelpmaxe.ertnec',
    'did:web:centre.example%2fevil',
    'did:web:evil.example%40centre.example',
    'did:web:centre.example@evil.example',
    'did:web:centre.example/evil',
    'did:web:centre.example?evil',
    'did:web:centre.example#evil',
    'https://centre.example/',
    '',
  ])('are not the authority they look like: %j', async (id) => {
    const authorities: readonly Authority[] = [{ ...world.builtIn, id, namedBy: 'page' }];
    const { authority } = await refused(await world.certificate(), { ...page, authorities });
    expect(authority?.domain).toMatch(/^[ -~]*$/);
    expect(authority?.domain).not.toBe('centre.example');
  });

  test('are another place than the one a certificate was issued for', async () => {
    const certificate = await world.certificate();
    for (const host of [
      'www.n\u043erth.example',
      'www.north.ex\u0430mple',
      'www\u3002north.example.evil.example',
      'www.north.example.',
      'www.north.example:8443',
      'www.north.example.evil.example',
      'north.example',
      'www.north.example@evil.example',
    ]) {
      const { verdict, checks } = await refused(certificate, {
        ...page,
        shownOn: `https://${host}/`,
      });
      expect(verdict).toBe('other-site');
      expect(checks.at(-1)?.facts.origin).toMatch(/^https:\/\/[a-z0-9.:-]+$/);
      expect(checks.at(-1)?.facts.allowed).toBe(world.site);
    }
  });

  test('are told in ASCII where a certificate allows them', async () => {
    const shownOn = [
      'https://www.n\u043erth.example/<script>',
      'javascript:x',
      'https://<b>/',
      'null',
    ];
    const claims = { termsOfUse: [{ type: 'CertificationTerms', shownOn }] };
    const { checks } = await refused(await world.certificate({ claims }));
    expect(checks.at(-1)?.facts.allowed).toMatch(/^https:\/\/www\.xn--[a-z0-9.-]+$/);
  });
});
