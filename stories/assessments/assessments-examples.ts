import { fallingShort, halfway, reaching, type AnswersById } from '../answers.js';
import type { Example } from '../example.js';

const tag = 'cse-self-check';
const content = '<cse-assessments></cse-assessments>';

/** The entries of one more assessment, beside the first. */
function kept(
  id: string,
  name: string,
  answers: AnswersById,
  { archived, scope }: { archived?: true; scope?: string } = {},
): Record<string, string> {
  const created = '2026-02-02T09:00:00.000Z';
  const head = {
    format: 'cse-widgets/assessment',
    version: 3,
    standard: { id: 'cse', version: '2026.1' },
    ...(scope === undefined ? {} : { details: { id, scope, changed: created } }),
    answers: {},
    snapshots: [],
  };
  return {
    [`@list/${id}`]: JSON.stringify({ id, name, created, archived, changed: created }),
    [`@${id}`]: JSON.stringify(head),
    ...Object.fromEntries(
      Object.entries(answers).map(([element, answer]) => [
        `@${id}/${element}`,
        JSON.stringify(answer),
      ]),
    ),
  };
}

const first = JSON.stringify({
  id: '',
  created: '2026-01-12T09:00:00.000Z',
  changed: '2026-01-12T09:00:00.000Z',
});

/** The states of `<cse-assessments>`. */
export const assessmentsExamples = {
  onlyOne: { tag, content, shows: 'One assessment, and how to start another', answers: halfway },
  several: {
    tag,
    content,
    shows: 'Several assessments, one of them archived',
    answers: halfway,
    entries: {
      '@list/': first,
      ...kept('0mk1', 'Libraries 2027', reaching, { scope: 'All eleven branch libraries' }),
      ...kept('0mk2', 'Museums', {}),
      ...kept('0mk3', 'Leisure centres', fallingShort, { archived: true }),
    },
  },
  notKept: {
    tag,
    content,
    shows: 'A page that keeps nothing',
    attributes: { storage: 'none' },
  },
} satisfies Record<string, Example>;
