import type { Verdict } from '../../src/core/credential/verification.js';
import { ALL_MET, counted } from '../../test/fixtures/certificate-results.js';
import {
  AUTHORITY,
  claimsOf,
  STRANGE_LIST,
  urlOf,
  years,
  type Document,
  type Unusual,
} from './badge-world.js';

/** A named state of the badge: the markup a page would hold, and what lies where it points. */
export interface BadgeExample {
  /** What the state shows, in a few words. */
  readonly shows: string;
  /** What the badge comes to; `checking` where the server never answers. */
  readonly verdict: Verdict | 'checking';
  /** What `src` leads to. */
  readonly document: Document;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Markup between the tags. */
  readonly content?: string;
  /** The language of the page around it. */
  readonly lang?: 'cy';
  /** The colour scheme of the page around it. */
  readonly colourScheme?: 'dark';
}

const certificate =
  (unusual?: Unusual): Document =>
  (world) =>
    world.certificate({ claims: claimsOf(world, unusual) });

const verified = {
  shows: 'Verified',
  verdict: 'verified',
  document: certificate(),
} satisfies BadgeExample;

const couldNotCheck = {
  shows: 'The status list cannot be fetched',
  verdict: 'could-not-check',
  document: (world) => {
    const lost = { statusListCredential: 'https://body.example/status/lost.jwt' };
    const credentialStatus = (['revocation', 'suspension'] as const).map((purpose) =>
      world.statusEntry(purpose, lost),
    );
    return certificate({ claims: { credentialStatus } })(world);
  },
} satisfies BadgeExample;

const HOSTILE_RESULTS = {
  whole: counted('All <b>of it</b>\u202E', 9, 10, [1, '<img src=x onerror=alert(1)>\u0007', 4]),
  criteria: [
    counted('Insight\u2066 <script>', 4, 5, [1, 'Leading '.repeat(60), 4]),
    counted('x'.repeat(300), 5, 5),
  ],
  decided: undefined,
};

const PICTURE = `<svg slot="image" viewBox="0 0 60 60" width="60" height="60" role="img" aria-label="Mark of Example Certification Ltd">
  <rect width="60" height="60" rx="8" fill="#2d4a6b" /><path d="M14 42V18h32v24M14 30h32" stroke="#fff" stroke-width="4" fill="none" /></svg>`;

/** The states of `<cse-badge>`. */
export const badgeExamples = {
  verified,
  expired: {
    shows: 'Expired',
    verdict: 'expired',
    document: certificate({ from: years(-4), until: years(-0.1) }),
  },
  notYetValid: {
    shows: 'Not yet valid',
    verdict: 'not-yet-valid',
    document: certificate({ from: years(0.2), until: years(3) }),
  },
  suspended: {
    shows: 'Suspended by the certification body',
    verdict: 'suspended',
    document: certificate({ struck: 'suspension' }),
  },
  revoked: {
    shows: 'Withdrawn by the certification body',
    verdict: 'revoked',
    document: certificate({ struck: 'revocation' }),
  },
  altered: {
    shows: 'Another name was written into a certificate',
    verdict: 'altered',
    document: async (world) => {
      const [head, claims = '', signature] = (await certificate()(world)).toString().split('.');
      const forged = atob(claims.replaceAll('-', '+').replaceAll('_', '/')).replace(
        'North',
        'South',
      );
      return [
        head,
        btoa(forged).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
        signature,
      ].join('.');
    },
  },
  unrecognised: {
    shows: 'Signed by somebody whom the authority does not recognise',
    verdict: 'unrecognised-issuer',
    document: (world) => {
      const issuer = {
        id: world.stranger.kid.split('#')[0],
        type: ['Profile'],
        name: 'Badges For All',
      };
      const status = world.statusEntry('revocation', { statusListCredential: STRANGE_LIST });
      const claims = claimsOf(world, { claims: { issuer, credentialStatus: [status] } });
      return world.certificate({ signer: world.stranger, claims });
    },
  },
  otherSite: {
    shows: 'Copied to a site that it was not issued for',
    verdict: 'other-site',
    document: certificate({ shownOn: 'https://www.south.example' }),
  },
  couldNotCheck,
  checking: {
    shows: 'Being checked, beside what stands between the tags',
    verdict: 'checking',
    document: () => new Promise(() => undefined),
    content:
      '<p>Certified for customer service. <a href="#certificate">See the certificate</a></p>',
  },
  noAuthority: {
    shows: 'Nobody is named who could recognise the issuer',
    verdict: 'unrecognised-issuer',
    document: certificate(),
    attributes: { authority: '' },
  },
  unreadable: {
    shows: 'No certificate at all',
    verdict: 'altered',
    document: () => Promise.resolve('<!doctype html><p>Page not found</p>'),
  },
  legacy: {
    shows: 'A certificate in the older form of Verifiable Credentials 1.1',
    verdict: 'verified',
    document: (world) => {
      const { validFrom, validUntil, issuer, ...claims } = {
        ...world.certificateClaims(),
        ...claimsOf(world),
      };
      const vc = {
        ...claims,
        issuer,
        '@context': ['https://www.w3.org/2018/credentials/v1'],
        issuanceDate: validFrom,
        expirationDate: validUntil,
      };
      return world.body.signer.sign({ iss: world.body.did, vc }, { typ: 'JWT', cty: undefined });
    },
  },
  openEnded: {
    shows: 'A certificate without an end and without a next review',
    verdict: 'verified',
    document: (world) => certificate({ claims: { validUntil: undefined } })(world),
  },
  stapled: {
    shows: 'Proved by one file, without a call to the certification body',
    verdict: 'verified',
    document: async (world) =>
      JSON.stringify(
        await world.staple({
          certificate: await certificate()(world),
          recognition: await world.web.document(world.urls.recognition),
        }),
      ),
  },
  baked: {
    shows: 'A certificate inside a picture',
    verdict: 'verified',
    document: async (world) => {
      const token = (await certificate()(world)).toString();
      return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"><openbadges:credential verify="${token}"/></svg>`;
    },
  },
  withPicture: {
    shows: 'Verified, with a picture that the holder may show',
    verdict: 'verified',
    document: certificate(),
    content: PICTURE,
  },
  withoutPicture: {
    shows: 'Withdrawn, so the picture is gone',
    verdict: 'revoked',
    document: certificate({ struck: 'revocation' }),
    content: `${PICTURE}<p>We are certified!</p>`,
  },
  withResults: {
    shows: 'Verified, with what the assessment counted',
    verdict: 'verified',
    document: certificate({ results: ALL_MET }),
  },
  withoutResults: {
    shows: 'Withdrawn, so what the assessment counted is not shown',
    verdict: 'revoked',
    document: certificate({ results: ALL_MET, struck: 'revocation' }),
  },
  hostileResults: {
    shows: 'Counts with names full of markup and control characters',
    verdict: 'verified',
    document: certificate({ results: HOSTILE_RESULTS }),
  },
  longNames: {
    shows: 'Long names',
    verdict: 'verified',
    document: certificate({
      holder:
        'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch and District Joint Committee for Parking, Environmental Protection and Cemeteries',
      scope:
        'Parking and traffic regulation outside of the town centre, environmental protection, bereavement services, libraries, museums, archives, customer service centres, council tax, housing benefit and the registration of births, deaths and marriages',
    }),
  },
  hostileNames: {
    shows: 'A name full of markup and control characters',
    verdict: 'verified',
    document: certificate({
      holder: 'North <img src=x onerror=alert(1)> Council\u202E\u2066licnuoC\u0007',
      scope: '<b>Everything</b>\u200F, \u0645\u0643\u062A\u0628\u0627\u062A',
    }),
  },
  inline: { ...verified, shows: 'Verified, on one line', attributes: { appearance: 'inline' } },
  inlineCouldNotCheck: {
    ...couldNotCheck,
    shows: 'Not checked, on one line',
    attributes: { appearance: 'inline' },
  },
  resultsInline: {
    shows: 'Verified with counts, on one line',
    verdict: 'verified',
    document: certificate({ results: ALL_MET }),
    attributes: { appearance: 'inline' },
  },
  resultsWelsh: {
    shows: 'Verified with counts, in Welsh',
    verdict: 'verified',
    document: certificate({ results: ALL_MET }),
    lang: 'cy',
  },
  welsh: { ...verified, shows: 'Verified, in Welsh', lang: 'cy' },
  dark: { ...verified, shows: 'Verified, on a dark page', colourScheme: 'dark' },
} satisfies Record<string, BadgeExample>;

/** Gives the markup of an example. */
export function badgeExampleElement(example: BadgeExample): HTMLElement {
  const { document: lying, attributes = {}, content = '', lang, colourScheme } = example;
  const badge = document.createElement('cse-badge');
  const all = { authority: AUTHORITY, ...attributes, src: urlOf(lying) };
  for (const [name, value] of Object.entries(all)) badge.setAttribute(name, value);
  badge.append(document.createRange().createContextualFragment(content));
  if (!lang && !colourScheme) return badge;
  const page = document.createElement('div');
  if (lang) page.lang = lang;
  if (colourScheme) {
    page.style.cssText = `color-scheme: ${colourScheme}; background: Canvas; color: CanvasText`;
  }
  page.append(badge);
  return page;
}
