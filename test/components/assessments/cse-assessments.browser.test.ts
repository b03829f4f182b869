import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../fixtures/script-tag.js';
import { messagesFor } from '../../../dist/language.js';
import { en } from '../../../src/components/assessments/messages.en.js';
import type { CseSelfCheck } from '../../../src/components/self-check/cse-self-check.js';
import { assessmentsExamples } from '../../../stories/assessments/assessments-examples.js';
import { exampleElement, type Example } from '../../../stories/example.js';
import { violations } from '../../fixtures/axe.js';
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
import { allByRole, byRole, descriptionOf, textOf } from '../../fixtures/roles.js';
import { setPage, settings } from '../../fixtures/settings.js';

const { onlyOne, several } = assessmentsExamples;
const messages = messagesFor('en');
const KEY = 'cse-widgets/example%20all';

async function showList(example: Example): Promise<CseSelfCheck> {
  const selfCheck = await show<CseSelfCheck>(exampleElement('all', example));
  await until('the part is there', () => allByRole('heading').find((h) => h.id === 'title'));
  await drawn();
  return selfCheck;
}

const told = () => textOf(allByRole('status')[0]);
const names = () =>
  allByRole('heading')
    .filter(({ className }) => className === 'name')
    .map((heading) => textOf(heading));

async function press(name: string): Promise<void> {
  byRole('button', name).click();
  await drawn();
}

function field(id: string): HTMLInputElement {
  const [found] = everywhere<HTMLInputElement>(`input#${id}`);
  if (!found) throw new Error(`there is no field ${id}`);
  return found;
}

async function startAnother(name: string, scope = ''): Promise<void> {
  field('name').value = name;
  field('scope').value = scope;
  await press(en.start);
}

describe('all assessments', () => {
  afterEach(clearPage);

  it('are listed with what they are about, how far they are and when they changed', async () => {
    await showList(several);
    expect(names()).to.deep.equal([en.openNow(en.first), 'Libraries 2027', 'Museums']);
    expect(textOfPage()).to.contain('All eleven branch libraries');
    expect(textOfPage()).to.contain(en.ratedOf(57, 57));
    // In Newfoundland, where all browser tests are: see web-test-runner.config.js.
    expect(textOfPage()).to.contain(en.changed('2 March 2026, 05:30'));
    expect(textOfPage()).to.contain(en.notBegun);
    everywhere('summary')[0]?.click();
    expect(names()).to.include('Leisure centres');
  });

  it('are one, where there are no others', async () => {
    await showList(onlyOne);
    expect(names()).to.deep.equal([en.openNow(en.first)]);
    expect(allByRole('heading', en.others)).to.have.length(0);
  });

  it('are followed when another tab changes one', async () => {
    await showList(several);
    const entry = { id: '0mk2', name: 'Museums and galleries', created: '', changed: '' };
    localStorage.setItem(`${KEY}@list/0mk2`, JSON.stringify(entry));
    dispatchEvent(new StorageEvent('storage', { key: `${KEY}@list/0mk2` }));
    await until('the new name is there', () => names().includes('Museums and galleries'));
  });
});

describe('starting another', () => {
  afterEach(clearPage);

  it('opens it, empty, and leaves the first as it is', async () => {
    const selfCheck = await showList(onlyOne);
    const { log } = record(document);
    await startAnother('Museums', 'Two museums');
    expect(names()).to.deep.equal([en.openNow('Museums'), en.first]);
    expect(selfCheck.assessment?.answers.size).to.equal(0);
    expect(selfCheck.assessment?.details?.scope).to.equal('Two museums');
    expect(told()).to.equal(en.opened('Museums'));
    expect(log.map(({ type }) => type)).to.deep.equal(['cse-change']);
    await until('the heading has focus', () => focused()?.id === 'title');
    await press(`${en.open} ${en.first}`);
    expect(selfCheck.assessment?.answers.size).to.equal(15);
  });

  it('wants a name, and says so at the field', async () => {
    await showList(onlyOne);
    await startAnother(' ');
    expect(focused() === field('name')).to.equal(true);
    expect(field('name').getAttribute('aria-invalid')).to.equal('true');
    expect(descriptionOf(field('name'))).to.contain(en.nameWanted);
    expect(names()).to.have.length(1);
  });
});

describe('opening another', () => {
  afterEach(clearPage);

  it('shows its answers in every part, and names it on the overview', async () => {
    await show(
      exampleElement('all', {
        ...several,
        content: '<cse-assessments></cse-assessments><cse-result></cse-result>',
      }),
    );
    await until('the list is there', () => allByRole('heading', en.title)[0]);
    await press(`${en.open} Libraries 2027`);
    expect(allByRole('heading', messages.outcome.reaches)).to.have.length(1);
    document.body.replaceChildren();
    await show(exampleElementAgain());
    expect(textOfPage()).to.contain(`${messages.assessment} Libraries 2027`);
  });

  it('is the choice of this tab: a reload stays with it, whatever another tab opens', async () => {
    const selfCheck = await showList(several);
    await press(`${en.open} Libraries 2027`);
    expect(selfCheck.assessment?.answers.size).to.equal(57);
    localStorage.setItem(`${KEY}@open`, '0mk2');
    document.body.replaceChildren();
    const again = await show<CseSelfCheck>(exampleElementAgain());
    expect(again.assessment?.answers.size).to.equal(57);
  });

  it('begins with the one that was opened last, in a new tab', async () => {
    await showList(several);
    await press(`${en.open} Libraries 2027`);
    sessionStorage.clear();
    document.body.replaceChildren();
    const again = await show<CseSelfCheck>(exampleElementAgain());
    expect(again.assessment?.answers.size).to.equal(57);
  });

  it('saves further answers there, and nowhere else', async () => {
    const selfCheck = await showList(several);
    await press(`${en.open} Museums`);
    selfCheck.selfCheck?.rate('1.1.1', 'compliant');
    expect(localStorage.getItem(`${KEY}@0mk2/1.1.1`)).to.contain('compliant');
    await press(`${en.open} ${en.first}`);
    expect(selfCheck.assessment?.answers.size).to.equal(15);
  });

  it('asks first, where the latest answers are not saved', async () => {
    const selfCheck = await showList({ ...several, refuses: 'QuotaExceededError' });
    selfCheck.selfCheck?.rate('5.1.1', 'compliant');
    await drawn();
    await press(`${en.open} Libraries 2027`);
    expect(allByRole('dialog', en.unsavedQuestion(en.first))).to.have.length(1);
    await press(en.cancel);
    expect(selfCheck.assessment?.answers.get('5.1.1')?.rating).to.equal('compliant');
  });
});

/* As a reload finds it: the storage is left as it is. */
function exampleElementAgain(): HTMLElement {
  const element = document.createElement('cse-self-check');
  element.setAttribute('storage-key', 'example all');
  return element;
}

describe('an assessment in the list', () => {
  afterEach(clearPage);

  it('is copied with its answers, without its snapshots, as another identity', async () => {
    const selfCheck = await showList(several);
    selfCheck.selfCheck?.describe({ scope: 'Front desk' });
    selfCheck.selfCheck?.takeSnapshot('Before');
    await drawn();
    const { assessment } = selfCheck;
    await press(`${en.copy} Front desk`);
    const copy = en.copyOf('Front desk');
    expect(told()).to.equal(en.copied(copy));
    await press(`${en.open} ${copy}`);
    expect(selfCheck.assessment?.answers.size).to.equal(assessment?.answers.size);
    expect(selfCheck.assessment?.snapshots).to.deep.equal([]);
    expect(selfCheck.assessment?.details?.scope).to.equal('Front desk');
    expect(selfCheck.assessment?.details?.id).not.to.equal(assessment?.details?.id);
  });

  it('is renamed in a dialog, also with Enter', async () => {
    await showList(several);
    await press(`${en.rename} Museums`);
    expect(field('new-name').value).to.equal('Museums');
    field('new-name').value = 'Galleries';
    await sendKeys({ press: 'Enter' });
    await until('it is renamed', () => names().includes('Galleries'));
    expect(told()).to.equal(en.renamed('Galleries'));
  });

  it('is archived and brought back', async () => {
    await showList(several);
    await press(`${en.archive} Museums`);
    expect(names()).not.to.include('Museums');
    for (const summary of everywhere('summary')) summary.click();
    await press(`${en.restore} Museums`);
    expect(names()).to.include('Museums');
  });

  it('is deleted after a question that says how much goes, and offers the file', async () => {
    await showList(several);
    await press(`${en.delete} Libraries 2027`);
    expect(allByRole('dialog', en.deleteQuestion('Libraries 2027', 57))).to.have.length(1);
    expect(focused()?.textContent.trim()).to.equal(en.cancel);
    expect(allByRole('button', en.download)).to.have.length(1);
    byRole('button', en.delete).click();
    await until('it is gone', () => !names().includes('Libraries 2027'));
    expect(told()).to.equal(en.deleted('Libraries 2027'));
    const left = Object.keys(localStorage).filter((name) => name.startsWith(`${KEY}@0mk1`));
    expect(left).to.deep.equal([]);
  });

  it('stays where the question is not answered', async () => {
    await showList(several);
    await press(`${en.delete} Museums`);
    await sendKeys({ press: 'Escape' });
    await drawn();
    expect(names()).to.include('Museums');
  });

  it('makes room for another where it was the open one', async () => {
    const selfCheck = await showList(several);
    await press(`${en.delete} ${en.first}`);
    byRole('button', en.delete).click();
    await until('another is open', () => names()[0] === en.openNow('Libraries 2027'));
    expect(selfCheck.assessment?.answers.size).to.equal(57);
  });
});

describe('axe finds nothing wrong with "All assessments"', () => {
  afterEach(clearPage);

  for (const [name, example] of Object.entries<Example>(assessmentsExamples)) {
    for (const setting of settings()) {
      it(`${name}, ${setting.title}`, async () => {
        setPage(setting);
        await showList(example);
        for (const summary of everywhere('summary')) summary.click();
        expect(await violations()).to.deep.equal([]);
        const [rename] = everywhere('[data-act=rename]');
        if (!rename) return;
        rename.click();
        await drawn();
        expect(await violations()).to.deep.equal([]);
      });
    }
  }
});
