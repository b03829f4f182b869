import type { ResultsMessages } from './results-messages.js';

/** The counts of an assessment in English. */
export const en: ResultsMessages = {
  met: (met, of) => `${met} of ${of} met`,
  with: (count) => `${count} with`,
  assessed: (day) => `When it was assessed, ${day}:`,
};
