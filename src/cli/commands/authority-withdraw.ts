import { defineCommand, type Command } from '../framework/command.js';
import { ok } from '../framework/outcome.js';
import { HOME_FLAG } from '../home/home-flags.js';
import { openAuthority } from '../home/home.js';
import { plainText } from '../values/plain-text.js';
import { instantOf, readInstant } from '../values/time.js';

/** `authority withdraw` */
export const authorityWithdraw: Command = defineCommand({
  name: 'authority withdraw',
  summary: 'end the recognition of a certification body',
  details:
    'The body stays on the list with the day its recognition ended. Badges with its certificates follow when their copy of the list ends.',
  flags: {
    did: {
      type: 'string',
      value: 'DID',
      required: true,
      positional: true,
      description: 'DID of the certification body',
    },
    reason: {
      type: 'string',
      value: 'TEXT',
      required: true,
      description: 'why; it is kept in the register and not published',
    },
    until: {
      type: 'string',
      value: 'DATE',
      description: 'from when on it is no longer recognised (default: now)',
    },
    ...HOME_FLAG,
  },
  examples: ['authority withdraw --home centre --did did:web:body.example --reason "Closed"'],
  async run(values, context) {
    const home = openAuthority(values, context);
    if (!home.ok) return home;
    const reason = plainText(values.reason, 'reason', 500);
    if (!reason.ok) return reason;
    const now = ok(instantOf(context.now()));
    const until = values.until === undefined ? now : readInstant(values.until, 'until');
    if (!until.ok) return until;
    const { did } = values;
    const body = { type: 'withdrawn', did, until: until.value, reason: reason.value } as const;
    const appended = await home.value.append(() => Promise.resolve(ok(body)));
    if (!appended.ok) return appended;
    return {
      ok: true,
      data: { did, until: until.value },
      text: `${did} is recognised until ${until.value}. Run "publish" to let the web know.`,
    };
  },
});
