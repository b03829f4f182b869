import { defineCommand, type Command } from '../framework/command.js';
import { SET_UP_FLAGS, setUp } from '../home/set-up.js';
import { certificateNumber } from '../values/plain-text.js';

/** `issuer init` */
export const issuerInit: Command = defineCommand({
  name: 'issuer init',
  summary: 'set up a certification body, which issues certificates',
  flags: {
    ...SET_UP_FLAGS,
    prefix: {
      type: 'string',
      value: 'TEXT',
      description: 'what certificate numbers begin with (default: CSE, as in CSE-2026-0001)',
    },
  },
  examples: [
    'issuer init --home body --name "Example Certification Ltd" --url https://body.example/cse/',
    'issuer init --home body --name "Trial Body" --did did:web:localhost%3A8081 --loopback',
  ],
  async run(values, context) {
    const prefix = certificateNumber(values.prefix ?? 'CSE', 'prefix');
    if (!prefix.ok) return prefix;
    return setUp(values, context, (opening) => ({
      type: 'issuer-opened',
      ...opening,
      prefix: prefix.value,
    }));
  },
});
