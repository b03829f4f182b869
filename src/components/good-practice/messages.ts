import type { Sector } from '../../core/sharing/sectors.js';
import type { Language } from '../../language/language.js';

/** Why nothing can be sent to the address that the page names. */
export type AddressProblem = 'not-an-address' | 'not-https' | 'has-password';

/** The strings of the page for good practice. A language that lacks one does not compile. */
export interface GoodPracticeMessages {
  readonly language: Language;
  readonly title: string;
  readonly about: string;
  readonly nothingLeaves: string;

  readonly stories: string;
  readonly noStories: string;
  readonly mark: string;
  readonly markHint: string;
  readonly markButton: string;
  readonly notRated: string;
  readonly did: string;
  readonly didHint: string;
  readonly outcome: string;
  readonly outcomeHint: string;
  readonly contact: string;
  readonly contactHint: string;
  readonly unfinished: string;
  readonly remove: string;
  readonly marked: (elementId: string) => string;
  readonly removed: (elementId: string) => string;
  readonly undo: string;
  readonly restored: (elementId: string) => string;

  readonly share: string;
  readonly shareAbout: string;
  readonly nothingRated: string;
  readonly year: string;
  readonly yearWanted: string;
  readonly organisation: string;
  readonly organisationHint: string;
  readonly sector: string;
  readonly sectorNotSaid: string;
  readonly sectors: Readonly<Record<Sector, string>>;
  readonly what: string;
  readonly ratingsGo: (count: number) => string;
  readonly whichStories: string;
  readonly noFinishedStories: string;
  readonly storyOf: (elementId: string) => string;
  readonly contactOf: (contact: string) => string;
  readonly more: (count: number) => string;
  readonly moreAbout: string;
  readonly noteOf: string;
  readonly evidenceOf: string;
  readonly placeOf: (place: string) => string;

  readonly look: string;
  readonly changed: string;
  readonly preview: string;
  readonly previewAbout: (bytes: number) => string;
  readonly file: string;
  readonly keptKey: string;
  readonly momentKey: string;
  readonly cannotSign: string;
  readonly download: string;
  readonly downloadAbout: string;

  readonly address: Readonly<Record<AddressProblem, (address: string) => string>>;
  readonly send: (host: string) => string;
  readonly sendAgain: (host: string) => string;
  readonly sendQuestion: (host: string, bytes: number) => string;
  readonly sendAbout: (address: string) => string;
  readonly cancel: string;
  readonly sendYes: string;
  readonly sending: (host: string) => string;
  readonly taken: (host: string, status: number) => string;
  readonly refused: (host: string, status: number) => string;
  readonly answered: string;
  readonly redirected: (host: string) => string;
  readonly late: (host: string, seconds: number) => string;
  readonly notReached: (host: string) => string;
  readonly offline: string;
}
