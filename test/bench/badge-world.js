import { CompactSign, decodeProtectedHeader, exportJWK, generateKeyPair } from 'jose';

/**
 * A hundred certificates of one issuer, each in a stapled proof of its own, as the badges of a page may show them.
 * They and their lists say what a proof from the issuer's kit says, but for holder and number, and are signed anew by
 * keys made for the occasion: the kit keeps its own to itself.
 */

const COUNT = 100;

function payloadOf(token) {
  return JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString());
}

/** Somebody with a key of their own, who signs what a token of the kit's would say instead. */
async function makeSigner() {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const sign = (payload, token) =>
    new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
      .setProtectedHeader(decodeProtectedHeader(token))
      .sign(privateKey);
  return { jwk: await exportJWK(publicKey), sign };
}

/** The list of recognised issuers, with this key for each of them. */
function withKey(recognition, publicKeyJwk) {
  const { credentialSubject } = recognition;
  const recognised = credentialSubject.recognised.map((entry) => ({
    ...entry,
    keys: entry.keys.map(({ id }) => ({ id, publicKeyJwk })),
  }));
  return { ...recognition, credentialSubject: { ...credentialSubject, recognised } };
}

/** The same certificate for another holder. */
function forHolder(certificate, index) {
  const { credentialSubject } = certificate;
  const [identity] = credentialSubject.identifier;
  return {
    ...certificate,
    id: `urn:uuid:00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    credentialSubject: {
      ...credentialSubject,
      licenseNumber: `CSE-2026-${String(index).padStart(4, '0')}`,
      identifier: [{ ...identity, identityHash: `The Council of Place ${index}` }],
    },
  };
}

/**
 * @param {string} text A stapled proof of the kit's.
 * @returns {Promise<{ proofs: { text: string, certificate: string, recognition: string, statusLists: object }[],
 *   issuerKey: object, authority: object }>} Each proof as text, and its tokens; the public key of the issuer, and the
 *   authority with its own as it would be compiled in.
 */
export async function makeBadgeWorld(text) {
  const kit = JSON.parse(text);
  const [issuer, centre] = [await makeSigner(), await makeSigner()];
  const list = payloadOf(kit.recognition);
  const recognition = await centre.sign(withKey(list, issuer.jwk), kit.recognition);
  const statusLists = {};
  for (const [url, token] of Object.entries(kit.statusLists))
    statusLists[url] = await issuer.sign(payloadOf(token), token);
  const proofs = [];
  for (let index = 0; index < COUNT; index++) {
    const payload = forHolder(payloadOf(kit.certificate), index);
    const certificate = await issuer.sign(payload, kit.certificate);
    const proof = { ...kit, certificate, recognition, statusLists };
    proofs.push({ text: JSON.stringify(proof), certificate, recognition, statusLists });
  }
  const { kid } = decodeProtectedHeader(kit.recognition);
  const id = list.issuer.id ?? list.issuer;
  const authority = { id, keys: [{ id: kid, jwk: centre.jwk }], namedBy: 'build' };
  return { proofs, issuerKey: issuer.jwk, authority };
}
