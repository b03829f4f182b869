import { expect } from '@open-wc/testing';
import '../fixtures/script-tag.js';
import type { CseSelfCheck } from '../../src/components/self-check/cse-self-check.js';
import { councilPack } from '../../stories/council-pack.js';
import { exampleElement, type Example } from '../../stories/example.js';
import { progressExamples } from '../../stories/progress/progress-examples.js';
import { record } from '../fixtures/events.js';
import { clearPage, drawn, everywhere, show, until } from '../fixtures/page.js';
import { field } from '../fixtures/plan-page.js';
import { byRole, textOf } from '../fixtures/roles.js';

const CHANGED = '2026-03-02T09:00:00.000Z';
const rated = { rating: 'yes', changed: CHANGED };

/* One element is open, which may be set aside, which a colleague rated and which has a plan. */
const oneOpen: Example = {
  tag: 'cse-self-check',
  shows: 'All parts in which a person rates, and one element open',
  content:
    '<cse-criterion criterion="A"></cse-criterion><cse-team></cse-team><cse-plan></cse-plan>',
  pack: councilPack,
  answers: {
    'A.1.1': rated,
    'A.1.2': {
      changed: CHANGED,
      views: [{ id: 'ann', name: 'Ann', rating: 'yes', changed: CHANGED }],
      actions: [{ id: 'a', changed: CHANGED, what: 'Open', state: 'doing', target: 'yes' }],
    },
    'B.1.1': rated,
    'B.1.2': rated,
  },
};

function choice(group: string, label: string): HTMLInputElement {
  const radios = [...byRole('group', group).querySelectorAll('input')];
  const found = radios.find(({ labels }) => textOf(labels?.[0]).startsWith(label));
  if (!found) throw new Error(`there is no ${label} in ${group}`);
  return found;
}

const rating = (label: string) => choice('Your rating for A.1.2', label);
const agreed = (label: string) => choice('The team agrees for A.1.2', label);

function write(id: string, text: string): void {
  const area = everywhere<HTMLTextAreaElement>('textarea').find((one) => one.id === id);
  if (!area) throw new Error(`there is no field ${id}`);
  area.value = text;
  area.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

/** What is chosen and typed of the open element, wherever it is shown. */
const shown = () => [
  ...everywhere<HTMLInputElement>('.ratings input')
    .filter(({ checked, name }) => checked && name.includes('A.1.2'))
    .map(({ id }) => id),
  ...everywhere<HTMLTextAreaElement>('textarea').map(({ value }) => value),
];

const answerIn = (selfCheck: CseSelfCheck) => selfCheck.assessment?.answers.get('A.1.2');

function lock(selfCheck: CseSelfCheck): void {
  selfCheck.addEventListener('cse-rate', (event) => {
    event.preventDefault();
  });
}

interface Way {
  /** What was done before, when nothing is refused yet. */
  readonly before?: () => Promise<void> | void;
  readonly act: () => void;
  /** What `cse-rate` says the element is being rated as. */
  readonly as: string;
}

const WAYS: Readonly<Record<string, Way>> = {
  'a radio of the criterion': {
    act: () => {
      rating('Partly').click();
    },
    as: 'partly',
  },
  'a reason typed in the criterion': {
    before: () => {
      rating('Not applicable').click();
    },
    act: () => {
      write('reason-A.1.2', 'We have no desk.');
    },
    as: 'not-applicable',
  },
  'what the team agrees': {
    act: () => {
      agreed('No').click();
    },
    as: 'no',
  },
  'a reason typed by the team': {
    before: () => {
      agreed('Not applicable').click();
    },
    act: () => {
      write('why-agree-A.1.2', 'We have no desk.');
    },
    as: 'not-applicable',
  },
  'an action that is done': {
    before: async () => {
      field(
        everywhere<HTMLSelectElement>('select').find(({ id }) => id.startsWith('state')),
        'done',
      );
      await until('the question', () => everywhere('[data-act=rate]')[0]);
    },
    act: () => {
      everywhere('[data-act=rate]')[0]?.click();
    },
    as: 'yes',
  },
};

async function begin({ before }: Way): Promise<CseSelfCheck> {
  const selfCheck = await show<CseSelfCheck>(exampleElement('one open', oneOpen));
  await until('the parts are there', () => everywhere('#people')[0] && everywhere('#actions')[0]);
  await drawn();
  await before?.();
  await drawn();
  return selfCheck;
}

for (const [name, way] of Object.entries(WAYS)) {
  describe(name, () => {
    afterEach(clearPage);

    it('asks the page, is taken, and is told, in this order; with the last open element once', async () => {
      const selfCheck = await begin(way);
      const { log } = record(document);
      const heard: unknown[] = [];
      document.addEventListener(
        'cse-change',
        () => heard.push(localStorage.getItem('cse-widgets/example%20one%20open/A.1.2')),
        { once: true },
      );
      way.act();
      expect(log.map(({ type }) => type)).to.deep.equal(['cse-rate', 'cse-change', 'cse-complete']);
      expect(log[0]?.detail).to.deep.equal({
        elementId: 'A.1.2',
        rating: way.as,
        previous: 'unrated',
      });
      expect(log[1]?.detail.score?.whole.unrated).to.equal(0);
      expect(JSON.parse(String(heard[0]))).to.include({ changed: answerIn(selfCheck)?.changed });
      await drawn();
      expect(log).to.have.length(3);
    });

    it('leaves everything as it was where the page refuses, on the page and in the browser', async () => {
      const selfCheck = await begin(way);
      const [before, drawnBefore] = [answerIn(selfCheck), shown()];
      const { log } = record(document);
      lock(selfCheck);
      way.act();
      await drawn();
      expect(log.map(({ type }) => type)).to.deep.equal(['cse-rate']);
      expect(answerIn(selfCheck)).to.equal(before);
      expect(shown()).to.deep.equal(drawnBefore);
    });
  });
}

describe('a lock that the page sets', () => {
  afterEach(clearPage);

  it('holds for taking an agreement back', async () => {
    const selfCheck = await begin({ act: () => undefined, as: '' });
    agreed('Yes').click();
    await drawn();
    const before = answerIn(selfCheck);
    lock(selfCheck);
    byRole('button', 'Not agreed after all: A.1.2').click();
    await drawn();
    expect(answerIn(selfCheck)).to.equal(before);
  });

  it('holds for a rating that is said to be still right', async () => {
    const { newerPack } = progressExamples;
    const selfCheck = await show<CseSelfCheck>(exampleElement('over time', newerPack));
    await until('the part is there', () => everywhere('[data-confirm]')[0]);
    const { log } = record(document);
    const before = selfCheck.assessment;
    lock(selfCheck);
    byRole('button', /Still right: Yes/).click();
    await drawn();
    expect(selfCheck.assessment).to.equal(before);
    expect(log.map(({ type }) => type)).to.deep.equal(['cse-rate']);
  });
});
