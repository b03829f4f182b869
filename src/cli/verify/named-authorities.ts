import { compiledAuthorities } from '../../core/credential/authorities.js';
import { didDocumentUrl } from '../../core/credential/did.js';
import type { Authority } from '../../core/credential/recognition.js';
import { parseUrl } from '../../core/formats/web-address.js';
import type { Flags, Values } from '../framework/command.js';
import { ok, usageError, type Outcome } from '../framework/outcome.js';

/** Flags of every command that verifies: which authorities count, and where they may be reached. */
export const AUTHORITY_FLAGS = {
  authority: {
    type: 'string',
    value: 'DID',
    repeatable: true,
    description: 'authority whose list of certification bodies counts',
  },
  list: {
    type: 'string',
    value: 'URL',
    description: 'where that list is (default: where the authority’s DID document says)',
  },
  loopback: {
    type: 'boolean',
    description: 'for trying out on one machine: also ask http://localhost and 127.0.0.1',
  },
} as const satisfies Flags;

/** The values of these flags. */
export type AuthorityValues = Values<typeof AUTHORITY_FLAGS>;

/**
 * Reads the authorities that a command line names, after those compiled into the package. Fails with
 * `did-malformed`, `url-malformed`, or `flag-unwanted` if it is not clear whose list is meant.
 */
export function readAuthorities(values: AuthorityValues): Outcome<readonly Authority[]> {
  const { authority: named, list, loopback } = values;
  const wrong = named.find(
    (id) => !didDocumentUrl(id, { loopback }) && !/^did:(?:key|jwk):./.test(id),
  );
  if (wrong !== undefined) {
    return usageError(
      'did-malformed',
      `"${wrong}" is not a DID such as did:web:centre.example.`,
      'authority',
    );
  }
  if (list !== undefined && named.length !== 1) {
    return usageError('flag-unwanted', '--list goes with exactly one --authority.', 'list');
  }
  if (list !== undefined && !parseUrl(list)) {
    return usageError('url-malformed', `"${list}" is not a web address.`, 'list');
  }
  const compiled = compiledAuthorities().filter(({ id }) => !named.includes(id));
  const place = list === undefined ? {} : { list };
  return ok([...compiled, ...named.map((id) => ({ id, ...place, namedBy: 'page' as const }))]);
}
