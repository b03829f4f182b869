/** The strings about what an assessment counted. A language that lacks one does not compile. */
export interface ResultsMessages {
  /** Such as "57 of 57 met". */
  readonly met: (met: number, of: number) => string;
  /** Such as "12 with", before the name of the best rating. */
  readonly with: (count: number) => string;
  /** When the assessment was decided; `day` is in words. */
  readonly assessed: (day: string) => string;
}

/** The counts of an assessment in English. */
export const en: ResultsMessages = {
  met: (met, of) => `${met} of ${of} met`,
  with: (count) => `${count} with`,
  assessed: (day) => `When it was assessed, ${day}:`,
};

/** The counts of an assessment in Welsh. */
export const cy: ResultsMessages = {
  met: (met, of) => `${met} o ${of} wedi’u bodloni`,
  with: (count) => `${count} gyda`,
  assessed: (day) => `Pan gafodd ei hasesu, ${day}:`,
};
