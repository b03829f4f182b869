import { expect, test } from 'vitest';
import { createFormatsLoader } from '../../../../src/core/credential/load-optional-formats.js';
import { readCertificate } from '../../../../src/core/credential/read-certificate.js';
import { readSecured } from '../../../../src/core/credential/secured-document.js';
import { checkSignature } from '../../../../src/core/credential/signature.js';
import { differing, listed, vectorText, withVectors, type Found } from './vector-folder.js';

/* What each document of 1EdTech is read as; its signature, where it is of a kind that is checked here. */
const EXPECTED: Readonly<Record<string, string>> = {
  'complete.json': '1EdTech University Degree, algorithm-unknown',
  'simple.json': 'Teamwork, algorithm-unknown',
  'bit-string-list/credential-status-revoked.json': 'Achievement 1, algorithm-unknown',
  // An endorsement certifies nobody.
  'endorsement-valid.json': 'type',
  // Nobody signed it; it has the older form, without an achievement.
  'simple-noproof.json': 'legacy, unsigned',
  // Signed with a key that it does not name.
  'simple.jwt': 'legacy, key-not-listed',
};

async function found(file: string): Promise<string> {
  const reading = readSecured(vectorText(`ob30/${file}`));
  if (!reading.ok) return reading.code;
  const certificate = await readCertificate(reading.secured, createFormatsLoader());
  if (!certificate.ok) return certificate.facts.fault ?? certificate.code;
  const none = { ok: true, keys: [], others: [] } as const;
  const { code } = await checkSignature(reading.secured, () => Promise.resolve(none), {
    loadFormats: createFormatsLoader(),
  });
  const { standard, legacy } = certificate.certificate;
  return [...(legacy ? ['legacy'] : [standard.name]), code].join(', ');
}

withVectors('the documents of 1EdTech, in ../shared/vectors', () => {
  test('each is read as expected', async () => {
    const cases: Found[] = await Promise.all(
      Object.entries(EXPECTED).map(async ([id, expected]) => ({
        id,
        expected,
        found: await found(id),
      })),
    );
    expect(differing(cases)).toEqual([]);
    await expect(listed(cases)).toMatchFileSnapshot('found/open-badges.txt');
  });

  test('a whole one says who, what and where its status is', async () => {
    const reading = readSecured(vectorText('ob30/complete.json'));
    const certificate = reading.ok
      ? await readCertificate(reading.secured, createFormatsLoader())
      : undefined;
    expect(certificate).toMatchObject({
      ok: true,
      certificate: {
        number: 'A-9320041',
        standard: { name: '1EdTech University Degree' },
        issuer: { name: '1EdTech University' },
      },
    });
  });

  test('a status list entry is read with a number for its index', async () => {
    const text = vectorText('ob30/bit-string-list/credential-status-revoked.json');
    const reading = readSecured(text);
    const certificate = reading.ok
      ? await readCertificate(reading.secured, createFormatsLoader())
      : undefined;
    expect(certificate).toMatchObject({
      certificate: { status: [{ purpose: 'revocation', index: 23 }], otherStatus: [] },
    });
  });
});
