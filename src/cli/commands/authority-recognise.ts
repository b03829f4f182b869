import { defineCommand, type Command, type Context } from '../framework/command.js';
import { ok, failure, type Outcome } from '../framework/outcome.js';
import { HOME_FLAG } from '../home/home-flags.js';
import { openAuthority } from '../home/home.js';
import { keysOfBody } from '../publish/keys-of-body.js';
import type { AuthorityState } from '../register/register-state.js';
import { plainText } from '../values/plain-text.js';
import { readInstant, startOfDay } from '../values/time.js';

/** `authority recognise` */
export const authorityRecognise: Command = defineCommand({
  name: 'authority recognise',
  summary: 'say that a body may certify, and with which keys',
  details:
    'Its keys are read from its DID document, on the web or in a file, and signed with the list, so that a badge can be proved without asking the body. Compare the file or the address with what the body told you. To take in new keys, recognise it again; the day it was recognised from is kept.',
  flags: {
    did: {
      type: 'string',
      value: 'DID',
      required: true,
      positional: true,
      description: 'DID of the certification body, such as did:web:body.example',
    },
    name: {
      type: 'string',
      value: 'NAME',
      required: true,
      description: 'name of the certification body',
    },
    keys: {
      type: 'string',
      value: 'FILE',
      description: 'its did.json as a file (default: fetched from where the DID leads)',
    },
    from: {
      type: 'string',
      value: 'DATE',
      description: 'certificates valid from this day on count (default: today, in UTC)',
    },
    until: {
      type: 'string',
      value: 'DATE',
      description: 'day on which the recognition ends (default: it goes on)',
    },
    ...HOME_FLAG,
  },
  examples: [
    'authority recognise --home centre --did did:web:body.example --name "Example Certification Ltd"',
    'authority recognise --did did:web:body.example --name "Example Ltd" --keys body/did.json',
  ],
  async run(values, context) {
    const home = openAuthority(values, context);
    if (!home.ok) return home;
    const name = plainText(values.name, 'name', 200);
    if (!name.ok) return name;
    const period = readPeriod(values, home.value.state, context);
    if (!period.ok) return period;
    const { did } = values;
    const keys = await keysOfBody(values, home.value.state, context);
    if (!keys.ok) return keys;
    const parts = { did, name: name.value, ...period.value, keys: keys.value };
    const body = { type: 'recognised', ...parts } as const;
    const appended = await home.value.append(() => Promise.resolve(ok(body)));
    if (!appended.ok) return appended;
    const ids = keys.value.map(({ id }) => id);
    return {
      ok: true,
      data: { did, name: name.value, ...period.value, keys: ids },
      text: `${name.value} is recognised with ${ids.join(', ')}. Run "publish" to let the web know.`,
    };
  },
});

interface PeriodValues {
  readonly did: string;
  readonly from: string | undefined;
  readonly until: string | undefined;
}

/* Certificates from before the recognition do not count, so taking in new keys must not move its first day. */
function readPeriod(
  { did, from: typedFrom, until: typedUntil }: PeriodValues,
  { recognised }: AuthorityState,
  { now }: Context,
): Outcome<{ readonly from: string; readonly until?: string }> {
  const known = recognised.get(did);
  const otherwise = known?.withdrawn === undefined ? known?.from : undefined;
  const from =
    typedFrom === undefined ? ok(otherwise ?? startOfDay(now())) : readInstant(typedFrom, 'from');
  if (!from.ok || typedUntil === undefined) return from.ok ? ok({ from: from.value }) : from;
  const until = readInstant(typedUntil, 'until');
  if (!until.ok) return until;
  if (until.value > from.value) return ok({ from: from.value, until: until.value });
  return failure('dates-reversed', '--until must be after --from.', 'until');
}
