import type { Language } from '../../language/language.js';
import { en } from './messages.en.js';
import type { BadgeMessages } from './messages.js';

let welsh: BadgeMessages | Promise<BadgeMessages> | undefined;

/**
 * The strings of the badge in a language.
 *
 * English is at hand. Welsh is a file of its own, beside the script, so that
 * only a page in Welsh loads it; where it cannot be loaded this gives English.
 */
export function loadBadgeMessages(language: Language): BadgeMessages | Promise<BadgeMessages> {
  if (language === 'en') return en;
  return (welsh ??= import('./messages.cy.js')
    .then(
      // A file left over from an older version may lack a string: English is better than a gap.
      ({ cy }) => ({ ...en, ...cy }),
      () => en,
    )
    .then((loaded) => (welsh = loaded)));
}
