import { ASSESSMENT_FLAGS, readAssessedTerms } from '../certificate/assessed-terms.js';
import { TERMS_FLAGS, readTerms } from '../certificate/certificate-terms.js';
import { formatIssue } from '../certificate/report.js';
import { issueCertificate } from '../certificate/sign-certificate.js';
import { defineCommand, type Command } from '../framework/command.js';
import { ok } from '../framework/outcome.js';
import { KEY_FLAGS } from '../home/home-flags.js';
import { openIssuer } from '../home/home.js';
import { unlockHome } from '../home/signing.js';
import { certificateNumber } from '../values/plain-text.js';

/** `issue` */
export const issue: Command = defineCommand({
  name: 'issue',
  summary: 'issue a certificate',
  details: [
    'The certificate goes into the register at once, and onto the web with the next "publish".',
    'With --assessment it follows from the file of an assessor: refused while an element is open, the rule is not met or no decision is recorded. The certificate then holds the counts by criterion, and a digest of the file, by which whoever has the file can show that it stands behind the certificate. Nothing else of the file goes in.',
  ].join('\n\n'),
  flags: {
    ...ASSESSMENT_FLAGS,
    ...TERMS_FLAGS,
    number: {
      type: 'string',
      value: 'NUMBER',
      description: 'certificate number (default: the next one, such as CSE-2026-0001)',
    },
    ...KEY_FLAGS,
  },
  examples: [
    [
      'issue --holder "North Borough Council" --scope "Libraries and museums"',
      '--origin https://www.north.example',
    ].join(' \\\n'),
    'issue --home body --assessment north.json --origin https://www.north.example',
    [
      'issue --home body --number CSE-2026-0042 --holder "South Trust"',
      '--scope Outpatients --origin https://south.example',
      '--from 2026-11-24 --until 2029-11-24 --review 2027-11-24 --json',
    ].join(' \\\n'),
  ],
  async run(values, context) {
    const home = openIssuer(values, context);
    if (!home.ok) return home;
    const { loopback } = home.value.state;
    const assessed = readAssessedTerms(values, context);
    if (!assessed.ok) return assessed;
    const options = { now: context.now(), loopback, assessed: assessed.value };
    const terms = readTerms(values, options);
    if (!terms.ok) return terms;
    const number =
      values.number === undefined ? ok(undefined) : certificateNumber(values.number, 'number');
    if (!number.ok) return number;
    const signer = await unlockHome(home.value, values, context);
    if (!signer.ok) return signer;
    const request = { number: number.value, terms: terms.value };
    const record = await issueCertificate(home.value, signer.value, request, context);
    return record.ok ? formatIssue('Issued', record.value, context.now()) : record;
  },
});
