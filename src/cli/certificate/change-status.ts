import { type Context, type Flags, type Result, type Values } from '../framework/command.js';
import { ok } from '../framework/outcome.js';
import { HOME_FLAG, NUMBER_FLAG } from '../home/home-flags.js';
import { openIssuer } from '../home/home.js';
import { findCertificate, type StatusChange } from '../register/register-state.js';
import { plainText } from '../values/plain-text.js';
import { formatChange } from './report.js';

/* What `suspend`, `reinstate` and `revoke` have in common. They sign nothing; `publish` does. */

/** Flags of each of them. */
export const STATUS_FLAGS = {
  ...NUMBER_FLAG,
  reason: {
    type: 'string',
    value: 'TEXT',
    required: true,
    description: 'why; it is kept in the register and not published',
  },
  ...HOME_FLAG,
} as const satisfies Flags;

/** Changes the status of a certificate. Fails with `unknown-id`, with the rule that forbids the change, or as a register does. */
export async function changeStatus(
  type: StatusChange['type'],
  values: Values<typeof STATUS_FLAGS>,
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
