import type { CertificateResults } from '../../src/core/credential/certificate.js';
import { subjectWithResults } from '../../test/fixtures/certificate-results.js';
import { SUBJECT } from '../../test/fixtures/certificate-subject.js';
import { createSigner, type Signer } from '../../test/fixtures/credential-signer.js';
import { createWorld, type Purpose, type World } from '../../test/fixtures/credential-world.js';

/*
 * The world the examples of the badge live in: an authority, a certification
 * body and somebody who is neither, with real keys, made when first needed. The
 * badges prove real certificates; only the way of the documents is short,
 * because addresses under `.example` are answered from memory.
 */

/** A world with somebody in it whom the authority does not recognise. */
export interface BadgeWorld extends World {
  readonly stranger: Signer;
}

/** What an example's `src` leads to. */
export type Document = (world: BadgeWorld) => Promise<string | Uint8Array<ArrayBuffer>>;

/** The DID of the authority that the examples name. */
export const AUTHORITY = 'did:web:centre.example';

/** Where an example's document lies. */
export function urlOf(document: Document): string {
  listen();
  const url = `https://www.north.example/certificates/${served.size}`;
  served.set(url, document);
  return url;
}

/** What is other than usual about a certificate. */
export interface Unusual {
  readonly holder?: string;
  readonly scope?: string;
  readonly from?: string;
  readonly until?: string;
  readonly shownOn?: string;
  /** On which list it is struck out. */
  readonly struck?: Purpose;
  /** What the assessment behind it counted. */
  readonly results?: CertificateResults;
  /** Claims as they are. */
  readonly claims?: object;
}

/** A certificate of North Borough Council for the page that shows it, two years old and good for another. */
export function claimsOf(world: BadgeWorld, unusual: Unusual = {}): object {
  const { holder = 'North Borough Council', scope = SUBJECT.achievement.specialization } = unusual;
  const { from = years(-2), until = years(1), shownOn = location.origin, struck } = unusual;
  const subject = unusual.results ? subjectWithResults(unusual.results) : SUBJECT;
  const [identifier] = SUBJECT.identifier;
  const index = struck ? INDEXES[struck] : 0;
  return {
    validFrom: from,
    validUntil: until,
    credentialSubject: {
      ...subject,
      identifier: [{ ...identifier, identityHash: holder }],
      achievement: { ...subject.achievement, specialization: scope },
    },
    termsOfUse: [
      {
        type: 'CertificationTerms',
        shownOn: [shownOn],
        nextReview: years(0.5),
        checker: 'https://body.example/check/',
      },
    ],
    credentialStatus: (['revocation', 'suspension'] as const).map((purpose) =>
      world.statusEntry(purpose, { statusListIndex: String(index) }),
    ),
    ...unusual.claims,
  };
}

/** An instant so many years from now; a fraction will do. */
export function years(count: number): string {
  return new Date(Date.now() + count * 31_557_600_000).toISOString();
}

/** Where the one whom nobody recognises keeps a list. */
export const STRANGE_LIST = 'https://badges-for-all.example/status/revocation.jwt';

const INDEXES = { revocation: 1, suspension: 2 } as const;
const served = new Map<string, Document>();
let world: Promise<BadgeWorld> | undefined;

async function makeWorld(): Promise<BadgeWorld> {
  const made = await createWorld({ now: new Date().toISOString() });
  const stranger = await createSigner('did:web:badges-for-all.example#key-1');
  const [did = ''] = stranger.kid.split('#');
  made.web.serve('https://badges-for-all.example/.well-known/did.json', () =>
    JSON.stringify(made.didDocument({ did, origin: '', signer: stranger })),
  );
  // What the world says for itself begins on a certain day; the examples are as old as they are.
  const claims = { validFrom: years(-10) };
  made.web.serve(made.urls.recognition, () =>
    made.recognition({ claims, entry: { from: years(-10) } }),
  );
  for (const purpose of ['revocation', 'suspension'] as const) {
    made.mark(purpose, true, INDEXES[purpose]);
    made.web.serve(made.urls[purpose], () => made.statusList(purpose, { claims }));
  }
  made.web.serve(STRANGE_LIST, () =>
    made.statusList('revocation', { signer: stranger, claims: { ...claims, issuer: did } }),
  );
  return Object.assign(made, { stranger });
}

let listening = false;

/* The page's own requests pass. */
function listen(): void {
  if (listening) return;
  listening = true;
  const real = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    return URL.canParse(url) && new URL(url).hostname.endsWith('.example')
      ? answer(url, init)
      : real(input, init);
  };
}

async function answer(url: string, init?: RequestInit): Promise<Response> {
  const there = await (world ??= makeWorld());
  const document = served.get(url);
  if (document) there.web.serve(url, () => document(there));
  return await there.web.fetch(url, init);
}
