import { expect, test } from 'vitest';
import { membersOf } from '../../src/core/team/team.js';
import { SelfCheck } from '../../src/self-check/self-check.js';
import { addColleagueTo, removeColleagueFrom } from '../../src/self-check/team.js';
import { forgetfulStore } from '../../src/storage/assessment-store.js';
import { MONDAY, assessmentWith } from '../fixtures/small-assessments.js';
import { smallStandard } from '../fixtures/small-packs.js';

const standard = smallStandard();

/* A clock that goes on by a second each time it is read. */
function openSelfCheck(): SelfCheck {
  let seconds = Date.parse('2026-03-05T09:00:00Z');
  const now = () => new Date((seconds += 1000));
  return new SelfCheck(standard, forgetfulStore, now, () => 0.5);
}

function fileOf(id: string, rating: string) {
  return { ...assessmentWith(standard, { '1.1.1': rating }), details: { id, changed: MONDAY } };
}

const idsIn = ({ assessment }: SelfCheck) => membersOf(assessment).map(({ id }) => id);

test('a colleague is added beside the own rating, which gets an id of its own first', () => {
  const selfCheck = openSelfCheck();
  selfCheck.rate('1.1.1', 'met');
  expect(addColleagueTo(selfCheck, fileOf('ann', 'failed'))).toBe('ann');
  const { answers, details } = selfCheck.assessment;
  expect(answers.get('1.1.1')?.rating).toBe('met');
  expect(idsIn(selfCheck)).toEqual([details?.id, 'ann'].sort());
});

test('a colleague who was taken out comes back when added again', () => {
  const selfCheck = openSelfCheck();
  addColleagueTo(selfCheck, fileOf('ann', 'met'));
  removeColleagueFrom(selfCheck, 'ann');
  expect(idsIn(selfCheck)).toEqual([]);
  addColleagueTo(selfCheck, fileOf('ann', 'met'));
  expect(idsIn(selfCheck)).toEqual(['ann']);
});

test('watchers hear of a colleague, and of what is agreed', () => {
  const selfCheck = openSelfCheck();
  const heard: string[] = [];
  selfCheck.watch(({ kind }) => {
    heard.push(kind);
  });
  addColleagueTo(selfCheck, fileOf('ann', 'met'));
  selfCheck.agree('1.1.1', 'partly');
  expect(heard).toEqual(['head', 'all', 'answer']);
  expect(selfCheck.assessment.answers.get('1.1.1')).toMatchObject({ rating: 'partly' });
  expect(selfCheck.assessment.answers.get('1.1.1')?.agreed).toMatch(/^2026-03-05/);
});
