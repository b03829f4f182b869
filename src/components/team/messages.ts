import type { FileProblem } from '../../language/messages.js';

/** Why a colleague’s file was not added. */
export type ColleagueProblem = FileProblem | 'empty' | 'too-large';

/** What came of a colleague’s file. */
export type ColleagueOutcome =
  /** A person who was not in the team is in it now. */
  | 'added'
  /** What the same person says now takes the place of what they said before. */
  | 'replaced'
  /** It went on from a copy of somebody’s file, and is kept apart from theirs. */
  | 'apart'
  /** It says nothing that the team does not hold already. */
  | 'known';

/** The strings of the team’s page. A language that lacks one does not compile. */
export interface TeamMessages {
  readonly title: string;
  readonly about: string;
  readonly steps: readonly string[];

  readonly details: string;
  readonly detailsAbout: string;
  readonly person: string;
  readonly organisation: string;
  readonly scope: string;
  readonly save: string;
  readonly saved: string;

  readonly add: string;
  readonly addAbout: string;
  readonly chooseFiles: string;
  readonly outcome: Readonly<Record<ColleagueOutcome, (who: string, answers: number) => string>>;
  readonly notAdded: Readonly<Record<ColleagueProblem, string>>;

  readonly members: string;
  readonly nobody: string;
  readonly unnamed: (number: number) => string;
  readonly own: (name: string | undefined) => string;
  readonly ofTeam: string;
  readonly answers: (count: number) => string;
  readonly takeOut: string;
  readonly takeOutQuestion: (who: string, answers: number) => string;
  readonly takenOut: (who: string) => string;

  readonly elements: string;
  readonly untilAgreed: string;
  readonly nothingYet: string;
  readonly show: string;
  readonly filter: {
    readonly all: (count: number) => string;
    readonly differ: (count: number) => string;
    readonly open: (count: number) => string;
  };
  readonly noneLeft: string;

  readonly nobodyRated: string;
  readonly oneRated: string;
  readonly sameMind: (people: number) => string;
  readonly differ: (people: number) => string;
  readonly ofPeople: (some: number, all: number) => string;
  readonly onlyWrote: string;
  readonly whoSaid: (elementId: string) => string;
  readonly reason: string;
  readonly note: string;

  readonly agreed: string;
  readonly notAgreed: string;
  readonly agree: (elementId: string) => string;
  readonly why: (elementId: string) => string;
  readonly reopen: (elementId: string) => string;

  readonly meeting: string;
  readonly meetingAbout: string;
  readonly place: (at: number, of: number) => string;
  readonly left: (count: number) => string;
  readonly sayFirst: (people: number) => string;
  readonly showRatings: string;
  readonly previous: string;
  readonly next: string;
  readonly leave: string;
  readonly keys: string;
}
