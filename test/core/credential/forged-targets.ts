import { base64urlnopad } from '@scure/base';
import { pageOf } from '../../fixtures/verify-in-world.js';
import { encoded, withDocument } from './hostile-stage.js';
import type { Making } from './signed-targets.js';

type Part = 'header' | 'claims';
type List = 'recognition' | 'revocation' | 'suspension';

/** The same documents, changed by somebody who cannot sign them: the signature stays that of what was there. */
export const NOT_SIGNED: readonly (readonly [string, Making])[] = [
  ['the claims of a certificate', certificate('claims')],
  ['the header of a certificate', certificate('header')],
  ['the claims of the authority’s list', list('claims', 'recognition')],
  ['the header of the authority’s list', list('header', 'recognition')],
  ['the claims of the list of revocation', list('claims', 'revocation')],
  ['the header of the list of revocation', list('header', 'revocation')],
  ['the claims of the list of suspension', list('claims', 'suspension')],
  ['the header of the list of suspension', list('header', 'suspension')],
  [
    'a certificate with a proof inside',
    async ({ proving }) => {
      const options = pageOf(proving);
      const document = await proving.body.signer.prove(proving.certificateClaims());
      return { document, show: (changed) => [JSON.stringify(changed), options] };
    },
  ],
  [
    'a stapled proof',
    async ({ world, page }) => ({
      document: await world.staple(),
      show: (changed) => [JSON.stringify(changed), page],
    }),
  ],
];

function certificate(part: Part): Making {
  return async ({ world, page }) => {
    const token = await world.certificate();
    return {
      document: partOf(token, part),
      show: (changed) => [forged(token, part, changed), page],
    };
  };
}

function list(part: Part, name: List): Making {
  return async ({ world, page }) => {
    const shown = await world.certificate();
    const token = String(await world.web.document(world.urls[name]));
    return {
      document: partOf(token, part),
      show: (changed) => [
        shown,
        withDocument(page, world.urls[name], forged(token, part, changed)),
      ],
    };
  };
}

function partOf(token: string, part: Part): unknown {
  const [header = '', claims = ''] = token.split('.');
  const bytes = base64urlnopad.decode(part === 'header' ? header : claims);
  return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
}

function forged(token: string, part: Part, changed: unknown): string {
  const [header = '', claims = '', signature = ''] = token.split('.');
  const parts = part === 'header' ? [encoded(changed), claims] : [header, encoded(changed)];
  return [...parts, signature].join('.');
}
