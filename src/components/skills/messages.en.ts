import { counter } from '../../language/language.js';
import type { SkillsMessages } from './messages.js';

const count = counter('en');

/** The words around the skills in English. */
export const en: SkillsMessages = {
  language: 'en',
  title: 'Learn together',
  lede: 'For each part of the standard: an exercise for your team, and an example of a service that got better at it.',
  how: 'Four to ten people can do an exercise with what is to hand. One reads out the steps and keeps the time.',
  contents: 'On this page',
  weakest: 'Where you are weakest',
  weakestWhy: 'On your ratings, these exercises help most with what is still missing.',
  helpsWith: (ids) => `Helps with ${ids.join(', ')}`,

  exercise: 'Team exercise',
  minutes: (n) => count(n, { one: 'minute', other: 'minutes' }),
  bring: 'Bring',
  steps: 'Steps',
  write: 'Write down',
  helps: 'Helps you with',
  alsoHelps: 'Another exercise helps with',
  example: 'Worked example',
  madeUp: 'The service is made up.',
  before: 'Before',
  change: 'What they did',
  after: 'After',
  rate: 'And you?',

  glossary: 'What the words mean',
  search: 'Find a word',
  letters: 'Words by letter',
  termsShown: (shown, of) =>
    shown === of
      ? `All ${count(of, { one: 'word', other: 'words' })} shown.`
      : `${shown} of ${count(of, { one: 'word', other: 'words' })} shown.`,
  print: 'Print everything',
  noSkills: 'This standard comes without exercises.',
  noSubCriterion: (id) => `This standard has no sub-criterion ${id}.`,
  failed: 'The exercises could not be read.',
};
