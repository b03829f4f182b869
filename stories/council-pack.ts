import type { StandardPack } from '../src/core/standard/standard-pack-schema.js';

/** A council's own small pack, with three ratings, no themes, and a rule for the whole alone. */
export const councilPack: StandardPack = {
  packVersion: 1,
  id: 'good-service-pledge',
  version: '3',
  language: 'en',
  minutesPerElement: 3,
  ratings: [
    { id: 'yes', order: 3, met: true },
    { id: 'partly', order: 2 },
    { id: 'no', order: 1, fatal: true },
  ],
  rule: { metPercent: { whole: 75 } },
  criteria: [
    {
      id: 'A',
      subCriteria: [
        { id: 'A.1', elements: [{ id: 'A.1.1' }, { id: 'A.1.2', mayBeNotApplicable: true }] },
      ],
    },
    { id: 'B', subCriteria: [{ id: 'B.1', elements: [{ id: 'B.1.1' }, { id: 'B.1.2' }] }] },
  ],
  wording: {
    en: {
      title: 'Our good service pledge',
      summary: 'Four promises to the people of the borough, looked at twice a year.',
      ratings: {
        yes: { label: 'Yes', meaning: 'We do this every time.' },
        partly: { label: 'Partly', meaning: 'We do this in some teams.' },
        no: { label: 'No', meaning: 'We do not do this.' },
      },
      criteria: {
        A: { title: 'Easy to reach', summary: 'People find us and get through.' },
        B: { title: 'Good to deal with', summary: 'People are treated fairly and told the truth.' },
      },
      subCriteria: { 'A.1': { title: 'Ways in' }, 'B.1': { title: 'Manner' } },
      elements: {
        'A.1.1': {
          title: 'Answer the telephone',
          statement: 'We answer calls within two minutes.',
          guidance: 'Most callers wait less than a minute, also on Mondays.',
          evidence: ['Call figures of the last quarter'],
          nextStep: 'Look at when callers give up, and put more people on at that hour.',
        },
        'A.1.2': { title: 'Open doors', statement: 'Our front desk is open on five days.' },
        'B.1.1': {
          title: 'Plain words',
          statement: 'Our letters say what happens next.',
          nextStep: 'Let three residents read your ten most sent letters.',
        },
        'B.1.2': { title: 'Say sorry', statement: 'When we were wrong, we say so.' },
      },
    },
  },
};

/** The same pack as somebody might have spoilt it: one id used twice, one rating without words. */
export const faultyPack: unknown = {
  ...councilPack,
  criteria: [councilPack.criteria[0], councilPack.criteria[0]],
};
