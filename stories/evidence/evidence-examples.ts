import type { Answer } from '../../src/core/assessment/answer.js';
import { rated } from '../answers.js';
import type { Example } from '../example.js';

const CHANGED = '2026-03-02T09:00:00.000Z';

/** A survey with a link, a walk-round of long ago, and what a hostile file might hold. */
export const evidenced: Readonly<Record<string, Answer>> = {
  ...rated({ '1.1.2': 'compliant' }),
  '1.1.1': {
    rating: 'compliance-plus',
    changed: CHANGED,
    evidence: [
      {
        id: 'a',
        changed: CHANGED,
        title: 'Customer survey 2026',
        place: 'https://www.north.example/survey/2026.pdf',
        kind: 'show',
        date: '2026-02-28',
        note: 'Pages 4 to 9.\nSee the table.',
      },
      {
        id: 'b',
        changed: CHANGED,
        title: 'Walk-round of the front desk',
        place: 'Town hall, ground floor',
        kind: 'tell',
        date: '2019-05-14',
      },
      {
        id: 'c',
        changed: CHANGED,
        title: '<img src=x onerror=alert(1)> \u202Etxt.exe',
        place: 'javascript:alert(1)',
      },
    ],
  },
};

const tag = 'cse-self-check';

/** The states of `<cse-evidence>`. */
export const evidenceExamples = {
  nothingListed: {
    tag,
    content: '<cse-evidence element="1.1.1"></cse-evidence>',
    shows: 'Nothing listed yet',
  },
  listed: {
    tag,
    content: '<cse-evidence element="1.1.1"></cse-evidence>',
    shows: 'A document, something to be heard on site, and a place that is no link',
    answers: evidenced,
  },
  inCriterion: {
    tag: 'cse-criterion',
    attributes: { criterion: '1' },
    shows: 'Closed under its element, which wants a reason too',
    answers: evidenced,
  },
} satisfies Record<string, Example>;
