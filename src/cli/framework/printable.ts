/*
 * Names and addresses in certificates and lists are written by strangers. A
 * terminal obeys what it is shown: colours, a cleared screen, a line that
 * overwrites the verdict.
 */
const OBEYED = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/** A text that a terminal shows and does nothing else with; what it would obey becomes `�`. */
export function printable(text: string): string {
  return text.replaceAll(OBEYED, '\uFFFD');
}
