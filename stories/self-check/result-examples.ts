import { fallingShort, halfway, rated, reaching } from '../answers.js';
import { councilPack } from '../council-pack.js';
import type { Example } from '../example.js';

const tag = 'cse-result';

/** The states of `<cse-result>`. */
export const resultExamples = {
  notStarted: { tag, shows: 'Nothing rated yet' },
  inProgress: {
    tag,
    shows: 'Half-way: what is known, and what it can still become',
    answers: halfway,
  },
  reaching: { tag, shows: 'The standard is reached', answers: reaching },
  fallingShort: { tag, shows: 'It falls short, and what is missing', answers: fallingShort },
  anywhere: {
    tag,
    shows: 'A rule for the whole alone: any element will do',
    pack: councilPack,
    answers: rated({ 'A.1.1': 'yes', 'A.1.2': 'partly', 'B.1.1': 'yes', 'B.1.2': 'partly' }),
  },
  inside: {
    tag: 'cse-self-check',
    shows: 'Inside a self-check, whose answers it shares',
    content: '<cse-result></cse-result>',
    answers: fallingShort,
  },
} satisfies Record<string, Example>;
