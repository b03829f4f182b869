import type { Language } from './language.js';
import { en } from './messages.en.js';
import type { Messages } from './messages.js';

let welsh: Messages | Promise<Messages> | undefined;

/**
 * The interface strings in a language, for components.
 *
 * English is at hand. Welsh is a file of its own, beside the script, so that
 * only a page in Welsh loads it; where it cannot be loaded this gives English.
 */
export function loadMessages(language: Language): Messages | Promise<Messages> {
  if (language === 'en') return en;
  // Once loaded it is at hand as English is: print shows parts that cannot wait for their words.
  return (welsh ??= import('./messages.cy.js')
    .then(
      // A file left over from an older version may lack a string: English is better than a gap.
      ({ cy }) => ({ ...en, ...cy }),
      () => en,
    )
    .then((loaded) => (welsh = loaded)));
}
