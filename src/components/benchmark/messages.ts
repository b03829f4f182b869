import type { Sector } from '../../core/sharing/sectors.js';
import type { Language } from '../../language/language.js';

/** Why there is no benchmark to show. */
export type BenchmarkProblem =
  | 'not-reached'
  | 'not-found'
  | 'not-a-benchmark'
  | 'newer'
  | 'damaged'
  | 'other-standard';

/** Three shares in tenths; a share that is not nought but rounds to it is `few`. */
export interface Tenths {
  readonly worse: number | 'few';
  readonly same: number | 'few';
  readonly better: number | 'few';
}

/** The strings of where a team stands among others. A language that lacks one does not compile. */
export interface BenchmarkMessages {
  readonly language: Language;
  readonly title: string;
  readonly about: string;
  readonly loading: string;
  readonly problem: Readonly<Record<BenchmarkProblem, string>>;
  readonly published: (centre: string, day: string) => string;
  readonly day: (day: string) => string;

  readonly group: string;
  readonly sector: string;
  readonly allSectors: string;
  readonly sectors: Readonly<Record<Sector, string>>;
  readonly year: string;
  readonly allYears: string;
  readonly organisations: (count: number) => string;
  readonly groupOf: (
    organisations: string,
    sector: string | undefined,
    year: number | undefined,
  ) => string;
  readonly noGroup: (fewest: number) => string;
  readonly nothingRated: string;

  readonly shares: string;
  readonly sharesAbout: string;
  readonly whole: string;
  readonly youMeet: (share: string) => string;
  readonly notRatedYet: string;
  readonly quartiles: (first: string, middle: string, third: string) => string;
  readonly sharesKey: string;

  readonly weak: string;
  readonly weakAbout: string;
  readonly noWeak: string;
  readonly all: (elements: number) => string;
  readonly yours: string;
  readonly others: string;
  readonly among: (elementId: string, tenths: Tenths) => string;
  readonly notRated: (elementId: string) => string;
  readonly setAside: (elementId: string) => string;
  readonly notShown: (elementId: string) => string;
  readonly unrated: string;
  readonly notApplicable: string;
  readonly barKey: string;

  readonly stories: (count: number) => string;
  readonly did: string;
  readonly outcome: string;
  readonly contact: string;
  readonly honest: string;
}
