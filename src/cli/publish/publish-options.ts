import { resolve } from 'node:path';
import { type Context, type Flags, type Values } from '../framework/command.js';
import { ok, usageError, type Outcome } from '../framework/outcome.js';
import { KEY_FLAGS } from '../home/home-flags.js';
import type { RegisterState } from '../register/register-state.js';
import { readDuration } from '../values/time.js';
import { addressOfDid } from '../values/web-address.js';
import { readBadgeScript, namesNoAuthority } from './badge-script-file.js';
import type { PublicationOptions } from './publication.js';

const MINUTE = 60_000;
const DAY = 86_400_000;
const STATUS_VALID_FOR = '7d';
const RECOGNITION_VALID_FOR = '30d';

/** Flags of `publish`. */
export const PUBLISH_FLAGS = {
  out: {
    type: 'string',
    value: 'FOLDER',
    required: true,
    positional: true,
    description: 'folder to publish to, outside the home',
  },
  'status-valid-for': {
    type: 'string',
    value: 'TIME',
    description: `issuer: how long the status lists are good, such as 36h (default: ${STATUS_VALID_FOR})`,
  },
  ttl: {
    type: 'string',
    value: 'TIME',
    description: 'issuer: how long a status list may be used before another look (default: 5m)',
  },
  'recognition-valid-for': {
    type: 'string',
    value: 'TIME',
    description: `authority: how long its list is good (default: ${RECOGNITION_VALID_FOR})`,
  },
  authority: {
    type: 'string',
    value: 'DID',
    repeatable: true,
    description: 'issuer: authority that the checker page asks',
  },
  'badge-script': {
    type: 'string',
    value: 'FILE',
    description: 'cse-badge.js for the checker page, as "badge-script" makes it',
  },
  ...KEY_FLAGS,
} as const satisfies Flags;

/** The values of these flags. */
export type PublishValues = Values<typeof PUBLISH_FLAGS>;

/** How a folder is published, without the time. */
export type PublishOptions = Omit<PublicationOptions, 'now'>;

/**
 * Reads the flags of `publish`. Fails with `flag-unwanted`, `duration-unreadable`,
 * `duration-outside`, `did-malformed`, `file-unreadable` or `not-the-badge-script`.
 */
export function readPublishOptions(
  state: RegisterState,
  values: PublishValues,
  { cwd }: Context,
): Outcome<PublishOptions> {
  const wrong = findUnwanted(state.kind, values);
  if (wrong !== undefined) return wrong;
  const validFor = readValidFor(state.kind, values);
  if (!validFor.ok) return validFor;
  const ttl = readDuration(values.ttl ?? '5m', 'ttl', { least: MINUTE, most: validFor.value });
  if (!ttl.ok) return ttl;
  const { authority: authorities, 'badge-script': script } = values;
  for (const did of authorities) {
    const address = addressOfDid(did, 'authority', state.loopback);
    if (!address.ok) return address;
  }
  const badgeScript = readBadgeScript(script && resolve(cwd, script));
  if (!badgeScript.ok) return badgeScript;
  return ok({
    validFor: validFor.value,
    ttl: ttl.value,
    authorities,
    badgeScript: badgeScript.value,
  });
}

/** The note for an issuer whose checker page asks no authority. */
export const ASKS_NOBODY =
  'The checker page asks no authority, so it finds every issuer unrecognised: name one with --authority.';

/** Whether the checker page of an issuer has no authority to ask. */
export function asksNobody(
  { kind }: RegisterState,
  { authorities, badgeScript }: PublishOptions,
): boolean {
  return kind === 'issuer' && authorities.length === 0 && namesNoAuthority(badgeScript.script);
}

const FLAGS_OF = {
  issuer: ['status-valid-for', 'ttl', 'authority'],
  authority: ['recognition-valid-for'],
} as const;

/* A flag without effect is a misunderstanding, and a costly one where it says how long lists are valid. */
function findUnwanted(
  kind: RegisterState['kind'],
  values: PublishValues,
): ReturnType<typeof usageError> | undefined {
  const other = kind === 'issuer' ? 'authority' : 'issuer';
  const found = FLAGS_OF[other].find(
    (name) => values[name] !== undefined && values[name].length > 0,
  );
  if (found === undefined) return undefined;
  return usageError(
    'flag-unwanted',
    `--${found} is for an ${other}, and this is an ${kind}.`,
    found,
  );
}

function readValidFor(kind: RegisterState['kind'], values: PublishValues): Outcome<number> {
  const limits = { least: 60 * MINUTE, most: 366 * DAY };
  if (kind === 'authority') {
    const text = values['recognition-valid-for'] ?? RECOGNITION_VALID_FOR;
    return readDuration(text, 'recognition-valid-for', limits);
  }
  const text = values['status-valid-for'] ?? STATUS_VALID_FOR;
  return readDuration(text, 'status-valid-for', limits);
}
