import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../fixtures/badge-script.js';
import '../fixtures/script-tag.js';
import { badgeExampleElement, badgeExamples } from '../../stories/badge/badge-examples.js';
import { AUTHORITY } from '../../stories/badge/badge-world.js';
import { benchmarkExamples } from '../../stories/benchmark/benchmark-examples.js';
import { councilPack } from '../../stories/council-pack.js';
import { evidenced } from '../../stories/evidence/evidence-examples.js';
import { exampleElement } from '../../stories/example.js';
import {
  selfDeclaredElement,
  selfDeclaredExamples,
} from '../../stories/self-declared/self-declared-examples.js';
import { settled } from '../fixtures/badge-page.js';
import { watchWhatIsHeld, type Watch } from '../fixtures/left-behind.js';
import { clearPage, drawn, everywhere, show, until } from '../fixtures/page.js';

type Tag = Extract<keyof HTMLElementTagNameMap, `cse-${string}`>;

const example = (tag: Tag, attributes: Readonly<Record<string, string>> = {}) => ({
  tag,
  attributes,
  shows: '',
  answers: evidenced,
});
const alone = (tag: Tag, attributes?: Readonly<Record<string, string>>) => () =>
  exampleElement('taken off', example(tag, attributes));

/* Every tag, as a page has it that has nothing else. The compiler names one that is missing. */
const EVERY_TAG: Readonly<Record<Tag, () => HTMLElement>> = {
  'cse-self-check': alone('cse-self-check'),
  'cse-criterion': alone('cse-criterion'),
  'cse-result': alone('cse-result', benchmarkExamples.inResult.attributes),
  'cse-first-pass': alone('cse-first-pass'),
  'cse-plan': alone('cse-plan'),
  'cse-progress': alone('cse-progress'),
  'cse-team': alone('cse-team'),
  'cse-skills': alone('cse-skills'),
  'cse-report': alone('cse-report'),
  'cse-good-practice': alone('cse-good-practice'),
  'cse-assessments': alone('cse-assessments'),
  'cse-share': alone('cse-share'),
  'cse-evidence': alone('cse-evidence', { element: '1.1.1' }),
  'cse-benchmark': alone('cse-benchmark', benchmarkExamples.strong.attributes),
  'cse-assessor': alone('cse-assessor'),
  'cse-self-declared': () => selfDeclaredElement(selfDeclaredExamples.declared),
  'cse-badge': () => badgeExampleElement(badgeExamples.verified),
  'cse-badge-check': () =>
    Object.assign(document.createElement('cse-badge-check'), { authority: AUTHORITY }),
};

/* Those that may stand in a self-check, and then show its answers. */
const PARTS = (Object.keys(EVERY_TAG) as Tag[]).filter(
  (tag) => !/self-check|self-declared|badge|assessor/.test(tag),
);

/** Puts an element on the page, and waits until it has drawn all that it has to. */
async function place(element: HTMLElement): Promise<HTMLElement> {
  if (element.localName === 'cse-self-declared') document.body.append(element);
  else await show(element);
  if (element.localName === 'cse-badge') {
    element.scrollIntoView();
    await settled(element as HTMLElementTagNameMap['cse-badge'], 'verified');
  }
  await until('it has drawn', () => element.shadowRoot?.querySelector('[lang]'));
  await drawn();
  return element;
}

/** What a visitor might do with any of them: open what is closed, choose, type, and print. */
async function use(element: HTMLElement): Promise<void> {
  const inside = (selector: string) => everywhere(selector, element.shadowRoot ?? element);
  for (const details of inside('details')) (details as HTMLDetailsElement).open = true;
  dispatchEvent(new Event('beforeprint'));
  dispatchEvent(new Event('afterprint'));
  await drawn();
  inside('[type=radio]')[0]?.click();
  for (const field of inside('textarea, [type=search]').slice(0, 3)) {
    (field as HTMLInputElement).value = 'customer';
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
}

let watch: Watch | undefined;

afterEach(() => {
  watch?.stop();
  clearPage();
});

for (const [tag, make] of Object.entries(EVERY_TAG)) {
  for (const lang of ['en', 'cy']) {
    it(`<${tag}> that is taken off the page leaves nothing running, in ${lang}`, async () => {
      document.documentElement.lang = lang;
      // What a file or a language holds on to for good comes with the first of its kind.
      await use(await place(make()));
      clearPage();
      document.documentElement.lang = lang;
      await drawn();
      watch = watchWhatIsHeld();
      const element = await place(make());
      expect(watch.held(), 'something has to be held while it is there').to.not.be.empty;
      for (const time of ['the first time', 'the second time']) {
        await use(element);
        const parent = element.parentElement;
        element.remove();
        expect(watch.held(), time).to.deep.equal([]);
        await drawn();
        expect(watch.held(), `a moment after ${time}`).to.deep.equal([]);
        parent?.append(element);
        await drawn();
      }
    });
  }
}

it('a badge that nobody came near stops looking out for visitors once it is taken off', async () => {
  const far = Object.assign(document.createElement('div'), { style: 'block-size: 500vh' });
  document.body.append(far);
  watch = watchWhatIsHeld();
  const badge = EVERY_TAG['cse-badge']();
  document.body.append(badge);
  await drawn();
  expect(watch.held()).to.include('IntersectionObserver');
  badge.remove();
  expect(watch.held()).to.deep.equal([]);
});

/** Everything that makes an element draw, from now on. */
function stirrings(part: LitElement): () => number {
  let stirred = 0;
  const requestUpdate = part.requestUpdate.bind(part);
  part.requestUpdate = (...given) => {
    stirred += 1;
    requestUpdate(...given);
  };
  new MutationObserver(() => {
    stirred += 1;
  }).observe(part.renderRoot, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  return () => stirred;
}

describe('a part of a self-check', () => {
  for (const tag of PARTS) {
    it(`<${tag}> that is taken out of it leaves nothing running there`, async () => {
      const attributes = { benchmark: benchmarkExamples.inResult.attributes.benchmark };
      const around = exampleElement('taken off', example('cse-self-check', attributes));
      around.append(document.createElement('cse-criterion'));
      await place(around);
      watch = watchWhatIsHeld();
      const part = EVERY_TAG[tag]();
      part.removeAttribute('src');
      around.append(part);
      await until('it shows', () => part.shadowRoot?.querySelector('[lang]'));
      await drawn();
      expect(watch.held()).to.not.be.empty;
      part.remove();
      expect(watch.held()).to.deep.equal([]);
    });

    it(`<${tag}> follows it while it is there, and again once it is back, and not in between`, async () => {
      const around = exampleElement('taken off', example('cse-self-check'));
      const part = EVERY_TAG[tag]() as LitElement;
      around.append(part);
      await place(around);
      const selfCheck = around as HTMLElementTagNameMap['cse-self-check'];
      await until('it shows', () => part.shadowRoot?.querySelector('[lang]'));
      const rate = async (rating: string) => {
        selfCheck.selfCheck?.rate('1.1.1', rating);
        await drawn();
      };
      const stirred = stirrings(part);
      await rate('compliant');
      const there = stirred();
      expect(there, 'while it is there').to.be.above(0);
      part.remove();
      // What was on its way when it was taken off is drawn first, and takes its time in a slow browser.
      await part.updateComplete;
      await drawn();
      const gone = stirred();
      await rate('non-compliant');
      selfCheck.pack = councilPack;
      await drawn();
      await until('the other pack is there', () =>
        selfCheck.selfCheck?.standard.elementsById.has('A.1.1'),
      );
      await drawn();
      expect(stirred(), 'while it is gone').to.equal(gone);
      around.append(part);
      await drawn();
      const back = stirred();
      selfCheck.selfCheck?.rate('A.1.1', 'yes');
      await drawn();
      expect(stirred(), 'once it is back').to.be.above(back);
    });
  }
});
