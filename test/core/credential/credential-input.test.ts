import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_BYTES, readCredentialInput } from '../../../src/core/credential/credential-input.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const PROOF = {
  type: 'StapledProof',
  version: 1,
  certificate: 'a.b.c',
  recognition: 'd.e.f',
  statusLists: { 'https://body.example/status/revocation.jwt': 'g.h.i' },
};

describe('what a badge leads to', () => {
  test.each([
    ['a token', 'a.b.c\n', 'a.b.c'],
    ['a token in a file', bytes(' a.b.c'), 'a.b.c'],
    ['JSON as text', '{"a":1}', '{"a":1}'],
    ['JSON parsed', { a: 1 }, { a: 1 }],
    ['a picture', bytes('<svg><openbadges:credential verify="a.b.c"/></svg>'), 'a.b.c'],
  ])('may be %s', async (_, data, certificate) => {
    expect(await readCredentialInput(data)).toEqual({ ok: true, input: { certificate } });
  });

  test.each([
    ['text', JSON.stringify(PROOF)],
    ['a file', bytes(JSON.stringify(PROOF))],
    ['parsed', PROOF],
  ])('may be a stapled proof: %s', async (_, data) => {
    expect(await readCredentialInput(data)).toEqual({
      ok: true,
      input: { certificate: 'a.b.c', proof: PROOF },
    });
  });

  test('may be a stapled proof whose certificate has its signature inside', async () => {
    const certificate = { proof: {} };
    expect(await readCredentialInput({ ...PROOF, certificate })).toMatchObject({
      input: { certificate, proof: { certificate } },
    });
  });

  test.each([
    ['version', { version: 2 }],
    ['recognition', { recognition: undefined }],
    ['statusLists', { statusLists: [] }],
    ['statusLists.https://body.example', { statusLists: { 'https://body.example': 7 } }],
    ['certificate', { certificate: 7 }],
  ])('is told by name what is wrong with a stapled proof: %s', async (path, change) => {
    const reading = await readCredentialInput({ ...PROOF, ...change });
    expect(reading).toMatchObject({ ok: false, code: 'not-a-certificate' });
    expect(reading.ok ? '' : reading.facts.fault).toContain(path);
  });

  test('may be a PNG', async () => {
    const png = Uint8Array.of(0x89, ...bytes('PNG'));
    expect(await readCredentialInput(png)).toMatchObject({ code: 'not-a-certificate' });
  });

  test('is nothing where a picture has none inside, or the file is too large', async () => {
    expect(await readCredentialInput(bytes('<svg></svg>'))).toMatchObject({
      code: 'not-a-certificate',
    });
    expect(await readCredentialInput(new Uint8Array(MOST_BYTES + 1))).toMatchObject({
      code: 'too-large',
    });
  });

  test('is never the end of the program', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.json(), fc.string(), fc.object(), fc.uint8Array()),
        async (data) => {
          expect(typeof (await readCredentialInput(data)).ok).toBe('boolean');
        },
      ),
    );
  });
});
