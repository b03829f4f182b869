/**
 * A made-up year of a library service, in the form in which a self-check is saved: where it stood in January and in
 * June, where it stands now, what it can show and what it has planned.
 */

/** What was not plainly compliant, date by date. */
const OTHERWISE = {
  '2026-01-18': {
    '1.1.3': 'non-compliant',
    '1.2.3': 'partially-compliant',
    '1.3.4': 'partially-compliant',
    '1.3.5': 'partially-compliant',
    '2.1.4': 'partially-compliant',
    '3.2.3': 'partially-compliant',
    '4.1.2': 'non-compliant',
    '4.3.3': 'partially-compliant',
    '4.3.5': 'partially-compliant',
    '5.2.2': 'partially-compliant',
    '5.3.2': 'partially-compliant',
    '5.3.3': 'non-compliant',
  },
  '2026-06-21': {
    '1.1.3': 'partially-compliant',
    '1.3.4': 'partially-compliant',
    '1.3.5': 'partially-compliant',
    '2.1.1': 'compliance-plus',
    '2.1.4': 'partially-compliant',
    '4.1.2': 'partially-compliant',
    '4.3.5': 'partially-compliant',
    '5.3.2': 'partially-compliant',
    '5.3.3': 'non-compliant',
  },
  '2026-11-15': {
    '1.1.3': 'partially-compliant',
    '1.3.4': 'partially-compliant',
    '1.3.5': 'partially-compliant',
    '2.1.1': 'compliance-plus',
    '4.1.2': 'compliance-plus',
    '5.3.3': 'non-compliant',
  },
};
const [JANUARY, JUNE, NOW] = Object.keys(OTHERWISE);
const noonOf = (day) => `${day}T12:00:00.000Z`;

const item = (id, fields) => ({ id, changed: noonOf(NOW), ...fields });

/** What stands beside some of the ratings of today. */
const BESIDE = {
  '1.1.3': {
    note: 'The housebound service reaches 140 people; we do not know how many more would want it.',
    actions: [
      item('a1', {
        what: 'Ask the two community centres in Mill Lane who never comes to us, and why.',
        owner: 'Siân Prosser',
        due: '2027-02-28',
        effort: 'medium',
        state: 'doing',
        target: 'compliant',
      }),
    ],
  },
  '2.1.1': {
    reason: 'Two other councils have copied how our leaders work at the desk one day a month.',
    evidence: [
      item('e1', {
        title: 'Minutes: leaders’ days at the desk',
        kind: 'show',
        place: 'Shared drive, Leadership, 2026',
        date: '2026-10-04',
      }),
    ],
  },
  '4.1.2': {
    reason:
      'Customers wrote the new standards with us, and the branch in Weir Street uses them on its door.',
    evidence: [
      item('e2', {
        title: 'Service standards, as agreed with customers',
        kind: 'show',
        place: 'https://www.trebrook.example/libraries/standards',
        date: '2026-09-01',
      }),
      item('e3', { title: 'The standards on the door in Weir Street', kind: 'tell' }),
    ],
    actions: [
      item('a2', {
        what: 'Write service standards with the readers’ panel.',
        owner: 'Amir Khan',
        due: '2026-09-30',
        effort: 'medium',
        state: 'done',
        target: 'compliant',
      }),
    ],
  },
  '5.3.3': {
    note: 'We have figures for loans only, and nobody has compared them with anybody’s.',
    actions: [
      item('a3', {
        what: 'Compare our waiting times with those of two other library services.',
        owner: 'Amir Khan',
        due: '2026-10-31',
        effort: 'small',
        state: 'to-do',
        target: 'compliant',
      }),
    ],
  },
};

/**
 * @param {Iterable<string>} elementIds Of the built-in standard, in order.
 * @param {{ id: string, version: string }} standard
 */
export function exampleYear(elementIds, { id, version }) {
  const elements = [...elementIds];
  const standingsOn = (day) =>
    Object.fromEntries(
      elements.map((element) => [element, OTHERWISE[day][element] ?? 'compliant']),
    );
  const answers = Object.entries(standingsOn(NOW)).map(([element, rating]) => [
    element,
    { rating, changed: noonOf(NOW), ...BESIDE[element] },
  ]);
  const snapshot = (day, name) => ({ at: noonOf(day), name, version, standings: standingsOn(day) });
  return {
    format: 'cse-widgets/assessment',
    version: 3,
    standard: { id, version },
    details: {
      id: 'trebrook-libraries-2026',
      organisation: 'Trebrook Council',
      scope: 'Libraries',
      changed: noonOf(NOW),
    },
    answers: Object.fromEntries(answers),
    snapshots: [snapshot(JANUARY, 'New year'), snapshot(JUNE, 'Midsummer')],
  };
}
