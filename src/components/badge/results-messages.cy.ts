import type { ResultsMessages } from './results-messages.js';

/** The counts of an assessment in Welsh. */
export const cy: ResultsMessages = {
  met: (met, of) => `${met} o ${of} wedi’u bodloni`,
  with: (count) => `${count} gyda`,
  assessed: (day) => `Pan gafodd ei hasesu, ${day}:`,
};
