import { halfway, reaching, type AnswersById } from '../answers.js';

/** A named state of a self-declaration. */
export interface DeclaredExample {
  readonly shows: string;
  /** The saved self-check; what is none may stand here too. */
  readonly assessment: unknown;
  /** The day on which it is read. */
  readonly today: string;
  readonly href?: string;
  readonly lang?: 'cy';
  readonly colourScheme?: 'dark';
}

const COUNCIL = {
  id: 'd',
  organisation: 'North Borough Council',
  scope: 'Libraries and museums',
  changed: '2026-03-02T09:00:00.000Z',
};

function saved(answers: AnswersById, details: object = COUNCIL): object {
  return {
    format: 'cse-widgets/assessment',
    version: 3,
    standard: { id: 'cse', version: '2026.1' },
    details,
    answers,
    snapshots: [],
  };
}

const SOON_AFTER = '2026-06-01';
const declared = {
  shows: 'All elements rated',
  assessment: saved(reaching),
  today: SOON_AFTER,
} satisfies DeclaredExample;

/** The states of `<cse-self-declared>`. */
export const selfDeclaredExamples = {
  declared,
  halfway: { shows: 'Some elements not rated', assessment: saved(halfway), today: SOON_AFTER },
  nameless: {
    shows: 'Nobody’s name in the file',
    assessment: saved(reaching, { id: 'd', changed: COUNCIL.changed }),
    today: SOON_AFTER,
  },
  linked: { ...declared, shows: 'With a page of the council’s own to explain it', href: '/about' },
  lapsed: { ...declared, shows: 'Lapsed after a year', today: '2027-03-03' },
  unreadable: { shows: 'A file that is none', assessment: { format: 'x' }, today: SOON_AFTER },
  hostile: {
    shows: 'Names full of markup and control characters',
    assessment: saved(reaching, {
      ...COUNCIL,
      organisation: 'North <img src=x onerror=alert(1)> Council\u202E\u2066licnuoC\u0007',
      scope: 'Libraries '.repeat(60),
    }),
    today: SOON_AFTER,
  },
  welsh: { ...declared, shows: 'In Welsh', lang: 'cy' },
  dark: { ...declared, shows: 'On a dark page', colourScheme: 'dark' },
} satisfies Record<string, DeclaredExample>;

/** Gives the markup of an example. */
export function selfDeclaredElement(example: DeclaredExample): HTMLElement {
  const { assessment, today, href, lang, colourScheme } = example;
  const element = document.createElement('cse-self-declared');
  // The tag may be registered later, and what is set before then is taken over.
  Object.assign(element, { assessment, clock: () => Date.parse(`${today}T12:00:00Z`) });
  if (href !== undefined) element.setAttribute('href', href);
  element.append('We have assessed ourselves.');
  if (!lang && !colourScheme) return element;
  const page = document.createElement('div');
  if (lang) page.lang = lang;
  if (colourScheme) {
    page.style.cssText = `color-scheme: ${colourScheme}; background: Canvas; color: CanvasText`;
  }
  page.append(element);
  return page;
}
