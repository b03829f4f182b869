import { expect, test } from 'vitest';
import { standingLabel, unratedWords } from '../../src/language/standing-label.js';
import { messagesFor } from '../../src/language/translations.js';
import { cseStandard } from '../../src/standards/cse/cse-pack.js';

const words = { unrated: 'nobody said', notApplicable: 'not for us' };
const label = (standing: string, language: string) =>
  standingLabel(cseStandard(), standing, language, words);

test.each([
  ['compliant', 'en', 'Compliant', 'en'],
  // The pack has no label in this language yet: its main language, and marked as such.
  ['compliant', 'cy', 'Compliant', 'en'],
  ['not-applicable', 'cy', 'not for us', 'cy'],
  ['unrated', 'en', 'nobody said', 'en'],
  ['a-rating-of-another-pack', 'en', 'nobody said', 'en'],
])('%s in %s is called %s', (standing, language, told, lang) => {
  expect(label(standing, language)).toMatchObject({ label: told, lang });
});

test('the words of the self-check for what has no rating are those of its tables', () => {
  expect(unratedWords(messagesFor('en'))).toEqual({
    unrated: messagesFor('en').columns.unrated,
    notApplicable: messagesFor('en').notApplicable,
  });
});
