import { halfway, reaching } from '../answers.js';
import type { Example } from '../example.js';
import { threePeople } from '../team/team-answers.js';

/* Inside a self-check, which loads the part when it is there. */
const tag = 'cse-self-check';
const content = '<cse-share></cse-share>';

/** The states of `<cse-share>`. */
export const shareExamples = {
  nothing: { tag, content, shows: 'Nothing to share yet' },
  halfway: { tag, content, shows: 'A link of ratings, or of everything', answers: halfway },
  complete: { tag, content, shows: 'A complete self-check', answers: reaching },
  team: { tag, content, shows: 'With what colleagues said', answers: threePeople },
  welsh: {
    tag,
    content,
    shows: 'The same in Welsh',
    attributes: { lang: 'cy' },
    answers: halfway,
  },
} satisfies Record<string, Example>;
