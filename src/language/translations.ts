import type { Language } from './language.js';
import { cy } from './messages.cy.js';
import { en } from './messages.en.js';
import type { Messages } from './messages.js';

const all: Readonly<Record<Language, Messages>> = { en, cy };

/** The interface strings in a language, both at hand: for servers and other frameworks. */
export function messagesFor(language: Language): Messages {
  return all[language];
}
