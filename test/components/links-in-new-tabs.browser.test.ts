import { expect } from '@open-wc/testing';
import '../fixtures/script-tag.js';
import { assessorExamples } from '../../stories/assessor/assessor-examples.js';
import { benchmarkExamples } from '../../stories/benchmark/benchmark-examples.js';
import { exampleElement, type Example } from '../../stories/example.js';
import { firstPassExamples } from '../../stories/first-pass/first-pass-examples.js';
import { goodPracticeExamples } from '../../stories/good-practice/good-practice-examples.js';
import { planExamples } from '../../stories/plan/plan-examples.js';
import { resultExamples } from '../../stories/self-check/result-examples.js';
import { selfCheckExamples } from '../../stories/self-check/self-check-examples.js';
import { skillsExamples } from '../../stories/skills/skills-examples.js';
import {
  clearPage,
  drawn,
  everywhere,
  focused,
  show,
  textOfPage,
  until,
} from '../fixtures/page.js';

/* Each with links of its own kind within the page; that a plain click is taken says that they lead somewhere. */
const PAGES: Readonly<Record<string, Example>> = {
  'the overview of a self-check': selfCheckExamples.inProgress,
  'the overview before the first answer': selfCheckExamples.notStarted,
  'a layout of the page’s own': selfCheckExamples.fromParts,
  'the gap in a result': selfCheckExamples.longPage,
  'a result inside a self-check': {
    ...resultExamples.inside,
    content: '<cse-criterion></cse-criterion><cse-result></cse-result>',
  },
  'a plan beside its exercises': {
    ...planExamples.beside,
    content: '<cse-plan></cse-plan><cse-skills></cse-skills><cse-criterion></cse-criterion>',
  },
  'the exercises': skillsExamples.weakest,
  'a first picture': {
    ...firstPassExamples.inProgress,
    content: '<cse-first-pass></cse-first-pass><cse-criterion></cse-criterion>',
  },
  'a benchmark': {
    ...benchmarkExamples.weak,
    content: '<cse-benchmark></cse-benchmark><cse-criterion></cse-criterion>',
  },
  'stories of good practice': {
    ...goodPracticeExamples.told,
    content: '<cse-good-practice></cse-good-practice><cse-criterion></cse-criterion>',
  },
  'an assessor’s overview': assessorExamples.followUp,
};

/* How a browser is asked for another tab or window, or for a file. */
const OTHERWISE: Readonly<Record<string, readonly [type: string, how: MouseEventInit]>> = {
  Ctrl: ['click', { ctrlKey: true }],
  '⌘': ['click', { metaKey: true }],
  Shift: ['click', { shiftKey: true }],
  'Ctrl and Shift': ['click', { ctrlKey: true, shiftKey: true }],
  'the middle button': ['auxclick', { button: 1 }],
};

/** Clicks a link, and says whether a component took the click; the browser itself does nothing. */
function isTaken(link: HTMLElement, [type, how]: readonly [string, MouseEventInit]): boolean {
  let taken = false;
  const last = (event: Event) => {
    taken = event.defaultPrevented;
    event.preventDefault();
  };
  addEventListener(type, last, { once: true });
  link.dispatchEvent(
    new MouseEvent(type, { bubbles: true, composed: true, cancelable: true, ...how }),
  );
  removeEventListener(type, last);
  return taken;
}

/** One link of each kind: of each component and look, to each kind of place. */
function linksOfEachKind(): HTMLElement[] {
  const kinds = new Map<string, HTMLElement>();
  for (const link of everywhere('a[href^="#cse-"]').filter((one) => one.checkVisibility())) {
    const { host } = link.getRootNode() as ShadowRoot;
    const [, place = ''] = /^#cse-([a-z]*)/.exec(link.getAttribute('href') ?? '') ?? [];
    const kind = `${host.localName} ${link.className} ${place}`;
    if (!kinds.has(kind)) kinds.set(kind, link);
  }
  return [...kinds.values()];
}

const seen = () => `${textOfPage()} ${focused()?.id ?? ''} ${location.hash}`;

async function open(example: Example): Promise<void> {
  await show(exampleElement('links', example));
  await until('there are links', () => linksOfEachKind()[0]);
  await drawn();
}

afterEach(clearPage);

for (const [page, example] of Object.entries(PAGES)) {
  describe(`the links of ${page}`, () => {
    for (const [name, way] of Object.entries(OTHERWISE)) {
      it(`are left to the browser when they are clicked with ${name}`, async () => {
        await open(example);
        const before = seen();
        const taken = linksOfEachKind().filter((link) => isTaken(link, way));
        await drawn();
        expect(taken.map((link) => link.getAttribute('href'))).to.deep.equal([]);
        expect(seen()).to.equal(before);
      });
    }

    it('are followed when they are clicked', async () => {
      await open(example);
      expect(linksOfEachKind().some((link) => isTaken(link, ['click', {}]))).to.equal(true);
    });
  });
}
