import type { Flags } from '../framework/command.js';

/** The flag of every command that works in the folder of an authority or an issuer. */
export const HOME_FLAG = {
  home: {
    type: 'string',
    value: 'FOLDER',
    description: 'folder of the authority or issuer (default: $CSE_HOME, else the current folder)',
  },
} as const satisfies Flags;

/** The flag of every command about one certificate. */
export const NUMBER_FLAG = {
  number: {
    type: 'string',
    value: 'NUMBER',
    required: true,
    positional: true,
    description: 'certificate number, such as CSE-2026-0001',
  },
} as const satisfies Flags;

/** The flags of every command that needs the private key. */
export const KEY_FLAGS = {
  ...HOME_FLAG,
  'passphrase-file': {
    type: 'string',
    value: 'FILE',
    description: 'file with the passphrase (else $CSE_PASSPHRASE, else you are asked)',
  },
} as const satisfies Flags;
