import { DATE_FLAGS } from '../certificate/certificate-terms.js';
import { formatIssue } from '../certificate/report.js';
import { renewCertificate } from '../certificate/sign-certificate.js';
import { defineCommand, type Command } from '../framework/command.js';
import { KEY_FLAGS, NUMBER_FLAG } from '../home/home-flags.js';
import { openIssuer } from '../home/home.js';
import { unlockHome } from '../home/signing.js';
import { findCertificate } from '../register/register-state.js';
import { certificateDates } from '../values/time.js';

/** `renew` */
export const renew: Command = defineCommand({
  name: 'renew',
  summary: 'issue a certificate again with later dates',
  details:
    'Number, holder, scope, websites and the assessment it follows from stay as they are. If one of them is no longer true, revoke the certificate and issue another.',
  flags: { ...NUMBER_FLAG, ...DATE_FLAGS, ...KEY_FLAGS },
  examples: ['renew CSE-2026-0001', 'renew CSE-2026-0001 --from 2029-11-24 --until 2032-11-24'],
  async run(values, context) {
    const home = openIssuer(values, context);
    if (!home.ok) return home;
    const found = findCertificate(home.value.state, values.number);
    if (!found.ok) return found;
    const dates = certificateDates(values, context.now());
    if (!dates.ok) return dates;
    const signer = await unlockHome(home.value, values, context);
    if (!signer.ok) return signer;
    const request = { number: values.number, dates: dates.value };
    const record = await renewCertificate(home.value, signer.value, request, context);
    return record.ok ? formatIssue('Renewed', record.value, context.now()) : record;
  },
});
