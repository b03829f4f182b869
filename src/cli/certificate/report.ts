import type { Success } from '../framework/command.js';
import type { CertificateTerms } from '../register/register-event.js';
import {
  latestIssue,
  statusAt,
  type CertificateRecord,
  type RecognisedBody,
} from '../register/register-state.js';
import { dayOf } from '../values/time.js';
import { resultsInWords } from './results.js';

/* Certificates and recognitions as commands print them: as data for `--json` and in words. Instants are ISO 8601 in UTC. */

/* The terms of a certificate and its status; `standing` is what the status has always been called in the data. */
function certificateData(record: CertificateRecord, now: number): object {
  const { number, changes } = record;
  return { number, standing: statusAt(record, now), ...latestIssue(record).terms, changes };
}

/** The result of `issue` and `renew`; the data hold the token. */
export function formatIssue(
  done: 'Issued' | 'Renewed',
  record: CertificateRecord,
  now: number,
): Success {
  const { terms, token } = latestIssue(record);
  const { holder, scope, from, until, review, origins } = terms;
  return {
    ok: true,
    data: { ...certificateData(record, now), token },
    text: [
      `${done} ${record.number}: ${holder}, for ${scope}.`,
      ...assessmentLines(terms),
      `Valid from ${dayOf(from)} until ${dayOf(until)}, next review ${dayOf(review)}, on ${origins.join(', ')}.`,
      'Run "publish" to put it on the web.',
    ].join('\n'),
  };
}

/* The assessment behind a certificate: its results, and the digest of the file. */
function assessmentLines({ assessment, results }: CertificateTerms): string[] {
  if (assessment === undefined) return [];
  const counted = results ? `: ${resultsInWords(results)}` : '';
  return [`Assessment of ${dayOf(assessment.decided)}${counted}; digest ${assessment.digest}.`];
}

/** The result of `suspend`, `reinstate` and `revoke`. */
export function formatChange(record: CertificateRecord, now: number): Success {
  const last = record.changes.at(-1);
  return {
    ok: true,
    data: certificateData(record, now),
    text: [
      `${record.number} is ${last?.type ?? record.status}.`,
      'Run "publish" to let the web know; badges follow when their copy of the status list ends.',
    ].join('\n'),
  };
}

/** A certificate with its whole history, tokens and all. */
export function formatCertificate(record: CertificateRecord, now: number): Success {
  const { terms } = latestIssue(record);
  const { standard, holder, scope, from, until, review, origins } = terms;
  const lines = [
    `${record.number}  ${statusAt(record, now)}`,
    `holder    ${holder}`,
    `scope     ${scope}`,
    `standard  ${standard.name}, version ${standard.version}`,
    `valid     ${dayOf(from)} until ${dayOf(until)}, next review ${dayOf(review)}`,
    `shown on  ${origins.join(', ')}`,
    ...assessmentLines(terms),
    ...history(record).map(({ at, event }) => `${dayOf(at)}  ${event}`),
  ];
  const data = { ...certificateData(record, now), issues: record.issues };
  return { ok: true, data, text: lines.join('\n') };
}

function history({ issues, changes }: CertificateRecord): { at: string; event: string }[] {
  return [
    ...issues.map(({ at, terms }, count) => ({
      at,
      event: `${count === 0 ? 'issued' : 'renewed'} until ${dayOf(terms.until)}`,
    })),
    ...changes.map(({ at, type, reason }) => ({ at, event: `${type}: ${reason}` })),
  ].sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** All certificates, in the order they were first issued. */
export function formatCertificates(records: readonly CertificateRecord[], now: number): Success {
  const rows = records.map((record) => {
    const { until, holder } = latestIssue(record).terms;
    return [record.number, statusAt(record, now), dayOf(until), holder];
  });
  return {
    ok: true,
    data: { certificates: records.map((record) => certificateData(record, now)) },
    text:
      rows.length === 0
        ? 'No certificates yet.'
        : table(['NUMBER', 'STANDING', 'UNTIL', 'HOLDER'], rows),
  };
}

/** All certification bodies that are recognised, or were. */
export function formatRecognitions(recognitions: readonly RecognisedBody[], now: number): Success {
  const rows = recognitions.map(({ did, name, from, until }) => [
    did,
    until !== undefined && Date.parse(until) <= now ? 'ended' : 'recognised',
    dayOf(from),
    until === undefined ? '-' : dayOf(until),
    name,
  ]);
  return {
    ok: true,
    data: { recognised: recognitions },
    text:
      rows.length === 0
        ? 'No body is recognised yet.'
        : table(['DID', 'STANDING', 'FROM', 'UNTIL', 'NAME'], rows),
  };
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
