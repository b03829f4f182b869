import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { digestOfAssessment } from '../../../src/cli/certificate/assessment-digest.js';
import { badgeFault } from '../../../src/core/credential/badge-rules.js';
import { CertificateSchema } from '../../../src/core/credential/certificate-schema.js';
import { readReviewText } from '../../../src/review.js';
import { textOfReview } from '../../fixtures/review-files.js';
import {
  reviewText,
  reviewed,
  withCompliancePlus,
  withFinding,
  type Reviewed,
} from '../../fixtures/reviewed.js';
import { admitted, packDocument } from '../../fixtures/small-packs.js';
import { startKit, type Kit } from '../kit.js';

/* Two elements, of which one must be met; one rating counts as that. */
const OWN_PACK = packDocument({ criteria: [[2]], metPercent: { whole: 50 } });

let kit: Kit;

beforeEach(async () => {
  kit = startKit();
  kit.now = () => Date.parse('2026-11-24T12:00:00Z');
  const flags = ['--home', 'body', '--name', 'Example Certification Ltd', '--url'];
  await kit.done('issuer', 'init', ...flags, 'https://body.example');
});

afterEach(() => {
  kit.remove();
});

const SITE = ['--origin', 'https://www.north.example'];

function write(text: string, name = 'north.json'): string {
  writeFileSync(join(kit.folder, name), text);
  return name;
}

const issue = (...more: string[]) =>
  kit.run('issue', '--home', 'body', '--assessment', 'north.json', ...SITE, ...more);

function issueFrom(unusual: Reviewed, ...more: string[]) {
  write(reviewText(reviewed(unusual)));
  return issue(...more);
}

const events = () => readdirSync(join(kit.folder, 'body', 'register'));

describe('a certificate that follows from an assessment', () => {
  test('takes holder, scope, standard and counts from the file', async () => {
    const { exit, data } = await issueFrom({ ratings: withCompliancePlus(12) });
    expect(exit).toBe(0);
    expect(data).toMatchObject({
      holder: 'North Borough Council',
      scope: 'Libraries and museums',
      standard: { name: 'Customer Service Excellence', version: '2026.1' },
      assessment: {
        decided: '2026-11-20T00:00:00Z',
        digest: expect.stringMatching(/^sha256-[\w+/]{43}=$/) as string,
      },
      results: {
        whole: {
          name: 'Customer Service Excellence',
          met: 57,
          of: 57,
          required: 46,
          ratings: [
            { place: 1, name: 'Compliance Plus', count: 12 },
            { place: 2, name: 'Compliant', count: 45 },
          ],
        },
      },
    });
    const { criteria } = data.results as { criteria: { name: string; met: number }[] };
    expect(criteria.map(({ name, met }) => [name, met])).toEqual([
      ['Customer Insight', 11],
      ['The Culture of the Organisation', 11],
      ['Information and Access', 12],
      ['Delivery', 13],
      ['Timeliness and Quality of Service', 10],
    ]);
  });

  test('says so to people, in a line', async () => {
    write(reviewText(reviewed({ ratings: withCompliancePlus(12) })));
    const said = await kit.read('issue', '--home', 'body', '--assessment', 'north.json', ...SITE);
    expect(said).toContain(
      'Issued CSE-2026-0001: North Borough Council, for Libraries and museums.',
    );
    expect(said).toMatch(
      /^Assessment of 2026-11-20: 57 of 57 met, 12 with Compliance Plus; digest sha256-\S+=\.$/m,
    );
  });

  test('is an Open Badge of the published profile, with a result for each count', async () => {
    const { data } = await issueFrom({
      ratings: { ...withCompliancePlus(2), '3.1.1': 'partially-compliant' },
    });
    const document = decodeJwt(String(data.token));
    expect(CertificateSchema.safeParse(document).error).toBeUndefined();
    expect(badgeFault(document, false)).toBeUndefined();
    const subject = document.credentialSubject as {
      result: { resultDescription: string; value: string }[];
      activityEndDate: string;
      achievement: { id: string; resultDescription: Record<string, unknown>[] };
    };
    const { id, resultDescription } = subject.achievement;
    expect(subject.activityEndDate).toBe('2026-11-20T00:00:00Z');
    expect(subject.result.map(({ resultDescription: of }) => of)).toEqual(
      resultDescription.map((one) => one.id),
    );
    expect(resultDescription[0]).toEqual({
      id: `${id}#0`,
      type: ['ResultDescription'],
      name: 'Customer Service Excellence',
      resultType: 'RawScore',
      valueMin: '0',
      valueMax: '57',
      requiredValue: '46',
    });
    expect(subject.result[0]).toEqual({
      type: ['Result'],
      resultDescription: `${id}#0`,
      value: '56',
    });
    const named = new Map(
      subject.result.map(({ resultDescription: of, value }) => [
        resultDescription.find((one) => one.id === of)?.name,
        value,
      ]),
    );
    expect(named.get('Customer Insight: Compliance Plus')).toBe('2');
    expect(named.get('Information and Access: Partially Compliant')).toBe('1');
    expect(named.has('Delivery: Compliance Plus')).toBe(false);
  });

  test('names the file by its digest and by nothing that leads to it', async () => {
    const file = reviewed();
    const { data } = await issueFrom({});
    const { evidence } = decodeJwt<{ evidence: object[] }>(String(data.token));
    const digest = digestOfAssessment(textOfReview(file)) ?? '';
    const name = digest.slice('sha256-'.length, -1).replaceAll('+', '-').replaceAll('/', '_');
    expect(evidence).toEqual([
      {
        id: `ni:///sha-256;${name}`,
        type: ['Evidence'],
        name: 'Assessment',
        description: 'The assessor’s file that this follows from. It is not published.',
        digestSRI: digest,
        mediaType: 'application/json',
      },
    ]);
    const token = Buffer.from(String(data.token).split('.')[1] ?? '', 'base64url').toString();
    for (const secret of ['f-4711', 'Ann Assessor', 'Seen.', 'north.json']) {
      expect(token).not.toContain(secret);
    }
  });

  test('leaves the counts out where the issuer says so, and keeps the digest', async () => {
    const { data } = await issueFrom({}, '--no-results');
    expect(data).not.toHaveProperty('results');
    expect(data).toMatchObject({ assessment: { decided: '2026-11-20T00:00:00Z' } });
    const document = decodeJwt<Record<string, object>>(String(data.token));
    expect(document.evidence).toHaveLength(1);
    expect(document.credentialSubject).not.toHaveProperty('result');
    expect(document.credentialSubject?.['achievement' as never]).not.toHaveProperty(
      'resultDescription',
    );
  });

  test('stays with its renewal', async () => {
    const { data } = await issueFrom({ ratings: withCompliancePlus(3) });
    const renewed = await kit.done(
      'renew',
      '--home',
      'body',
      'CSE-2026-0001',
      '--from',
      '2029-11-24',
    );
    expect(renewed).toMatchObject({ results: data.results, assessment: data.assessment });
    const results = (token: unknown) =>
      decodeJwt<{ credentialSubject: { result: object[] } }>(String(token)).credentialSubject
        .result;
    expect(results(renewed.token)).toEqual(results(data.token));
    expect(await kit.read('list', '--home', 'body', 'CSE-2026-0001')).toContain(
      '57 of 57 met, 3 with Compliance Plus',
    );
  });

  test('may be against a pack of one’s own, with one rating that is met', async () => {
    write(JSON.stringify(OWN_PACK), 'pack.json');
    const standard = admitted(OWN_PACK);
    const { data } = await issueFrom({ standard }, '--pack', 'pack.json');
    expect(data).toMatchObject({
      standard: { name: OWN_PACK.wording.en?.title, version: OWN_PACK.version },
      results: { whole: { met: 2, of: 2, ratings: [] } },
    });
  });
});

describe('flags beside an assessment', () => {
  test('may say the same as the file', async () => {
    const { exit } = await issueFrom(
      {},
      ...['--holder', ' North Borough  Council', '--scope', 'Libraries and museums'],
      ...['--standard-version', '2026.1'],
    );
    expect(exit).toBe(0);
  });

  test.each([
    ['holder', 'South Borough Council'],
    ['scope', 'Libraries'],
    ['standard', 'Another standard'],
    ['standard-version', '2008'],
  ])('may not contradict it: --%s', async (field, value) => {
    const ran = await issueFrom({}, `--${field}`, value);
    expect(ran).toMatchObject({ exit: 1, data: { code: 'assessment-contradicted', field } });
    expect(events()).toHaveLength(1);
  });

  test.each([
    [['--no-results'], 'no-results'],
    [['--pack', 'pack.json'], 'pack'],
  ])('%j need one', async (flags, field) => {
    const plain = ['issue', '--home', 'body', '--holder', 'N', '--scope', 'S', ...SITE];
    expect(await kit.run(...plain, ...flags)).toMatchObject({
      exit: 2,
      data: { code: 'flag-unwanted', field },
    });
  });

  test('are needed for holder and scope where there is none', async () => {
    expect(await kit.run('issue', '--home', 'body', ...SITE)).toMatchObject({
      exit: 2,
      data: { code: 'flag-missing', field: 'holder' },
    });
  });
});

describe('no certificate follows', () => {
  test.each([
    [
      'an element is open',
      { ratings: { '1.2.1': null, '4.3.2': null } },
      ['open'],
      'Not rated yet: 1.2.1, 4.3.2.',
    ],
    [
      'one element misses the standard',
      { ratings: { '2.1.1': 'non-compliant' } },
      ['fatal'],
      'Rated so low that one of them is enough to miss the standard: 2.1.1.',
    ],
    [
      'a criterion has too few',
      {
        ratings: Object.fromEntries(
          ['1.1.1', '1.1.2', '1.1.3'].map((id) => [id, 'partially-compliant']),
        ),
      },
      ['too-few'],
      'Criterion 1 (Customer Insight): 8 elements are met, and 9 must be. Not met: 1.1.1, 1.1.2, 1.1.3.',
    ],
    [
      'there is no decision',
      { decided: null },
      ['no-decision'],
      'No decision is recorded with its day.',
    ],
    [
      'nobody is named who was assessed',
      { organisation: ' ' },
      ['no-organisation'],
      'which organisation',
    ],
    ['no services are named', { scope: '' }, ['no-scope'], 'which services'],
    ['no assessor is named', { assessor: '' }, ['no-assessor'], 'who assessed'],
    [
      'several things are missing, and all are told',
      { decided: null, scope: '', ratings: { '5.1.1': null } },
      ['no-scope', 'no-decision', 'open'],
      'Not rated yet: 5.1.1.',
    ],
  ] as const)('while %s', async (_, unusual, codes, words) => {
    const { exit, data } = await issueFrom(unusual);
    expect(exit).toBe(1);
    expect(data).toMatchObject({ code: 'assessment-not-ready', field: 'assessment' });
    expect((data.reasons as { code: string }[]).map(({ code }) => code)).toEqual(codes);
    expect(data.message).toContain(words);
    expect(events()).toEqual(['000001.json']);
  });

  test('where all criteria together have too few', async () => {
    write(JSON.stringify(OWN_PACK), 'pack.json');
    const standard = admitted(OWN_PACK);
    const ratings = { '1.1.1': 'partly', '1.1.2': 'partly' };
    const { data } = await issueFrom({ standard, ratings }, '--pack', 'pack.json');
    expect(data.message).toContain(
      'All criteria together: 0 elements are met, and 1 must be. Not met: 1.1.1, 1.1.2.',
    );
  });

  test('from a file about another version of the standard', async () => {
    write(JSON.stringify({ ...OWN_PACK, id: 'cse', version: '2027.1' }), 'pack.json');
    const { data } = await issueFrom({}, '--pack', 'pack.json');
    expect(data.message).toContain('It is against cse 2026.1, and the pack is cse 2027.1.');
  });

  test('before the day of the decision', async () => {
    expect(await issueFrom({ decided: '2026-11-25' })).toMatchObject({
      exit: 1,
      data: { code: 'assessment-not-decided', field: 'assessment' },
    });
  });

  test.each([
    ['{', 'assessment-unreadable', 'is not JSON'],
    [
      '{"format":"cse-widgets/assessment","version":3}',
      'assessment-unreadable',
      'is not an assessor’s file',
    ],
    [
      reviewText(reviewed()).replace('"decision"', '"\\u001b[2J"'),
      'assessment-unreadable',
      'stage',
    ],
  ])('from what is no assessor’s file: %.30s', async (text, code, words) => {
    write(text);
    const { exit, data } = await issue();
    expect(exit).toBe(1);
    expect(data).toMatchObject({ code, field: 'assessment' });
    expect(data.message).toContain(words);
    expect(data.message).not.toContain('\u001B');
    expect(events()).toEqual(['000001.json']);
  });

  test('from a file that is not there, or a pack that is none', async () => {
    expect(await issue()).toMatchObject({ data: { code: 'file-unreadable', field: 'assessment' } });
    write('{}', 'pack.json');
    expect(await issueFrom({}, '--pack', 'pack.json')).toMatchObject({
      data: { code: 'pack-unreadable', field: 'pack' },
    });
    write('no JSON', 'pack.json');
    expect(await issueFrom({}, '--pack', 'pack.json')).toMatchObject({
      data: { code: 'pack-unreadable', field: 'pack' },
    });
  });

  test('from a name that does not fit into a line of a certificate', async () => {
    const { exit, data } = await issueFrom({ organisation: 'N'.repeat(201) });
    expect(exit).toBe(1);
    expect(data).toMatchObject({ code: 'text-too-long', field: 'assessment' });
    expect(data.message).toMatch(/^The holder in the assessment is longer/);
  });
});

test('several lines in the file are one on the certificate', async () => {
  const { data } = await issueFrom({ scope: 'Libraries\nand museums ' });
  expect(data).toMatchObject({ scope: 'Libraries and museums' });
});

describe('the digest of an assessment', () => {
  const file = reviewed();
  const digest = digestOfAssessment(reviewText(file));

  test('is the same however the file is laid out', () => {
    expect(digestOfAssessment(reviewText(file, 0))).toBe(digest);
    const { reviews, ...head } = JSON.parse(reviewText(file)) as Record<string, unknown>;
    expect(digestOfAssessment(JSON.stringify({ reviews, ...head }))).toBe(digest);
  });

  test('is of the text that the core calls canonical', () => {
    const reading = readReviewText(reviewText(file));
    expect(reading.ok && digestOfAssessment(textOfReview(reading.file))).toBe(digest);
  });

  test('is another for another finding, and for the same findings in another file', () => {
    expect(digestOfAssessment(reviewText(withFinding(file, '1.1.1', 'Not seen.')))).not.toBe(
      digest,
    );
    expect(digestOfAssessment(reviewText({ ...file, id: 'f-4712' }))).not.toBe(digest);
  });

  test('is none for what is no JSON, or no object', () => {
    expect(['', '{', '[]', '"x"', 'null'].map(digestOfAssessment)).toEqual(
      Array.from({ length: 5 }, () => undefined),
    );
  });
});

test('a register from before there were assessments is read as before', async () => {
  const old = readFileSync(new URL('../register/register-0.1.0.json', import.meta.url), 'utf8');
  const kept = JSON.parse(old) as object[];
  const register = join(kit.folder, 'old', 'register');
  mkdirSync(register, { recursive: true });
  for (const [index, event] of kept.entries()) {
    const name = `${String(index + 1).padStart(6, '0')}.json`;
    writeFileSync(join(register, name), `${JSON.stringify(event, null, 2)}\n`);
  }
  const { certificates } = await kit.done('list', '--home', 'old');
  expect(certificates).toMatchObject([
    { number: 'CSE-2026-0001', holder: 'North Borough Council' },
  ]);
});
