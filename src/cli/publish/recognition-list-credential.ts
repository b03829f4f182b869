import { RECOGNITION_PATH } from '../register/published-paths.js';
import type { AuthorityState, RecognisedBody } from '../register/register-state.js';
import type { SignedPeriod } from './signed-period.js';

/**
 * An authority's list before it is signed. Bodies whose recognition has ended stay on it with the
 * day it ended, so that a visitor reads why and not merely that.
 */
export function recognitionListCredential(
  { did, base, recognised }: AuthorityState,
  period: SignedPeriod,
): object {
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      {
        RecognitionListCredential: 'urn:cse-widgets:RecognitionListCredential',
        RecognitionList: 'urn:cse-widgets:RecognitionList',
        recognised: 'urn:cse-widgets:recognised',
      },
    ],
    id: `${base}${RECOGNITION_PATH}`,
    type: ['VerifiableCredential', 'RecognitionListCredential'],
    issuer: did,
    ...period,
    credentialSubject: {
      type: 'RecognitionList',
      recognised: [...recognised.values()].map(entryOf),
    },
  };
}

function entryOf({ did, name, from, until, keys }: RecognisedBody): object {
  return {
    id: did,
    name,
    from,
    ...(until === undefined ? {} : { until }),
    ...(keys.length === 0 ? {} : { keys }),
  };
}
