import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { certificateDocument } from '../../../src/cli/certificate/certificate-document.js';
import type { CertificateTerms } from '../../../src/cli/register/register-event.js';
import { PLACES } from '../../../src/cli/register/register-state.js';
import { plainText } from '../../../src/cli/values/plain-text.js';
import { createDocuments } from '../../../src/core/credential/documents.js';
import { createFormatsLoader } from '../../../src/core/credential/load-optional-formats.js';
import { readCertificate } from '../../../src/core/credential/read-certificate.js';
import { readSecured } from '../../../src/core/credential/secured-document.js';
import { verifyCertificate } from '../../../src/core/credential/verify-certificate.js';
import { startKit, type Kit } from '../kit.js';
import { TERMS } from '../register/example-events.js';

const SITE = 'https://www.north.example';
const ISSUER = { did: 'did:web:body.example', base: 'https://body.example/', name: 'Body' };

/** A line of text that the command line would take. */
const line = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 60 })
  .map((text) => plainText(text, 'text', 200))
  .filter((read) => read.ok)
  .map((read) => read.value);

const anyTerms: fc.Arbitrary<CertificateTerms> = fc.record(
  {
    holder: line,
    scope: line,
    standard: fc.record({ name: line, version: line }),
    from: fc.constant(TERMS.from),
    until: fc.constant(TERMS.until),
    review: fc.constant(TERMS.review),
    origins: fc.constantFrom([SITE], [SITE, 'https://north.example:8443']),
    image: fc.record({ url: fc.constant('https://body.example/mark.png'), alt: line }),
  },
  { requiredKeys: ['holder', 'scope', 'standard', 'from', 'until', 'review', 'origins'] },
);

/** What the verifier reads in a document, secured as a token that nobody signed. */
async function read(payload: object) {
  const part = (data: object) => Buffer.from(JSON.stringify(data)).toString('base64url');
  const secured = readSecured(`${part({ alg: 'ES256', typ: 'vc+jwt' })}.${part(payload)}.c2ln`);
  const reading = secured.ok
    ? await readCertificate(secured.secured, createFormatsLoader())
    : secured;
  if (!reading.ok) throw new Error(JSON.stringify(reading));
  return reading.certificate;
}

test('a certificate says to the verifier what the register says, whatever that is', async () => {
  await fc.assert(
    fc.asyncProperty(anyTerms, fc.nat(PLACES - 1), async (terms, place) => {
      const parts = { id: 'urn:uuid:1', achievement: 'urn:uuid:2', number: 'CSE-2026-0001', place };
      expect(await read(certificateDocument(ISSUER, { ...parts, terms }))).toMatchObject({
        id: 'urn:uuid:1',
        number: 'CSE-2026-0001',
        holder: terms.holder,
        scope: terms.scope,
        standard: terms.standard,
        issuer: { id: ISSUER.did, name: 'Body', checker: 'https://body.example/check/' },
        validFrom: terms.from,
        validUntil: terms.until,
        nextReview: terms.review,
        origins: terms.origins,
        status: ['revocation', 'suspension'].map((purpose) => ({
          purpose,
          list: `https://body.example/status/${purpose}.jwt`,
          index: place,
        })),
        image: terms.image,
        legacy: false,
      });
    }),
  );
});

describe.each(['ES256', 'EdDSA', 'RS256'])('a certificate signed with %s', (alg) => {
  let kit: Kit;

  beforeEach(() => {
    kit = startKit();
    writeFileSync(join(kit.folder, 'badge.js'), "register('cse-badge-check');\n");
    writeFileSync(join(kit.folder, 'badge.licences.txt'), 'MIT\n');
  });

  afterEach(() => {
    kit.remove();
  });

  /** Sets up a host whose published folder has its name. */
  const init = (kind: string, host: string) =>
    kit.done(
      kind,
      'init',
      '--home',
      `${host}-home`,
      '--name',
      host,
      '--url',
      `https://${host}`,
      '--alg',
      alg,
    );
  const publish = (host: string) =>
    kit.done('publish', host, '--home', `${host}-home`, '--badge-script', 'badge.js');
  const fetchPublished = (url: RequestInfo | URL) => {
    const { host, pathname } = new URL(url instanceof Request ? url.url : url);
    return Promise.resolve(new Response(readFileSync(join(kit.folder, host, pathname))));
  };

  test('is verified with what was published, and revoked once that is published', async () => {
    await init('authority', 'centre.example');
    await init('issuer', 'body.example');
    await publish('body.example');
    const body = ['did:web:body.example', '--name', 'Body'];
    const keys = ['--keys', 'body.example/.well-known/did.json'];
    await kit.done('authority', 'recognise', ...body, ...keys, '--home', 'centre.example-home');
    await publish('centre.example');
    const home = ['--home', 'body.example-home'];
    const certificate = ['--holder', 'North', '--scope', 'Libraries', '--origin', SITE];
    const { token, number } = await kit.done('issue', ...home, ...certificate);
    await publish('body.example');
    const verdict = async () => {
      const { verdict: found } = await verifyCertificate(String(token), {
        documents: createDocuments({ fetch: fetchPublished, now: Date.now }),
        now: Date.now,
        authorities: [{ id: 'did:web:centre.example', namedBy: 'page' }],
        shownOn: SITE,
      });
      return found;
    };
    expect(await verdict()).toBe('verified');
    await kit.done('revoke', String(number), ...home, '--reason', 'Closed');
    await publish('body.example');
    expect(await verdict()).toBe('revoked');
  });
});
