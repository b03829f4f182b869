import type { Answer } from '../../src/core/assessment/answer.js';
import { rated, reaching } from '../answers.js';
import type { Example } from '../example.js';

const CHANGED = '2026-03-02T09:00:00.000Z';
const item = (id: string) => ({ id, changed: CHANGED });

/** Complete, with two stories of which one is finished, a note, and evidence with and without a place. */
const told: Readonly<Record<string, Answer>> = {
  ...reaching,
  '2.1.6': {
    rating: 'compliance-plus',
    changed: CHANGED,
    note: 'Ask the desk for last year’s figures before the visit.',
    stories: [
      {
        ...item('a'),
        did: 'Every week one of us sits with a customer and watches them use our website.',
        outcome: 'Calls about the parking permit fell by a third within three months.',
        contact: 'mailto:desk@north.example',
      },
    ],
    evidence: [
      {
        ...item('a'),
        title: 'Notes of the sittings',
        place: 'https://www.north.example/sittings',
        kind: 'show',
        date: '2026-02-28',
      },
      { ...item('b'), title: 'The board at the desk' },
    ],
  },
  '1.1.1': {
    rating: 'compliant',
    changed: CHANGED,
    stories: [{ ...item('b'), did: 'We counted who comes to the desk.', outcome: '' }],
  },
};

/** What a hostile file might hold. */
const hostile: Readonly<Record<string, Answer>> = {
  '1.1.1': {
    rating: 'compliant',
    changed: CHANGED,
    note: '<img src=x onerror=alert(1)>',
    stories: [
      {
        ...item('a" onclick="alert(1)'),
        did: '<img src=x onerror=alert(1)>\u202Egpj',
        outcome: '</textarea><script>alert(1)</script>',
        contact: 'javascript:alert(1)',
      },
    ],
    evidence: [{ ...item('b'), title: '<b>bold</b>\u200B', place: 'javascript:alert(1)' }],
  },
};

const tag = 'cse-self-check';
const content = '<cse-good-practice></cse-good-practice>';

/** The states of `<cse-good-practice>`. */
export const goodPracticeExamples = {
  nothingRated: { tag, content, shows: 'Nothing rated yet, so there is nothing to share' },
  noStories: {
    tag,
    content,
    shows: 'Rated, and no story yet; the best rated are offered first',
    answers: rated({ '1.1.1': 'compliant', '1.1.2': 'compliance-plus', '1.1.3': 'non-compliant' }),
  },
  told: { tag, content, shows: 'A finished story and one that is not', answers: told },
  toBeSent: {
    tag,
    content,
    attributes: { 'share-url': 'https://centre.example/shared' },
    shows: 'The page’s owner has set where it may be sent',
    answers: told,
  },
  notSecure: {
    tag,
    content,
    attributes: { 'share-url': 'http://centre.example/shared' },
    shows: 'The page’s owner has set an address that is not secure',
    answers: told,
  },
  hostile: { tag, content, shows: 'What a hostile file might hold', answers: hostile },
} satisfies Record<string, Example>;
