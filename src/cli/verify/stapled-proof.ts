import { decodeJwt } from 'jose';
import type { StapledProof } from '../../core/credential/credential-input.js';
import {
  createDocuments,
  type DocumentReader,
  type Documents,
} from '../../core/credential/documents.js';
import type { Verdict, Verification } from '../../core/credential/verification.js';
import {
  verifyCredentialInput,
  type VerifyOptions,
} from '../../core/credential/verify-certificate.js';
import type { Context } from '../framework/command.js';
import { ok, failure, type Outcome, type Failure } from '../framework/outcome.js';
import { reasonsOf } from './verification-words.js';

/*
 * A stapled proof is made by verifying: the documents that were read on the
 * way are the proof. Then it is verified as a visitor's browser will, with
 * nothing else, and only a proof that is enough is handed out.
 */

/** A certificate to staple, and what it is verified with. */
export interface StapleRequest
  extends Pick<VerifyOptions, 'authorities' | 'loopback'>, Pick<Context, 'fetch' | 'now'> {
  readonly certificate: string | object;
  /** Site that it is shown on; by default the first that the certificate names. */
  readonly origin: string | undefined;
}

/** A proof, and how a visitor's browser will verify it. */
export interface Staple {
  readonly proof: StapledProof;
  readonly verification: Verification;
}

/*
 * A proof of these verdicts is useful too. Without it, the previous proof would call a withdrawn
 * certificate verified until its list runs out.
 */
const WORTH_TELLING: readonly Verdict[] = ['verified', 'revoked', 'suspended'];

/**
 * Makes a stapled proof that a certificate is verified, revoked or suspended. Fails with any
 * other verdict as its code, such as `expired` or `could-not-check`, or with `keys-not-listed`
 * where only the issuer's own server could tell its keys.
 */
export async function makeStaple(request: StapleRequest): Promise<Outcome<Staple>> {
  const { certificate, origin, authorities, loopback, fetch, now } = request;
  const { documents, texts } = recordDocuments(createDocuments({ fetch, now }));
  const options = { documents, now, authorities, loopback };
  const online = await verifyCredentialInput({ certificate }, { ...options, shownOn: origin });
  const proof = proofOf(certificate, online, texts);
  if (proof === undefined) return notVerified(online);
  const shownOn = origin ?? online.certificate?.origins[0];
  const verification = await verifyCredentialInput({ certificate, proof }, { ...options, shownOn });
  if (WORTH_TELLING.includes(verification.verdict)) return ok({ proof, verification });
  return lacksKeys(verification) ? keysNotListed(verification) : notVerified(verification);
}

/* A text that is missing here could not be read; the verification says why. */
function proofOf(
  certificate: StapledProof['certificate'],
  { certificate: read, authority }: Verification,
  texts: ReadonlyMap<string, string>,
): StapledProof | undefined {
  const recognition = [...texts.values()].find((text) => isRecognitionList(text, authority?.id));
  const urls = (read?.status ?? []).map(({ list }) => list);
  const statusLists = Object.fromEntries(urls.map((url) => [url, texts.get(url)?.trim() ?? '']));
  if (recognition === undefined || Object.values(statusLists).includes('')) return undefined;
  return {
    type: 'StapledProof',
    version: 1,
    certificate,
    recognition: recognition.trim(),
    statusLists,
  };
}

function isRecognitionList(text: string, authority: string | undefined): boolean {
  try {
    const { type, issuer } = decodeJwt<{ type?: unknown; issuer?: unknown }>(text.trim());
    const types = Array.isArray(type) ? type : [type];
    return issuer === authority && types.includes('RecognitionListCredential');
  } catch {
    return false;
  }
}

/* In a proof, the keys of an issuer can only be on the authority's list. */
function lacksKeys({ checks }: Verification): boolean {
  const codes = checks.flatMap(({ code, facts }) => [code, facts.signature]);
  return codes.includes('issuer-unreachable');
}

function keysNotListed({ authority, certificate }: Verification): Failure {
  const [whose, body] = [authority?.domain ?? '', certificate?.issuer.id ?? ''];
  return failure(
    'keys-not-listed',
    `The list of ${whose} does not hold the keys that ${body} signs with now. Ask that authority to recognise it again.`,
    'authority',
  );
}

function notVerified(verification: Verification): Failure {
  const { verdict } = verification;
  return failure(verdict, reasonsOf(verification), 'certificate');
}

/* Documents that record what was read. */
interface RecordedDocuments {
  readonly documents: Documents;
  /** The texts that were read, by the URL that was asked for. */
  readonly texts: ReadonlyMap<string, string>;
}

/* Records every text that a verification reads, so that a proof holds exactly these documents. */
function recordDocuments(documents: Documents): RecordedDocuments {
  const texts = new Map<string, string>();
  const recorded = ({ read }: DocumentReader): DocumentReader => ({
    async read(url, options) {
      const reading = await read(url, options);
      if (reading.ok) texts.set(url, reading.text);
      return reading;
    },
  });
  const forOneRun: Documents['forOneRun'] = (options) => recorded(documents.forOneRun(options));
  return { documents: { ...documents, ...recorded(documents), forOneRun }, texts };
}
