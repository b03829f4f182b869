import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Answers, type Answer } from '../../../src/core/assessment/answer.js';
import type { Assessment } from '../../../src/core/assessment/assessment.js';
import { sharedFileOf } from '../../../src/core/sharing/shared-file-of.js';
import { readShared } from '../../../src/core/sharing/shared-file.js';
import {
  shareablesOf,
  tickFor,
  type SharingChoice,
} from '../../../src/core/sharing/sharing-choice.js';
import { cseStandard } from '../../../src/standards/cse/cse-pack.js';
import { MONDAY, TUESDAY } from '../../fixtures/small-assessments.js';

const cse = cseStandard();
const key = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' } as const;
const identity = { id: 'ours', key };
const AT = '2026-11-26T12:00:00.000Z';

/* Every text says where it stands, so that a text that got out is known by itself. */
const item = (id: string, rest: object) => ({ id, changed: MONDAY, ...rest });
const answerOf = (elementId: string): Answer =>
  ({
    rating: 'compliant',
    reason: `reason ${elementId}`,
    note: `note ${elementId}`,
    agreed: TUESDAY,
    changed: TUESDAY,
    later: 'of a later release',
    evidence: ['a', 'b'].map((id) =>
      item(id, {
        title: `title ${elementId} ${id}`,
        place: `place ${elementId} ${id}`,
        kind: 'show',
        date: '2026-02-28',
        note: `aside ${elementId} ${id}`,
      }),
    ),
    actions: [item('a', { what: 'to do', owner: 'Bob', state: 'to-do' })],
    views: [item('x', { name: 'Cas', note: 'view' })],
    stories: ['a', 'b'].map((id) =>
      item(id, {
        did: `did ${elementId} ${id}`,
        outcome: `outcome ${elementId} ${id}`,
        contact: `contact ${elementId} ${id}`,
        later: 'of a later release',
      }),
    ),
  }) as never;

const assessment: Assessment = {
  standard: { id: 'cse', version: '2026.1' },
  begunUnder: '2025.1',
  details: {
    id: 'secret-id',
    person: 'Ann',
    organisation: 'North',
    scope: 'Libraries',
    changed: MONDAY,
  },
  firstPass: { '1.1': { rating: 'compliant', changed: MONDAY } },
  snapshots: [{ at: MONDAY, name: 'Spring', standings: {} }],
  answers: Answers.from([
    ['1.1.1', answerOf('1.1.1')],
    ['2.1.2', answerOf('2.1.2')],
    ['3.1.2', { notApplicable: 'All is free', changed: MONDAY }],
    ['9.9.9', answerOf('9.9.9')],
  ]),
};

const choice = (...ticks: Parameters<typeof tickFor>[]): SharingChoice => ({
  year: 2026,
  ticked: new Set(ticks.map((tick) => tickFor(...tick))),
});
const fileOf = (chosen: SharingChoice, of = assessment) =>
  sharedFileOf(cse, of, { choice: chosen, identity, at: AT });

describe('what is shared', () => {
  test('is the ratings and the year alone, where nothing is ticked', () => {
    expect(fileOf(choice())).toEqual({
      format: 'cse-widgets/shared',
      version: 1,
      id: 'ours',
      key,
      shared: AT,
      standard: { id: 'cse', version: cse.version },
      year: 2026,
      ratings: { '1.1.1': 'compliant', '2.1.2': 'compliant', '3.1.2': 'not-applicable' },
    });
  });

  test('is each thing that was ticked', () => {
    const file = fileOf({
      ...choice(
        ['story', '1.1.1', 'a'],
        ['contact', '1.1.1', 'a'],
        ['story', '2.1.2', 'b'],
        ['note', '2.1.2'],
        ['evidence', '1.1.1', 'a'],
        ['place', '1.1.1', 'a'],
        ['evidence', '1.1.1', 'b'],
      ),
      organisation: ' North ',
      sector: 'housing',
    });
    expect(file).toMatchObject({
      organisation: 'North',
      sector: 'housing',
      stories: [
        {
          element: '1.1.1',
          did: 'did 1.1.1 a',
          changed: 'outcome 1.1.1 a',
          contact: 'contact 1.1.1 a',
        },
        { element: '2.1.2', did: 'did 2.1.2 b', changed: 'outcome 2.1.2 b' },
      ],
      notes: { '2.1.2': 'note 2.1.2' },
      evidence: {
        '1.1.1': [
          { title: 'title 1.1.1 a', kind: 'show', date: '2026-02-28', place: 'place 1.1.1 a' },
          { title: 'title 1.1.1 b', kind: 'show', date: '2026-02-28' },
        ],
      },
    });
    expect(file.stories?.[1]).not.toHaveProperty('contact');
    expect(readShared(cse, { ...file, signature: 's' }).ok).toBe(true);
  });

  test('has no contact or place without the story or the piece it belongs to', () => {
    const file = fileOf(choice(['contact', '1.1.1', 'a'], ['place', '1.1.1', 'a']));
    expect(JSON.stringify(file)).not.toMatch(/contact|place/);
  });

  test('leaves out an organisation of spaces', () => {
    expect(fileOf({ ...choice(), organisation: '  ' })).not.toHaveProperty('organisation');
  });

  test('leaves out a story that is not written to its end, and what was removed', () => {
    const stories = [
      item('a', { did: 'We asked', outcome: ' ' }),
      item('b', { did: '', outcome: 'More' }),
      item('c', { did: 'We asked', outcome: 'More', removed: true }),
    ];
    const answers = Answers.from([['1.1.1', { changed: MONDAY, stories } as never]]);
    const of = { ...assessment, answers };
    expect(shareablesOf(cse, of)).toEqual([]);
    const ticks = ['a', 'b', 'c'].map((id): Parameters<typeof tickFor> => ['story', '1.1.1', id]);
    expect(fileOf(choice(...ticks), of)).not.toHaveProperty('stories');
  });
});

/* Every tick there is, with the texts that only it lets go. */
const ALL = ['1.1.1', '2.1.2', '9.9.9'].flatMap((id) => [
  { tick: tickFor('note', id), of: id, texts: [`note ${id}`], needs: [] as string[] },
  ...['a', 'b'].flatMap((one) => [
    {
      tick: tickFor('story', id, one),
      of: id,
      texts: [`did ${id} ${one}`, `outcome ${id} ${one}`],
      needs: [],
    },
    {
      tick: tickFor('contact', id, one),
      of: id,
      texts: [`contact ${id} ${one}`],
      needs: [tickFor('story', id, one)],
    },
    { tick: tickFor('evidence', id, one), of: id, texts: [`title ${id} ${one}`], needs: [] },
    {
      tick: tickFor('place', id, one),
      of: id,
      texts: [`place ${id} ${one}`],
      needs: [tickFor('evidence', id, one)],
    },
  ]),
]);

test('nothing of an assessment that was not ticked occurs in the file, and all that was does', () => {
  fc.assert(
    fc.property(fc.subarray(ALL), (chosen) => {
      const ticked = new Set(chosen.map(({ tick }) => tick));
      const text = JSON.stringify(fileOf({ year: 2026, ticked }));
      for (const { tick, of, texts, needs } of ALL) {
        const goes = [tick, ...needs].every((one) => ticked.has(one)) && of !== '9.9.9';
        for (const one of texts) expect(text.includes(JSON.stringify(one))).toBe(goes);
      }
      expect(text).not.toMatch(
        /reason|aside|later|to do|Bob|Cas|view|Ann|North|Libraries|secret|Spring|2025|9\.9\.9|free/,
      );
      expect(text).not.toContain(MONDAY);
      expect(text).not.toContain(TUESDAY);
    }),
  );
});
