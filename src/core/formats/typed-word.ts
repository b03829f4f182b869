/** Whether a person typed one of these words: neither case nor spaces around it count, nor how its accents are written. */
export function sameWord(typed: string, words: readonly string[]): boolean {
  return words.some((word) => fold(word) === fold(typed));
}

function fold(word: string): string {
  return word.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
