import { halfway, pledged } from '../answers.js';
import { councilPack } from '../council-pack.js';
import type { Example } from '../example.js';
import { threePeople } from './team-answers.js';

/* Inside a self-check, which loads the part when it is there. */
const tag = 'cse-self-check';
const content = '<cse-team></cse-team>';

/** The states of `<cse-team>`. */
export const teamExamples = {
  nobody: { tag, content, shows: 'Before the first file', answers: halfway },
  threePeople: { tag, content, shows: 'Three people, who differ in places', answers: threePeople },
  welsh: {
    tag,
    content,
    shows: 'The same in Welsh',
    attributes: { lang: 'cy' },
    answers: threePeople,
  },
  councilPack: {
    tag,
    content,
    shows: 'A council’s own pack with three ratings',
    pack: councilPack,
    answers: pledged,
  },
} satisfies Record<string, Example>;
