import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../fixtures/script-tag.js';
import type { Answer } from '../../../src/core/assessment/answer.js';
import { exampleElement } from '../../../stories/example.js';
import { planExamples } from '../../../stories/plan/plan-examples.js';
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
import { chooseFile, field, loadPlan, type Field } from '../../fixtures/plan-page.js';
import { allByRole, byRole, descriptionOf, nameOf, textOf } from '../../fixtures/roles.js';

const KEY = 'example plan';

async function showPlan(name: keyof typeof planExamples = 'begun') {
  const place = await show(exampleElement('plan', planExamples[name]));
  await until('the plan is there', () => allByRole('heading', 'Actions')[0]);
  return place;
}

const control = (name: string) =>
  everywhere<Field>('input, select, textarea').find((one) => nameOf(one) === name);
const cards = () => everywhere('.action');
const elementsShown = () => cards().map((card) => textOf(card.querySelector('a')).slice(0, 5));
const saved = (id: string) =>
  JSON.parse(
    localStorage.getItem(`cse-widgets/${encodeURIComponent(KEY)}/${id}`) ?? '{}',
  ) as Answer;
const spoken = () => everywhere('[role=status]').map(textOf).join('');

describe('the plan', () => {
  before(loadPlan);
  afterEach(clearPage);

  it('says how much there is to do, what is overdue, and where it leads', async () => {
    await showPlan();
    expect(textOfPage()).to.include('2 actions to do, 1 of them overdue.');
    expect(textOfPage()).to.include('If all of this is done, you would still fall short');
    expect(textOfPage()).to.include('Indicative only');
  });

  it('shows what is overdue in words and with a shape', async () => {
    await showPlan();
    const [tag] = everywhere('.overdue');
    expect(textOf(tag)).to.equal('Overdue since 31 January 2026');
    expect(everywhere('.overdue')).to.have.length(1);
    expect(tag && getComputedStyle(tag, '::before').borderTopWidth).not.to.equal('0px');
  });

  it('puts what the standard needs most first, and says of each action why', async () => {
    await showPlan();
    expect(elementsShown()).to.deep.equal(['1.1.1', '1.1.2', '4.1.1', '4.1.1']);
    expect(textOf(cards()[0])).to.include('Must change: one element rated like this is enough');
  });

  it('has its fields where they can be found by name', async () => {
    await showPlan();
    for (const name of [
      'What to do 1.1.1',
      'Owner 1.1.1',
      'Due 1.1.1',
      'Effort 1.1.1',
      'State 1.1.1',
      'Target rating 1.1.1',
    ]) {
      expect(control(name), name).to.exist;
    }
  });

  it('keeps what is typed at every letter, and tells the page', async () => {
    const { log } = record(await showPlan());
    control('What to do 1.1.1')?.focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: '!' });
    expect(saved('1.1.1').actions?.[0]?.what).to.match(/!/);
    field(control('Owner 1.1.1'), 'Ann');
    expect(saved('1.1.1').actions?.[0]?.owner).to.equal('Ann');
    expect(log.map(({ type }) => type)).to.deep.equal(['cse-change', 'cse-change']);
  });

  it('keeps the old words of an action until it has new ones, and says so at the field', async () => {
    await showPlan();
    const before = saved('1.1.1').actions?.[0]?.what;
    const text = control('What to do 1.1.1');
    field(text, ' ');
    await drawn();
    expect(saved('1.1.1').actions?.[0]?.what).to.equal(before);
    expect(text && descriptionOf(text)).to.include('Say what is to be done');
    field(text, 'Other');
    await drawn();
    expect(text?.getAttribute('aria-invalid')).to.equal('false');
    expect(saved('1.1.1').actions?.[0]?.what).to.equal('Other');
  });

  it('does not move an action while it is edited, and puts the list in order when asked', async () => {
    await showPlan();
    const state = control('State 1.1.1');
    state?.focus();
    field(state, 'dropped');
    await drawn();
    expect(elementsShown()[0]).to.equal('1.1.1');
    expect(focused()).to.equal(state);
    byRole('button', 'Put in order again').click();
    await drawn();
    expect(elementsShown()).to.deep.equal(['1.1.2', '4.1.1', '1.1.1', '4.1.1']);
    expect(allByRole('button', 'Put in order again')).to.have.length(0);
  });

  it('wants a reason for what is dropped', async () => {
    await showPlan();
    field(control('State 1.1.1'), 'dropped');
    await drawn();
    const reason = control('Why it was dropped 1.1.1');
    field(reason, 'No money');
    expect(saved('1.1.1').actions?.[0]).to.include({ state: 'dropped', reason: 'No money' });
  });

  it('shows what one owner has to do, and keeps in sight what an edit takes out of that', async () => {
    await showPlan();
    field(control('Owner'), 'owner Amir Khan');
    await drawn();
    expect(elementsShown()).to.deep.equal(['1.1.2']);
    expect(textOfPage()).to.include('1 of 4 actions shown');
    field(control('Owner'), 'everybody');
    field(control('Show'), 'overdue');
    await drawn();
    expect(elementsShown()).to.deep.equal(['1.1.1']);
    field(control('Due 1.1.1'), '2099-01-01');
    await drawn();
    expect(elementsShown()).to.deep.equal(['1.1.1']);
  });

  it('deletes an action only after a question, and not on Escape', async () => {
    await showPlan();
    byRole('button', 'Delete action 1.1.1').click();
    await until('the question', () => allByRole('dialog')[0]);
    await sendKeys({ press: 'Escape' });
    await drawn();
    expect(elementsShown()).to.have.length(4);
    byRole('button', 'Delete action 1.1.1').click();
    await until('the question', () => allByRole('dialog')[0]);
    byRole('button', 'Delete action').click();
    await until('it is gone', () => cards().length === 3);
    expect(saved('1.1.1').actions?.[0]).to.include({ removed: true });
    await until('focus', () => focused() === byRole('heading', 'Actions'));
  });

  it('speaks Welsh, and marks what is English', async () => {
    document.documentElement.lang = 'cy';
    await show(exampleElement('plan', planExamples.begun));
    await until('the plan is there', () => allByRole('heading', 'Gweithredoedd')[0]);
    expect(textOfPage()).to.include('2 weithred i’w gwneud, 1 ohonynt yn hwyr.');
    expect(cards()[0]?.querySelector('a span')?.getAttribute('lang')).to.equal('en');
  });

  it('keeps in step with the self-check beside it, and leads to its elements', async () => {
    await showPlan('inside');
    expect(allByRole('link', 'Plan what is missing')).to.have.length(1);
    byRole('link', 'Plan what is missing').click();
    await until('the plan has focus', () => focused() === byRole('heading', 'Plan'));
  });
});

describe('the exercises that help with a plan', () => {
  afterEach(clearPage);

  it('are offered with each action and with what is not planned yet, and a link opens one', async () => {
    await showPlan('beside');
    await until('the exercises are there', () => allByRole('link', 'Team exercise for 4.1')[0]);
    expect(cards().map((card) => textOf(card.querySelector('.exercise')))).to.deep.equal([
      'Team exercise for 1.1',
      'Team exercise for 1.1',
      'Team exercise for 4.1',
      'Team exercise for 4.1',
    ]);
    for (const offer of everywhere('.offer')) {
      expect(textOf(offer.querySelector('.exercise'))).to.match(/^Team exercise for \d\.\d$/);
    }
    await until('the exercise is there', () => everywhere('[id="4.1"]')[0]);
    allByRole('link', 'Team exercise for 4.1')[0]?.click();
    await until('the exercise has focus', () => focused()?.id === '4.1');
  });

  it('are not, where no page of exercises is to be led to', async () => {
    await showPlan();
    expect(allByRole('link', /exercise/)).to.have.length(0);
  });
});

describe('an action that is done', () => {
  afterEach(clearPage);

  const done = async () => {
    const place = await showPlan();
    field(control('State 1.1.1'), 'done');
    await until('the question', () => everywhere('[role=group]')[0]);
    return place;
  };

  it('asks about the rating, also for those who listen, and changes none by itself', async () => {
    await done();
    expect(spoken()).to.equal('This action is done. Rate 1.1.1 as Compliant now?');
    expect(saved('1.1.1').rating).to.equal('non-compliant');
  });

  it('rates its element once the person says yes, and tells the page of both', async () => {
    const { log } = record(await done());
    byRole('button', 'Yes, rate 1.1.1').click();
    await drawn();
    expect(saved('1.1.1').rating).to.equal('compliant');
    expect(everywhere('[role=group]')).to.have.length(0);
    expect(log.map(({ type }) => type)).to.deep.equal(['cse-rate', 'cse-change']);
    expect(spoken()).to.equal('1.1.1 is rated Compliant now.');
    expect(nameOf(focused() as HTMLElement)).to.match(/1\.1\.1/);
  });

  it('leaves the rating where the person says no, or the page refuses', async () => {
    const place = await done();
    byRole('button', 'No, leave the rating').click();
    await drawn();
    expect(saved('1.1.1').rating).to.equal('non-compliant');
    field(control('State 1.1.1'), 'doing');
    field(control('State 1.1.1'), 'done');
    await drawn();
    place.addEventListener('cse-rate', (event) => {
      event.preventDefault();
    });
    byRole('button', 'Yes, rate 1.1.1').click();
    await drawn();
    expect(saved('1.1.1').rating).to.equal('non-compliant');
  });

  it('does not ask where the target is reached already', async () => {
    await showPlan();
    field(control('Target rating 1.1.1'), 'non-compliant');
    field(control('State 1.1.1'), 'done');
    await drawn();
    expect(everywhere('[role=group]')).to.have.length(0);
  });
});

describe('what is not planned yet', () => {
  afterEach(clearPage);

  it('is planned with the next step of the pack, and focus goes to its words', async () => {
    await showPlan('empty');
    byRole('button', 'Plan this 1.1.1').click();
    await until('it is there', () => cards()[0]);
    await until('it has focus', () => focused() === control('What to do 1.1.1'));
    expect(saved('1.1.1').actions?.[0]).to.include({ state: 'to-do', target: 'compliant' });
    expect(saved('1.1.1').actions?.[0]?.what).not.to.equal('');
    expect(allByRole('button', 'Plan this 1.1.1')).to.have.length(0);
  });

  it('is planned all at once, and then the plan reaches the standard', async () => {
    await showPlan('empty');
    byRole('button', /^Plan all \d+$/).click();
    await drawn();
    expect(allByRole('button', /^Plan this/)).to.have.length(0);
    expect(textOfPage()).to.include('If all of this is done, you would reach the standard.');
  });

  it('is nothing before anything is rated, but an action can be added to any element', async () => {
    await showPlan('notRated');
    expect(allByRole('button', /^Plan/)).to.have.length(0);
    field(control('For another element'), '5.2.1');
    byRole('button', 'Add an action').click();
    await until('it is there', () => cards()[0]);
    expect(elementsShown()).to.deep.equal(['5.2.1']);
  });
});

describe('a plan as a file', () => {
  afterEach(clearPage);

  const csv = [
    'id;element;what;due;state',
    'a1;1.1.1;Write it all down;31/03/2027;Doing',
    ';2.1.1;A new one;;',
  ].join('\n');

  it('shows what an edited table would change, and changes it only when told', async () => {
    const { log } = record(await showPlan());
    await chooseFile(csv);
    await until('focus', () => focused() === byRole('heading', 'What this file would change'));
    expect(textOfPage()).to.include('1 action would change and 1 would be added.');
    expect(textOfPage()).to.include('3 actions are not in the file and will stay.');
    expect(textOfPage()).to.include('Due: 31 January 2026 → 31 March 2027');
    expect(saved('1.1.1').actions?.[0]?.due).to.equal('2026-01-31');
    expect(log).to.deep.equal([]);
    byRole('button', 'Change 2 actions').click();
    await drawn();
    expect(saved('1.1.1').actions?.[0]).to.include({ due: '2027-03-31', owner: 'Siân Prosser' });
    expect(saved('2.1.1').actions?.[0]).to.include({ what: 'A new one', state: 'to-do' });
    expect(log.map(({ type }) => type)).to.deep.equal(['cse-change']);
    expect(spoken()).to.include('2 actions changed or added.');
  });

  it('names every fault by row and column, and offers the sound rows', async () => {
    await showPlan();
    await chooseFile(csv.replace('31/03/2027', '31/02/2027'));
    await until('the faults', () => everywhere('.faults li')[0]);
    expect(textOf(everywhere('.faults li')[0])).to.equal(
      'Row 2, column D (Due): “31/02/2027” is no date. Write it as 31/03/2027 or 2027-03-31.',
    );
    byRole('button', 'Take only what can be read (1 action)').click();
    await drawn();
    expect(saved('1.1.1').actions?.[0]?.due).to.equal('2026-01-31');
    expect(saved('2.1.1').actions).to.have.length(1);
  });

  it('changes nothing when the person thinks better of it', async () => {
    await showPlan();
    await chooseFile(csv);
    byRole('button', 'Cancel').click();
    await drawn();
    expect(allByRole('heading', 'What this file would change')).to.have.length(0);
    expect(saved('2.1.1').actions).to.equal(undefined);
  });

  it('refuses what is in an encoding that has lost letters', async () => {
    await showPlan();
    await chooseFile(new Uint8Array([0x65, 0xe9, 0x2c]));
    await until('it is told', () => spoken().includes('CSV UTF-8'));
    expect(allByRole('heading', 'What this file would change')).to.have.length(0);
  });

  it('says when there is nothing for a calendar', async () => {
    await showPlan('empty');
    byRole('button', 'Plan this 1.1.1').click();
    await until('it is there', () => cards()[0]);
    byRole('button', 'Download for a calendar (.ics)').click();
    await until('it is told', () => spoken().includes('nothing for a calendar'));
  });
});
