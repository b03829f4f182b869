/** The strings of a self-declaration. A language that lacks one does not compile. */
export interface SelfDeclaredMessages {
  /** What it is called as a whole. */
  readonly name: string;
  /** `day` is such as `2026-11-22`. */
  readonly declared: (day: string) => string;
  readonly counts: (met: number, of: number) => string;
  readonly unrated: (elements: number) => string;
  readonly lapsed: (lastDay: string) => string;
  readonly unreadable: string;
  /** Of a link or a disclosure. */
  readonly meaning: string;
  /** `standard` is a name. */
  readonly explanation: (standard: string) => readonly string[];
}
