import { expect } from '@open-wc/testing';
import '../../fixtures/script-tag.js';
import { messagesFor } from '../../../dist/language.js';
import { en } from '../../../src/components/progress/messages.en.js';
import type { CseSelfCheck } from '../../../src/components/self-check/cse-self-check.js';
import { exampleElement, type Example } from '../../../stories/example.js';
import { progressExamples } from '../../../stories/progress/progress-examples.js';
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
import { allByRole, byRole, textOf } from '../../fixtures/roles.js';
import { setPage, settings, USUAL } from '../../fixtures/settings.js';

const { notStarted, overTime, newerPack } = progressExamples;
const messages = messagesFor('en');

/** Shows an example and waits for the part, whose file is loaded when it is first asked for. */
async function showProgress(example: Example): Promise<CseSelfCheck> {
  const selfCheck = await show<CseSelfCheck>(exampleElement('over time', example));
  await until('the part is there', () => everywhere('#snapshots')[0]);
  await drawn();
  return selfCheck;
}

function select(label: string, option: string): void {
  const [found] = everywhere<HTMLSelectElement>('select').filter(
    ({ labels }) => textOf(labels[0]) === label,
  );
  if (!found) throw new Error(`there is no ${label}`);
  found.value = [...found.options].find(({ text }) => text === option)?.value ?? '';
  found.dispatchEvent(new Event('change', { bubbles: true }));
}

function take(name: string): void {
  const [field] = everywhere<HTMLInputElement>('input#name');
  if (field) field.value = name;
  byRole('button', en.take).click();
}

describe('a snapshot', () => {
  afterEach(clearPage);

  it('is taken with a name, told, kept, and the page hears of it', async () => {
    const selfCheck = await showProgress(notStarted);
    const { log } = record(document);
    expect(textOfPage()).to.contain(en.noSnapshots);
    take(' Before the review ');
    await drawn();
    expect(selfCheck.assessment?.snapshots[0]?.name).to.equal('Before the review');
    expect(allByRole('status')[0]?.textContent).to.match(/^Snapshot kept: Before the review, \d/);
    expect(log.map(({ type }) => type)).to.deep.equal(['cse-change']);
    expect(textOfPage()).not.to.contain(en.noSnapshots);
    expect(everywhere<HTMLInputElement>('input#name')[0]?.value).to.equal('');
    const kept = localStorage.getItem('cse-widgets/example%20over%20time') ?? '';
    expect(kept).to.contain('Before the review');
  });

  it('needs no name', async () => {
    const selfCheck = await showProgress(notStarted);
    take('');
    await drawn();
    expect(selfCheck.assessment?.snapshots[0]).not.to.have.property('name');
  });
});

// Times of day are those of Newfoundland, where all browser tests are: see web-test-runner.config.js.
describe('the trend', () => {
  afterEach(clearPage);

  it('shows each figure of its lines in a table, date by date', async () => {
    await showProgress(overTime);
    const [criteria, themes] = everywhere<HTMLTableElement>('table');
    const cells = (row: HTMLTableRowElement | undefined) =>
      [...(row?.cells ?? [])].slice(1).map((cell) => textOf(cell));
    expect(cells(criteria?.rows[0])[0]).to.equal('1 Customer Insight');
    expect(cells(criteria?.rows[1])).to.deep.equal(['81%', '9%', '0%', '0%', '0%', '17%']);
    expect([...(criteria?.rows ?? [])].map(({ cells: [first] }) => textOf(first))).to.deep.equal([
      en.date,
      'First look, 14 January 2025, 06:30',
      'Before the review, 30 September 2025, 07:30',
      '12 June 2026, 13:00',
      en.now,
    ]);
    expect(themes?.rows).to.have.length(5);
  });

  it('tells its lines apart by dash and mark, with no style of their own', async () => {
    await showProgress(overTime);
    const [chart] = everywhere('svg.lines');
    const lines = [...(chart?.querySelectorAll('g') ?? [])];
    const look = (line: Element) =>
      [
        line.querySelector('.line')?.getAttribute('stroke-dasharray'),
        line.querySelector('.mark')?.getAttribute('d'),
      ].join();
    expect(lines).to.have.length(6);
    expect(new Set(lines.map(look)).size).to.equal(6);
    expect(everywhere('cse-progress [style]')).to.have.length(0);
  });
});

describe('two dates', () => {
  afterEach(clearPage);

  it('are compared: at first the latest snapshot with now', async () => {
    await showProgress(overTime);
    expect(textOfPage()).to.contain(
      'From 12 June 2026, 13:00 to now: 2 better, 2 worse, new evidence for 1 element. Met then: 55. Met at the later date: 54.',
    );
    expect(textOf(byRole('heading', 'Worse (2)').nextElementSibling)).to.equal(
      '4.1.1 Set demanding service standards Compliant, then Partially Compliant 5.1.1 Set response times for every channel Compliant, then Non-Compliant',
    );
    expect(textOfPage()).to.contain('1 new piece: Leadership walk-rounds, minutes');
  });

  it('are any two, the older one first whichever was chosen first', async () => {
    await showProgress(overTime);
    select(en.one, '12 June 2026, 13:00');
    select(en.other, 'First look, 14 January 2025, 06:30');
    await drawn();
    expect(textOfPage()).to.contain('From First look, 14 January 2025, 06:30 to 12 June 2026');
    expect(textOfPage()).to.contain('rated since');
  });

  it('have to be two', async () => {
    await showProgress(overTime);
    select(en.one, en.now);
    await drawn();
    expect(textOfPage()).to.contain(en.sameDate);
  });

  it('lead to the elements', async () => {
    setPage(USUAL);
    await show(exampleElement('over time', { ...overTime, content: '' }));
    byRole('link', messages.lazyPage.progress).click();
    const link = await until('the link', () => allByRole('link', /^5\.1\.1/)[0]);
    link.click();
    await until('the element has focus', () => textOf(focused()).startsWith('5.1.1'));
  });
});

describe('answers that were carried to a newer version of the pack', () => {
  afterEach(clearPage);

  it('are told at the top of the page, with the way to the list', async () => {
    await show(exampleElement('over time', { ...newerPack, content: '' }));
    expect(textOfPage()).to.contain(messages.newVersion('4', 3, 1));
    byRole('link', messages.seeNewVersion).click();
    await until('the list is there', () => allByRole('heading', en.carried('4'))[0]);
    expect(textOfPage()).to.contain('Was A.1.1 (Yes). The rating counts on.');
    expect(textOfPage()).to.contain(
      'A part of what was B.1.2 (No). Not counted before you rate it.',
    );
    expect(byRole('heading', en.added).nextElementSibling?.textContent).to.contain('B.1.5');
  });

  it('are kept as they were, and shown', async () => {
    const selfCheck = await showProgress(newerPack);
    everywhere('summary')
      .find((summary) => textOf(summary).startsWith(en.old))
      ?.click();
    expect(textOfPage()).to.contain('Note: Closed on Wednesdays since the spring.');
    expect(selfCheck.assessment?.answers.get('A.1.2')?.rating).to.equal('partly');
  });

  it('want no fresh look once a person says that they are still right', async () => {
    const selfCheck = await showProgress(newerPack);
    const { log } = record(document);
    byRole('button', /Still right: Yes/).click();
    await drawn();
    expect(selfCheck.assessment?.answers.get('A.1.3')).to.include({ rating: 'yes' });
    expect(selfCheck.assessment?.answers.get('A.1.3')?.carried).to.equal(undefined);
    expect(textOfPage()).to.contain(messages.newVersion('4', 2, 1));
    expect(textOf(allByRole('status')[0])).to.equal(en.confirmed('A.1.3'));
    expect(log.map(({ type }) => type)).to.deep.equal(['cse-rate', 'cse-change']);
    await until('focus has moved on', () => focused()?.id === 'title');
  });

  it('are told, with no way that leads nowhere, in a layout without the list', async () => {
    await show(exampleElement('over time', { ...newerPack, content: '<cse-result></cse-result>' }));
    expect(textOfPage()).to.contain(messages.newVersion('4', 3, 1));
    expect(allByRole('link', messages.seeNewVersion)).to.have.length(0);
  });
});

describe('axe finds nothing wrong with "Over time"', () => {
  afterEach(clearPage);

  for (const [name, example] of Object.entries<Example>(progressExamples)) {
    for (const setting of settings()) {
      it(`${name}, ${setting.title}`, async () => {
        setPage(setting);
        await showProgress(example);
        for (const summary of everywhere('summary')) summary.click();
        expect(await violations()).to.deep.equal([]);
      });
    }
  }
});
