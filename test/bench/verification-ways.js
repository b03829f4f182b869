import { compactVerify, importJWK } from 'jose';

/**
 * Whole verifications in Node, and beside each bare jose: nothing but the check of the signature on the same token.
 * Each way is called with the number of the proof that it is to verify.
 */

const neverFetch = () => Promise.reject(new Error('A stapled proof needs no fetch'));
const now = () => Date.now();

/** Our own ways; each fails if it comes to anything but `verified`. */
export async function wholeWays(credential, { proofs, authority, shownOn }) {
  const { createDocuments, readCredentialInput, verifyCertificate, verifyCredentialInput } =
    credential;
  const afresh = () => createDocuments({ fetch: neverFetch, now });
  const shared = afresh();
  const verify = async (shown, documents, authorities, verifyAs = verifyCertificate) => {
    const options = { documents, now, authorities, shownOn, loopback: true };
    const { verdict } = await verifyAs(shown, options);
    if (verdict !== 'verified') throw new Error(`The certificate is ${verdict}`);
  };
  const readings = await Promise.all(proofs.map(({ text }) => readCredentialInput(text)));
  const settled = (at) => verify(proofs[at].text, shared, [authority]);
  return {
    settled,
    settledAgain: () => settled(0),
    settledRead: (at) => verify(readings[at].input, shared, [authority], verifyCredentialInput),
    // A key object that was seen before is imported already.
    cold: (at) => verify(proofs[at].text, afresh(), [structuredClone(authority)]),
  };
}

/** Bare jose: the token with its key imported, with the key to import, and all the tokens of the proof that way. */
export async function bareWays({ proofs, issuerKey, authority }) {
  const imported = await importJWK(issuerKey, 'ES256');
  const bare = (at) => compactVerify(proofs[at].certificate, imported);
  return {
    bare,
    bareAgain: () => bare(0),
    bareImport: (at) => compactVerify(proofs[at].certificate, { ...issuerKey }),
    bareAll(at) {
      const { certificate, recognition, statusLists } = proofs[at];
      const [ours, centre] = [{ ...issuerKey }, { ...authority.keys[0].jwk }];
      const signed = [certificate, ...Object.values(statusLists)];
      const checks = signed.map((token) => compactVerify(token, ours));
      return Promise.all([compactVerify(recognition, centre), ...checks]);
    },
  };
}
