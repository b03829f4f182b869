import { formatChange } from '../certificate/report.js';
import {
  defineCommand,
  type Command,
  type Context,
  type Flags,
  type Result,
  type Values,
} from '../framework/command.js';
import { ok } from '../framework/outcome.js';
import { HOME_FLAG, NUMBER_FLAG } from '../home/home-flags.js';
import { openIssuer } from '../home/home.js';
import { findCertificate, type StandingChange } from '../register/register-state.js';
import { plainText } from '../values/plain-text.js';

/* The three commands that say whether a certificate stands. They sign nothing; `publish` does. */

const FLAGS = {
  ...NUMBER_FLAG,
  reason: {
    type: 'string',
    value: 'TEXT',
    required: true,
    description: 'why; it is kept in the register and not published',
  },
  ...HOME_FLAG,
} as const satisfies Flags;

/** `suspend` */
export const suspend: Command = defineCommand({
  name: 'suspend',
  summary: 'suspend a certificate until it is reinstated',
  flags: FLAGS,
  examples: ['suspend CSE-2026-0001 --reason "Review overdue"'],
  run: (values, context) => change('suspended', values, context),
});

/** `reinstate` */
export const reinstate: Command = defineCommand({
  name: 'reinstate',
  summary: 'end the suspension of a certificate',
  flags: FLAGS,
  examples: ['reinstate CSE-2026-0001 --reason "Review passed"'],
  run: (values, context) => change('reinstated', values, context),
});

/** `revoke` */
export const revoke: Command = defineCommand({
  name: 'revoke',
  summary: 'withdraw a certificate for good',
  details: 'A revoked certificate stays revoked. Use "suspend" for what may pass.',
  flags: FLAGS,
  examples: ['revoke CSE-2026-0001 --reason "Organisation closed"'],
  run: (values, context) => change('revoked', values, context),
});

async function change(
  type: StandingChange['type'],
  values: Values<typeof FLAGS>,
  context: Context,
): Promise<Result> {
  const home = openIssuer(values, context);
  if (!home.ok) return home;
  const reason = plainText(values.reason, 'reason', 500);
  if (!reason.ok) return reason;
  const { number } = values;
  const body = { type, number, reason: reason.value };
  const appended = await home.value.append(() => Promise.resolve(ok(body)));
  if (!appended.ok) return appended;
  const record = findCertificate(appended.value.state, number);
  return record.ok ? formatChange(record.value, context.now()) : record;
}
