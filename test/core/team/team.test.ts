import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NEVER, ratingOf } from '../../../src/core/assessment/answer.js';
import { startAssessment, type Assessment } from '../../../src/core/assessment/assessment.js';
import {
  describeAssessment,
  noteElement,
  rateElement,
  putElementItem,
} from '../../../src/core/assessment/change-assessment.js';
import { toSavedAssessment } from '../../../src/core/assessment/saved-assessment.js';
import {
  addColleague,
  asViews,
  colleagueIdIn,
  membersOf,
  personIdOf,
  withoutMember,
} from '../../../src/core/team/team.js';
import { cseStandard } from '../../../src/standards/cse/cse-pack.js';
import { cases } from '../../effort.js';
import { on } from '../../fixtures/change-context.js';
import { MONDAY, TUESDAY, WEDNESDAY } from '../../fixtures/small-assessments.js';
import { namelessFile, personFile } from '../../fixtures/team-files.js';

const cse = cseStandard();
const empty = startAssessment(cse);

function fileOf(id: string, person?: string, rating = 'compliant', at = MONDAY): Assessment {
  const rated = rateElement(on(at, empty), '1.1.1', rating);
  return describeAssessment(rated, { id, person }, at);
}

const viewsOf = (assessment: Assessment, elementId = '1.1.1') =>
  assessment.answers.get(elementId)?.views ?? [];
const saved = (assessment: Assessment): unknown =>
  JSON.parse(JSON.stringify(toSavedAssessment(assessment)));
const addAll = (team: Assessment, ...files: readonly Assessment[]) =>
  files.reduce((all, file) => addColleague(all, file), team);

describe('a colleague’s answers', () => {
  test('become views with their id and name, and rate nothing', () => {
    const views = asViews(fileOf('ann', 'Ann'));
    expect(views.answers.get('1.1.1')).toEqual({
      changed: NEVER,
      views: [{ id: 'ann', name: 'Ann', rating: 'compliant', changed: MONDAY }],
    });
  });

  test('keep reason, note and why something does not apply, and what a later release adds', () => {
    const told = { reason: 'r', note: 'n', notApplicable: 'none', confidence: 3, changed: MONDAY };
    const file = { ...empty, answers: empty.answers.with('1.1.1', told) };
    expect(viewsOf(asViews(file, 'x'))).toEqual([{ id: 'x', ...told }]);
  });

  test('bring evidence and actions to the lists of the team', () => {
    const shown = { id: 'e', title: 'Survey' };
    const file = putElementItem(on(MONDAY, fileOf('ann')), '1.1.1', 'evidence', shown);
    expect(asViews(file).answers.get('1.1.1')?.evidence).toMatchObject([shown]);
  });

  test('that were cleared take the place of what was said before', () => {
    const before = fileOf('ann');
    const after = rateElement(on(TUESDAY, before), '1.1.1', undefined);
    expect(viewsOf(addAll(empty, before, after))).toEqual([{ id: 'ann', changed: TUESDAY }]);
  });

  test('with nothing but items make no view', () => {
    const file = putElementItem(on(MONDAY, empty), '1.1.1', 'evidence', { id: 'e', title: '' });
    expect(viewsOf(asViews(file))).toEqual([]);
  });

  test('from a file that holds views already keep them, and are those of a team', () => {
    const team = addColleague(fileOf('lead', 'Lead'), fileOf('ann', 'Ann', 'non-compliant'));
    const views = viewsOf(asViews(team));
    expect(views.map(({ id }) => id)).toEqual(['ann', 'lead', 'lead/team']);
  });

  test('of a file by hand have an id made of what it says', () => {
    const one = rateElement(on(MONDAY, empty), '1.1.1', 'compliant');
    const other = noteElement(on(MONDAY, one), '1.1.1', 'n');
    expect(personIdOf(one)).toBe(personIdOf({ ...one }));
    expect(personIdOf(one)).not.toBe(personIdOf(other));
    expect(membersOf(addAll(empty, one, one, other))).toHaveLength(2);
  });
});

describe('a team', () => {
  const own = fileOf('lead', 'Lead', 'partially-compliant');

  test('keeps its own ratings as they are, and as a view too once there is a colleague', () => {
    const team = addColleague(own, fileOf('ann', 'Ann'));
    expect(team.answers.get('1.1.1')?.rating).toBe('partially-compliant');
    expect(viewsOf(team).map(({ name, rating }) => [name, rating])).toEqual([
      ['Ann', 'compliant'],
      ['Lead', 'partially-compliant'],
    ]);
    expect(team.details).toEqual(own.details);
  });

  test('does not take its later ratings for a view of one person', () => {
    const team = addColleague(own, fileOf('ann', 'Ann'));
    const agreed = rateElement(on(TUESDAY, team), '1.1.1', 'non-compliant');
    const more = addColleague(agreed, fileOf('bob', 'Bob'));
    expect(viewsOf(more).find(({ id }) => id === 'lead')?.rating).toBe('partially-compliant');
  });

  test('has for one person what they said last', () => {
    const later = fileOf('ann', 'Ann', 'non-compliant', TUESDAY);
    for (const team of [
      addAll(empty, fileOf('ann', 'Ann'), later),
      addAll(empty, later, fileOf('ann', 'Ann')),
    ]) {
      expect(viewsOf(team).map(({ rating }) => rating)).toEqual(['non-compliant']);
    }
  });

  test('takes a name that was given later', () => {
    const named = describeAssessment(fileOf('ann'), { id: 'ann', person: 'Ann' }, TUESDAY);
    expect(membersOf(addAll(empty, fileOf('ann'), named))).toEqual([
      { id: 'ann', name: 'Ann', answers: 1 },
    ]);
  });

  test('counts for each person the elements they said something about', () => {
    const ann = rateElement(
      { standard: cse, assessment: fileOf('ann', 'Ann'), at: MONDAY },
      '1.1.2',
      'compliant',
    );
    const cleared = rateElement(on(TUESDAY, ann), '1.1.1', undefined);
    const members = membersOf(addAll(empty, fileOf('bob'), ann, cleared));
    expect(members).toEqual([
      { id: 'ann', name: 'Ann', answers: 1 },
      { id: 'bob', answers: 1 },
    ]);
  });

  test('loses a person who is taken out, and no other file brings them back', () => {
    const team = addAll(empty, fileOf('ann'), fileOf('bob'));
    const without = withoutMember(team, 'ann', TUESDAY);
    expect(membersOf(without).map(({ id }) => id)).toEqual(['bob']);
    expect(membersOf(addColleague(without, team)).map(({ id }) => id)).toEqual(['bob']);
  });

  test('has somebody again who was taken out and is added by hand', () => {
    const without = withoutMember(addAll(empty, fileOf('ann')), 'ann', TUESDAY);
    const again = addColleague(without, fileOf('ann'), { at: WEDNESDAY });
    expect(membersOf(again).map(({ id }) => id)).toEqual(['ann']);
  });
});

describe('whose file it is', () => {
  const team = addColleague(fileOf('lead', 'Lead'), fileOf('ann', 'Ann'));

  test.each([
    ['a new person', fileOf('bob', 'Bob'), 'bob'],
    ['the same person again', fileOf('ann', 'Ann', 'non-compliant', TUESDAY), 'ann'],
    ['the same person, now without a name', fileOf('ann', undefined, 'compliant', TUESDAY), 'ann'],
    ['somebody who went on from a copy of theirs', fileOf('ann', 'Cas'), 'ann/Cas'],
    ['the team’s own file again', fileOf('lead', 'Lead'), 'lead'],
    ['an untouched copy of the team’s own file', fileOf('lead'), 'lead'],
    [
      'somebody who went on from the team’s own file',
      fileOf('lead', 'Cas', 'non-compliant', TUESDAY),
      'lead/Cas',
    ],
  ])('%s', (_, file, id) => {
    expect(colleagueIdIn(team, file)).toBe(id);
  });

  test('somebody without a name who went on from the team’s own file is somebody else', () => {
    const file = fileOf('lead', undefined, 'non-compliant', TUESDAY);
    expect(colleagueIdIn(team, file)).toMatch(/^lead\/\w+$/);
  });
});

describe('colleagues’ files brought together', () => {
  const [team, a, b, c] = ['team', 'a', 'b', 'c'].map(personFile) as [
    fc.Arbitrary<Assessment>,
    fc.Arbitrary<Assessment>,
    fc.Arbitrary<Assessment>,
    fc.Arbitrary<Assessment>,
  ];
  /* Two files of one person, as they send a second one. */
  const files = fc.oneof(a, b, c, namelessFile);

  test('are the same whichever comes first', () => {
    fc.assert(
      fc.property(team, files, files, (own, one, other) => {
        expect(saved(addAll(own, one, other))).toEqual(saved(addAll(own, other, one)));
      }),
      { numRuns: cases(500) },
    );
  });

  test('are the same whichever meet first, also by way of another team’s file', () => {
    fc.assert(
      fc.property(files, files, files, (one, two, three) => {
        const straight = addAll(empty, one, two, three);
        const byAnother = addColleague(addAll(empty, one), addAll(empty, two, three));
        expect(saved(byAnother)).toEqual(saved(straight));
      }),
      { numRuns: cases(500) },
    );
  });

  test('change nothing when one is added again', () => {
    fc.assert(
      fc.property(team, files, files, (own, one, other) => {
        const both = addAll(own, one, other);
        expect(saved(addAll(both, other, one, other))).toEqual(saved(both));
      }),
      { numRuns: cases(500) },
    );
  });

  test('lose nothing of the team, and nothing that anybody said last', () => {
    fc.assert(
      fc.property(team, a, b, (own, one, other) => {
        const both = addAll(own, one, other);
        for (const [id, answer] of own.answers) {
          expect(both.answers.get(id)).toMatchObject(ratingOf(answer));
        }
        for (const file of [own, one, other]) {
          for (const [id, answer] of file.answers) {
            const there = both.answers.get(id);
            const view = there?.views?.find((one) => one.id === file.details?.id);
            expect(view).toMatchObject({ ...ratingOf(answer), changed: view?.changed });
            const ids = there?.evidence?.map((item) => item.id);
            for (const item of answer.evidence ?? []) expect(ids).toContain(item.id);
          }
        }
      }),
      { numRuns: cases(500) },
    );
  });
});
