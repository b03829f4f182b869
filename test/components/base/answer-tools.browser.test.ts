import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../fixtures/script-tag.js';
import { messagesFor } from '../../../dist/language.js';
import type { CseSelfCheck } from '../../../src/components/self-check/cse-self-check.js';
import { exampleElement } from '../../../stories/example.js';
import { selfCheckExamples } from '../../../stories/self-check/self-check-examples.js';
import { record } from '../../fixtures/events.js';
import {
  clearPage,
  drawn,
  everywhere,
  focused,
  show,
  textOfPage,
  until,
} from '../../fixtures/page.js';
import { allByRole, byRole, textOf } from '../../fixtures/roles.js';

const messages = messagesFor('en');
const { councilPack, notStarted } = selfCheckExamples;

async function showPledge(): Promise<CseSelfCheck> {
  return show<CseSelfCheck>(exampleElement('tools', councilPack));
}

/** Chooses a file as the browser's own dialog would. */
async function open(text: string): Promise<void> {
  const [input] = everywhere<HTMLInputElement>('[type=file]');
  const transfer = new DataTransfer();
  transfer.items.add(new File([text], 'answers.json'));
  if (input) input.files = transfer.files;
  input?.dispatchEvent(new Event('change'));
  await until('something is said', () => everywhere('[role=status]').some((p) => p.textContent));
  await drawn();
}

function ask(): HTMLDialogElement {
  allByRole('button', messages.delete)[0]?.click();
  const [dialog] = everywhere<HTMLDialogElement>('dialog[open]');
  if (!dialog) throw new Error('nothing is asked');
  return dialog;
}

/** Says yes. */
function goOn(dialog: HTMLDialogElement): void {
  [...dialog.querySelectorAll('button')].find((one) => textOf(one) === messages.delete)?.click();
}

afterEach(clearPage);

describe('deleting my answers', () => {
  it('asks first, naming how many', async () => {
    const selfCheck = await showPledge();
    const dialog = ask();
    expect(dialog.matches(':modal')).to.equal(true);
    expect(byRole('dialog', messages.deleteQuestion(2)) === dialog).to.equal(true);
    expect(selfCheck.assessment?.answers.size).to.equal(2);
  });

  it('starts at the harmless button, and Escape leaves everything as it is', async () => {
    const selfCheck = await showPledge();
    const { log } = record(document);
    const dialog = ask();
    expect(focused()?.textContent.trim()).to.equal(messages.cancel);
    await sendKeys({ press: 'Escape' });
    await until('the question is gone', () => !dialog.open);
    expect(selfCheck.assessment?.answers.size).to.equal(2);
    expect(log).to.deep.equal([]);
  });

  it('may be cancelled', async () => {
    const selfCheck = await showPledge();
    const dialog = ask();
    byRole('button', messages.cancel).click();
    await until('the question is gone', () => !dialog.open);
    await drawn();
    expect(selfCheck.assessment?.answers.size).to.equal(2);
  });

  it('takes them all away, says so, and tells the page', async () => {
    const selfCheck = await showPledge();
    const { log } = record(document);
    const dialog = ask();
    goOn(dialog);
    await until('it is said', () => textOfPage().includes(messages.deleted));
    expect(selfCheck.assessment?.answers.size).to.equal(0);
    expect(Object.keys(localStorage)).to.deep.equal([]);
    expect(log.map(({ type }) => type)).to.deep.equal(['cse-change']);
  });

  it('is not what Escape means the next time it asks', async () => {
    const selfCheck = await showPledge();
    selfCheck.setAttribute('layout', 'all');
    await drawn();
    goOn(ask());
    await until('it is said', () => textOfPage().includes(messages.deleted));
    everywhere('[name="A.1.1"]')[0]?.click();
    await drawn();
    const again = ask();
    await sendKeys({ press: 'Escape' });
    await until('the question is gone', () => !again.open);
    await drawn();
    expect(selfCheck.assessment?.answers.size).to.equal(1);
  });

  it('is not offered before the first answer', async () => {
    await show(exampleElement('none', notStarted));
    expect(allByRole('button', messages.delete)).to.have.length(0);
    expect(allByRole('button', messages.download)).to.have.length(1);
  });
});

describe('opening a file', () => {
  it('adds its answers, says how many, and tells the page', async () => {
    const selfCheck = await showPledge();
    const { log } = record(document);
    const saved = selfCheck.exportAssessment();
    selfCheck.reset();
    await open(JSON.stringify(saved));
    expect(textOfPage()).to.contain(messages.opened(2));
    expect(selfCheck.exportAssessment()).to.deep.equal(saved);
    expect(log.map(({ type }) => type)).to.deep.equal(['cse-change']);
  });

  it('that is none says why, changes nothing, and can be tried again', async () => {
    const selfCheck = await showPledge();
    const { log } = record(document);
    await open('rubbish');
    expect(textOfPage()).to.contain(messages.notOpened['not-a-check']);
    expect(selfCheck.assessment?.answers.size).to.equal(2);
    expect(log).to.deep.equal([]);
    expect(everywhere<HTMLInputElement>('[type=file]')[0]?.value).to.equal('');
  });

  it('of another standard is refused', async () => {
    const selfCheck = await showPledge();
    const saved = { ...selfCheck.exportAssessment(), standard: { id: 'other', version: '1' } };
    await open(JSON.stringify(saved));
    expect(textOfPage()).to.contain(messages.notOpened['other-standard']);
  });
});
