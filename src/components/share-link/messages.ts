import type { HandOverPart } from '../../core/review/hand-over.js';
import type { FileProblem } from '../../language/messages.js';

/** What is counted of an assessment that is handed on. */
export type Counted =
  | 'ratings'
  | 'notApplicable'
  | 'notes'
  | 'reasons'
  | 'evidence'
  | 'actions'
  | 'views'
  | 'stories'
  | 'impressions'
  | 'snapshots';

/** How likely a link of some length arrives whole. */
export type LinkRisk = 'safe' | 'some' | 'many' | 'tooLong';

/** Why a link could not be read. */
export type LinkProblem = FileProblem | 'cut' | 'too-large';

/** The strings of the page for sharing. A language that lacks one does not compile. */
export interface ShareMessages {
  readonly title: string;
  readonly about: string;
  readonly warning: string;
  readonly what: string;
  readonly ratingsOnly: string;
  readonly ratingsOnlyAbout: string;
  readonly everything: string;
  readonly everythingAbout: string;
  readonly holds: string;
  readonly count: Readonly<Record<Counted, (count: number) => string>>;
  readonly names: (names: string) => string;
  readonly organisation: (name: string) => string;
  readonly scope: (name: string) => string;
  readonly nothing: string;
  readonly length: (characters: number) => string;
  readonly risk: Readonly<Record<LinkRisk, string>>;
  readonly preview: string;
  readonly make: string;
  readonly link: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;

  readonly handOver: string;
  readonly handOverAbout: string;
  readonly handOverAlways: string;
  readonly handOverParts: string;
  readonly handOverPart: Readonly<Record<HandOverPart, string>>;
  readonly handOverHolds: string;
  readonly handOverPreview: string;
  readonly handOverUnnamed: string;
  readonly handOverName: string;
  readonly handOverFile: string;
  readonly handedOver: (file: string) => string;

  readonly arrived: string;
  readonly arrivedAbout: string;
  readonly reading: string;
  readonly made: (date: Date) => string;
  readonly look: string;
  readonly lookAbout: string;
  readonly add: string;
  readonly addAbout: string;
  readonly replace: string;
  readonly replaceAbout: string;
  readonly leave: string;
  readonly leaveAbout: string;
  readonly unreadable: Readonly<Record<LinkProblem, string>>;
  readonly goOn: string;

  readonly looking: string;
  readonly lookingAbout: string;
  readonly backToMine: string;
  readonly replaceQuestion: (answers: number) => string;
  readonly added: (answers: number) => string;
  readonly seeTeam: string;
  readonly replaced: (answers: number) => string;
  readonly left: string;
}
