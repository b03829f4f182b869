import { fallingShort } from '../answers.js';
import { councilPack } from '../council-pack.js';
import type { Example } from '../example.js';

const tag = 'cse-skills';

const waysIn = {
  title: 'Ring yourselves up',
  purpose: 'Hear what a caller hears.',
  minutes: 10,
  steps: ['Ring the number on your own letter. (6 minutes)', 'Say what was good. (4 minutes)'],
  write: 'One thing to change before Friday.',
  helps: ['A.1.1'],
};

/** A pack that brings skills along: one exercise, and a glossary of two words. */
const packWithSkills: unknown = {
  ...councilPack,
  skills: {
    en: {
      exercises: { 'A.1': waysIn },
      glossary: [
        { term: 'Promise', meaning: 'What we say we will do, and by when.' },
        { term: 'Front desk', meaning: 'Where people first meet us.' },
      ],
    },
  },
};

/** The same skills as somebody might have spoilt them: an element that is not there. */
const packWithFaultySkills: unknown = {
  ...councilPack,
  skills: { en: { exercises: { 'A.1': { ...waysIn, helps: ['A.9.9'] } } } },
};

/** The states of `<cse-skills>`. */
export const skillsExamples = {
  everything: { tag, shows: 'Exercises, examples and glossary, with nothing rated' },
  weakest: {
    tag,
    shows: 'With the exercises first that help most with what is missing',
    answers: fallingShort,
  },
  one: { tag, shows: 'One sub-criterion alone', attributes: { 'sub-criterion': '1.1' } },
  unknown: {
    tag,
    shows: 'A sub-criterion that the standard does not have',
    attributes: { 'sub-criterion': '9.9' },
  },
  ownPack: { tag, shows: 'The skills of a council’s own pack', pack: packWithSkills },
  faulty: { tag, shows: 'Skills with a fault in them', pack: packWithFaultySkills },
  without: { tag, shows: 'A pack without skills', pack: councilPack },
} satisfies Record<string, Example>;
