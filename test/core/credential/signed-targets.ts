import type { Signer } from '../../fixtures/credential-signer.js';
import type { Purpose } from '../../fixtures/credential-world.js';
import { pageOf } from '../../fixtures/verify-in-world.js';
import { withDocument, type Shown, type Stage } from './hostile-stage.js';
import * as rules from './relied-on.js';

/** A document whose members are changed one by one, and how it is shown to us after each change. */
export interface Target {
  readonly document: unknown;
  readonly show: (changed: unknown) => Shown | Promise<Shown>;
}

/** How a target is made on a stage. */
export type Making = (stage: Stage) => Target | Promise<Target>;

/** Every document that is relied on, with what of it is; changed by whoever may sign it. */
export const SIGNED_AGAIN: readonly (readonly [string, rules.Rules, Making])[] = [
  ['a certificate', rules.CERTIFICATE_RULES, certificate],
  ['a certificate with a proof inside', rules.CERTIFICATE_RULES, provenCertificate],
  ['the header of a certificate', rules.HEADER_RULES, certificateHeader],
  ['the authority’s list', rules.RECOGNITION_RULES, recognition],
  ['the authority’s list, stapled', rules.STAPLED_RECOGNITION_RULES, stapledRecognition],
  ['the header of the authority’s list', rules.LIST_HEADER_RULES, recognitionHeader],
  ['the list of revocation', rules.STATUS_RULES, statusList('revocation')],
  ['the list of suspension', rules.STATUS_RULES, statusList('suspension')],
  ['a status list, stapled', rules.STAPLED_STATUS_RULES, stapledStatus],
  ['a status list with a proof inside', rules.STATUS_RULES, provenStatus],
  ['the header of a status list', rules.LIST_HEADER_RULES, statusHeader],
  ['the issuer’s document', rules.DID_RULES, issuerDocument],
  ['the authority’s document', rules.AUTHORITY_DID_RULES, authorityDocument],
];

function certificate({ world, page }: Stage): Target {
  return {
    document: world.certificateClaims(),
    show: async (changed) => [await world.body.signer.sign(changed), page],
  };
}

function provenCertificate({ proving }: Stage): Target {
  const options = pageOf(proving);
  return {
    document: proving.certificateClaims(),
    show: async (changed) => [await proving.body.signer.prove(changed as object), options],
  };
}

function certificateHeader({ world, page }: Stage): Target {
  return {
    document: headerBy(world.body.signer),
    show: async (changed) => [await world.certificate({ header: nothingElse(changed) }), page],
  };
}

async function recognition({ world, page }: Stage): Promise<Target> {
  const { authority, urls } = world;
  const shown = await world.certificate();
  return {
    document: world.recognitionClaims(),
    show: async (changed) => [
      shown,
      withDocument(page, urls.recognition, await authority.signer.sign(changed)),
    ],
  };
}

async function stapledRecognition({ world, page }: Stage): Promise<Target> {
  const staple = await world.staple();
  return {
    document: world.recognitionClaims(),
    show: async (changed) => [
      { ...staple, recognition: await world.authority.signer.sign(changed) },
      page,
    ],
  };
}

async function recognitionHeader({ world, page }: Stage): Promise<Target> {
  const shown = await world.certificate();
  return {
    document: headerBy(world.authority.signer),
    show: async (changed) => {
      const list = await world.recognition({ header: nothingElse(changed) });
      return [shown, withDocument(page, world.urls.recognition, list)];
    },
  };
}

function statusList(purpose: Purpose): Making {
  return async ({ world, page }) => {
    const shown = await world.certificate();
    return {
      document: await world.statusClaims(purpose),
      show: async (changed) => [
        shown,
        withDocument(page, world.urls[purpose], await world.body.signer.sign(changed)),
      ],
    };
  };
}

async function stapledStatus({ world, page }: Stage): Promise<Target> {
  const { statusLists, ...staple } = await world.staple();
  return {
    document: await world.statusClaims('revocation'),
    show: async (changed) => {
      const list = await world.body.signer.sign(changed);
      return [{ ...staple, statusLists: { ...statusLists, [world.urls.revocation]: list } }, page];
    },
  };
}

async function provenStatus({ proving }: Stage): Promise<Target> {
  const { body, urls } = proving;
  const [shown, options] = [await proving.certificate(), pageOf(proving)];
  return {
    document: await proving.statusClaims('revocation'),
    show: async (changed) => {
      const list = JSON.stringify(await body.signer.prove(changed as object));
      return [shown, withDocument(options, urls.revocation, list)];
    },
  };
}

async function statusHeader({ world, page }: Stage): Promise<Target> {
  const shown = await world.certificate();
  return {
    document: headerBy(world.body.signer),
    show: async (changed) => {
      const list = await world.statusList('revocation', { header: nothingElse(changed) });
      return [shown, withDocument(page, world.urls.revocation, list)];
    },
  };
}

async function issuerDocument({ world, page }: Stage): Promise<Target> {
  const shown = await world.certificate();
  const keyless = await world.recognition({ entry: { keys: undefined } });
  const options = withDocument(page, world.urls.recognition, keyless);
  return {
    document: world.didDocument(world.body),
    show: (changed) => [shown, withDocument(options, world.urls.body, JSON.stringify(changed))],
  };
}

async function authorityDocument({ world, page }: Stage): Promise<Target> {
  const shown = await world.certificate();
  const options = { ...page, authorities: [world.namedByPage] };
  return {
    document: world.didDocument(world.authority),
    show: (changed) => [
      shown,
      withDocument(options, world.urls.authority, JSON.stringify(changed)),
    ],
  };
}

function headerBy({ alg, kid }: Signer): object {
  return { alg, typ: 'vc+jwt', cty: 'vc', kid };
}

/* A member that is left out must not be put in again by the signer. */
function nothingElse(header: unknown): object {
  return { alg: undefined, typ: undefined, cty: undefined, kid: undefined, ...(header as object) };
}
