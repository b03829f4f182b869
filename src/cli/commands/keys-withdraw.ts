import { defineCommand, type Command } from '../framework/command.js';
import { ok } from '../framework/outcome.js';
import { HOME_FLAG } from '../home/home-flags.js';
import { openHome } from '../home/home.js';
import { keyOf } from '../home/signing.js';
import {
  currentKey,
  issueInForce,
  latestIssue,
  statusAt,
  type IssuerState,
  type RegisterState,
} from '../register/register-state.js';
import { plainText } from '../values/plain-text.js';

/** `keys withdraw` */
export const keysWithdraw: Command = defineCommand({
  name: 'keys withdraw',
  summary: 'let nothing count any more that a key signed',
  details:
    'For a key that may be in other hands. It leaves the DID document for good, and with it goes whatever it signed, by you or by them: no date in a signature could tell which is whose. Run "keys rotate" before and "publish" after, and "renew" the certificates that it names.\n\nAn authority that recognised you with this key must recognise you again: until it has, badges take the key from its list. A proof stapled before is believed until the first of its lists ends, and a script from "badge-script" believes the authority\'s key in it until the script is replaced.',
  flags: {
    key: {
      type: 'string',
      value: 'KEY',
      required: true,
      positional: true,
      description: 'which key, such as key-1; its whole id will do too',
    },
    reason: {
      type: 'string',
      value: 'TEXT',
      required: true,
      description: 'why; it is kept in the register and not published',
    },
    ...HOME_FLAG,
  },
  examples: ['keys withdraw key-1 --home body --reason "A laptop was stolen"'],
  async run(values, context) {
    const home = openHome(values, context);
    if (!home.ok) return home;
    const reason = plainText(values.reason, 'reason', 500);
    if (!reason.ok) return reason;
    const id = idOf(values.key, home.value.state);
    const body = { type: 'key-withdrawn', id, reason: reason.value } as const;
    const appended = await home.value.append(() => Promise.resolve(ok(body)));
    if (!appended.ok) return appended;
    const { state } = appended.value;
    const signs = currentKey(state).id;
    const again = state.kind === 'issuer' ? restingOn(id, state, context.now()) : [];
    return {
      ok: true,
      data: { key: id, signs, certificates: again },
      text: [`${id} is withdrawn, and ${signs} signs.`, ...whatFollows(state, again)].join('\n'),
    };
  },
});

/* People say key-1, documents the whole id. */
function idOf(typed: string, { did }: RegisterState): string {
  return typed.startsWith('did:') ? typed : `${did}#${typed.replace(/^#/, '')}`;
}

/* The certificates that are valid but for the withdrawal of the key. */
function restingOn(id: string, { certificates }: IssuerState, now: number): string[] {
  return [...certificates.values()]
    .filter((record) => !['revoked', 'expired'].includes(statusAt(record, now)))
    .filter((record) =>
      [issueInForce(record, now), latestIssue(record)].some((one) => keyOf(one) === id),
    )
    .map(({ number }) => number);
}

function whatFollows({ kind }: RegisterState, again: readonly string[]): string[] {
  const publish = 'Run "publish" to let the web know';
  if (kind === 'authority') {
    return [
      `${publish}. A script that "badge-script" made with this key believes it still: make it again, and see that every page has the new one.`,
    ];
  }
  return [
    ...(again.length > 0
      ? [`Signed with it, and to be issued again with "renew": ${again.join(', ')}.`]
      : ['No certificate that stands was signed with it.']),
    `${publish}. Then have the authority recognise you again: until it does, badges take the key from its list.`,
  ];
}
