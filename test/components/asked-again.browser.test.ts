import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../fixtures/script-tag.js';
import { readSavedText } from '../../src/core/assessment/saved-assessment.js';
import { encodeShare } from '../../src/storage/share-link.js';
import { assessmentsExamples } from '../../stories/assessments/assessments-examples.js';
import { assessorExamples } from '../../stories/assessor/assessor-examples.js';
import { exampleElement } from '../../stories/example.js';
import { goodPracticeExamples } from '../../stories/good-practice/good-practice-examples.js';
import { planExamples } from '../../stories/plan/plan-examples.js';
import { selfCheckExamples } from '../../stories/self-check/self-check-examples.js';
import { shareExamples } from '../../stories/share-link/share-examples.js';
import { teamExamples } from '../../stories/team/team-examples.js';
import { colleagueFile } from '../fixtures/colleagues.js';
import { clearPage, drawn, everywhere, show, until } from '../fixtures/page.js';
import { allByRole, textOf } from '../fixtures/roles.js';
import { TUESDAY } from '../fixtures/small-assessments.js';

/*
 * A dialog keeps the answer to its last question. So whoever said yes once, and then leaves the same question by
 * Escape or by "Cancel", must not be taken to have said yes again.
 */

/** A question of the product, and how a person comes to be asked. */
interface Question {
  readonly page: () => HTMLElement;
  /** The button that asks, the first of them that is there. */
  readonly button: string | RegExp;
  /** What there is to ask again after the person said yes, where it takes an act to have it. */
  readonly meanwhile?: () => Promise<void>;
}

const rate = async () => {
  everywhere('[name="A.1.1"]')[0]?.click();
  await drawn();
};
const press = async (name: string | RegExp) => {
  const [button] = allByRole('button', name);
  if (!button) throw new Error(`There is no button ${String(name)}.`);
  button.click();
  await drawn();
};
const look = async () => {
  await press('See what would go');
  await until('it is shown', () => allByRole('button', /^Send (again )?to/)[0]);
};
const arrive = async () => {
  const reading = readSavedText(colleagueFile({ id: 'theirs', ratings: { '1.1.1': 'compliant' } }));
  if (!reading.ok) throw new Error(reading.faults[0]?.message);
  location.hash = `cse-share=${await encodeShare(reading.assessment, { notes: true, made: TUESDAY })}`;
  await until('it is told of', () => allByRole('button', 'Put it in place of mine')[0]);
};
const several = () => exampleElement('again', assessmentsExamples.several);

const QUESTIONS: Readonly<Record<string, Question>> = {
  'whether to delete my answers': {
    page: () =>
      exampleElement('again', { ...selfCheckExamples.councilPack, attributes: { layout: 'all' } }),
    button: 'Delete my answers',
    meanwhile: rate,
  },
  'whether to delete an action': {
    page: () => exampleElement('again', planExamples.begun),
    button: /^Delete action/,
  },
  'whether to take somebody out of the team': {
    page: () => exampleElement('again', teamExamples.threePeople),
    button: /^Take out /,
  },
  'whether to delete an assessment': { page: several, button: /^Delete (Libraries|Museums)/ },
  'what to call an assessment': { page: several, button: /^Rename (Libraries|Museums)/ },
  'whether to begin the next review': {
    page: () => exampleElement('again', assessorExamples.begun),
    button: /^Begin: Review/,
  },
  'whether to send a file': {
    page: () => exampleElement('again', goodPracticeExamples.toBeSent),
    button: /^Send (again )?to/,
    meanwhile: look,
  },
  'whether to put what somebody shared in place of mine': {
    page: () => exampleElement('again', shareExamples.halfway),
    button: 'Put it in place of mine',
    meanwhile: arrive,
  },
};

let sent = 0;
const { fetch } = globalThis;

/* All that a yes could have changed. */
const state = () => JSON.stringify([Object.entries(localStorage).sort(), sent]);

async function ask({ button }: Question): Promise<HTMLDialogElement> {
  await press(button);
  const [dialog] = (await until('it asks', () =>
    allByRole('dialog').filter((one) => one.matches(':modal')),
  )) as HTMLDialogElement[];
  if (!dialog) throw new Error('nothing is asked');
  const field = dialog.querySelector('input');
  if (field) field.value += ' (new)';
  return dialog;
}

/** Leaves a dialog in some way, and waits until whatever follows is drawn. */
async function leave(dialog: HTMLDialogElement, way: () => unknown): Promise<void> {
  const closed = new Promise((resolve) => {
    dialog.addEventListener('close', resolve, { once: true });
  });
  await way();
  await closed;
  await drawn();
}

const WAYS: Readonly<Record<string, (dialog: HTMLDialogElement) => unknown>> = {
  Escape: () => sendKeys({ press: 'Escape' }),
  'Escape, in a browser that keeps the last answer': (dialog) => {
    dialog.close();
  },
  '“Cancel”': (dialog) => {
    [...dialog.querySelectorAll('button')].find((one) => textOf(one) === 'Cancel')?.click();
  },
};

beforeEach(() => {
  sent = 0;
  globalThis.fetch = (...given) => {
    if (given[0] !== 'https://centre.example/shared') return fetch(...given);
    sent += 1;
    return Promise.resolve(new Response('', { status: 201 }));
  };
});

afterEach(() => {
  globalThis.fetch = fetch;
  history.replaceState(null, '', location.pathname + location.search);
  clearPage();
});

for (const [what, question] of Object.entries(QUESTIONS)) {
  describe(`the question ${what}`, () => {
    for (const [name, way] of Object.entries(WAYS)) {
      it(`is left by ${name} with nothing done, also once it was answered with yes`, async () => {
        await show(question.page());
        await until('it is there', () => everywhere('.title, h2')[0]);
        await drawn();
        await question.meanwhile?.();
        const before = state();
        const first = await ask(question);
        await leave(first, () => way(first));
        expect(state(), 'the first time').to.equal(before);
        const dialog = await ask(question);
        await leave(dialog, () => dialog.querySelector<HTMLElement>('.main')?.click());
        await until('yes was heard', () => state() !== before);
        await question.meanwhile?.();
        const after = state();
        const again = await ask(question);
        await leave(again, () => way(again));
        expect(state(), 'the second time').to.equal(after);
      });
    }
  });
}
