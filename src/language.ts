/** The words: interface strings in English and Welsh, the standard's own wording, gaps as sentences. */
export type { GapSentence } from './language/gap-sentences.js';
export { gapSentences } from './language/gap-sentences.js';
export type { Worded } from './language/criteria-wording.js';
export { standardWording, wordingFor } from './language/criteria-wording.js';
export type { Language } from './language/language.js';
export { languageOf } from './language/language.js';
export type { Messages } from './language/messages.js';
export { messagesFor } from './language/translations.js';
