import {
  formatCertificate,
  formatCertificates,
  formatRecognitions,
} from '../certificate/report.js';
import { defineCommand, type Command, type Context, type Result } from '../framework/command.js';
import { failure } from '../framework/outcome.js';
import { HOME_FLAG, NUMBER_FLAG } from '../home/home-flags.js';
import { openHome } from '../home/home.js';
import { findCertificate, type IssuerState } from '../register/register-state.js';

/** `list` */
export const list: Command = defineCommand({
  name: 'list',
  summary: 'list certificates, or the bodies an authority recognises',
  flags: {
    number: {
      ...NUMBER_FLAG.number,
      required: false,
      description: 'show this certificate alone, with its history',
    },
    ...HOME_FLAG,
  },
  examples: ['list', 'list CSE-2026-0001', 'list --home centre --json'],
  run: (values, context) => Promise.resolve(listRecords(values, context)),
});

interface ListValues {
  readonly number: string | undefined;
  readonly home: string | undefined;
}

function listRecords({ number, home: folder }: ListValues, context: Context): Result {
  const home = openHome({ home: folder }, context);
  if (!home.ok) return home;
  const { state } = home.value;
  const now = context.now();
  if (state.kind === 'issuer') return listCertificates(state, number, now);
  if (number === undefined) return formatRecognitions([...state.recognised.values()], now);
  return failure('not-an-issuer', 'An authority has no certificates to show.', 'number');
}

function listCertificates(state: IssuerState, number: string | undefined, now: number): Result {
  if (number === undefined) return formatCertificates([...state.certificates.values()], now);
  const record = findCertificate(state, number);
  return record.ok ? formatCertificate(record.value, now) : record;
}
