import { halfway, withReason, withoutReason } from '../answers.js';
import { councilPack } from '../council-pack.js';
import type { Example } from '../example.js';

const tag = 'cse-criterion';

/** The states of `<cse-criterion>`. */
export const criterionExamples = {
  alone: { tag, shows: 'By itself on a page', attributes: { criterion: '5' } },
  inside: {
    tag: 'cse-self-check',
    shows: 'Inside a self-check, whose answers it shares',
    content: '<cse-criterion criterion="1"></cse-criterion>',
    answers: halfway,
  },
  answered: {
    tag,
    shows: 'With answers and a note',
    attributes: { criterion: '1' },
    answers: halfway,
  },
  withoutReason: {
    tag,
    shows: 'Not applicable, but nobody has said why',
    attributes: { criterion: '3' },
    answers: withoutReason,
  },
  withReason: {
    tag,
    shows: 'Not applicable, with a reason',
    attributes: { criterion: '3' },
    answers: withReason,
  },
  councilPack: {
    tag,
    shows: 'Of a council’s own pack',
    attributes: { criterion: 'A' },
    pack: councilPack,
  },
  unknown: { tag, shows: 'A criterion that is not there', attributes: { criterion: '9' } },
} satisfies Record<string, Example>;
