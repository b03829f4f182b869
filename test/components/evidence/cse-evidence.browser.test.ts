import { expect } from '@open-wc/testing';
import '../../fixtures/script-tag.js';
import { messagesFor } from '../../../dist/language.js';
import { en as words } from '../../../src/components/evidence/messages.en.js';
import { evidenceExamples } from '../../../stories/evidence/evidence-examples.js';
import { exampleElement, type Example } from '../../../stories/example.js';
import { violations } from '../../fixtures/axe.js';
import { record } from '../../fixtures/events.js';
import { clearPage, drawn, everywhere, focused, show, until } from '../../fixtures/page.js';
import { allByRole, byRole, descriptionOf, textOf } from '../../fixtures/roles.js';
import { setPage, settings } from '../../fixtures/settings.js';

const messages = messagesFor('en');
const { nothingListed, listed, inCriterion } = evidenceExamples;

/** Shows an example and waits for the part, which comes in a file of its own. */
async function open(example: Example): Promise<void> {
  await show(exampleElement('evidence', example));
  await until('the form is there', () => everywhere('form[novalidate]')[0]);
  await drawn();
}

const field = (name: string) => byRole('textbox', name) as HTMLInputElement;
const titles = () => everywhere('.piece strong').map(textOf);
const click = async (name: string) => {
  byRole('button', name).click();
  await drawn();
};

function type(name: string, text: string): void {
  field(name).value = text;
  field(name).dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

/** What is kept of an element's evidence. */
function kept(): { title: string; removed?: true }[] {
  const [, text = '{}'] =
    Object.entries(localStorage).find(([name]) => name.endsWith('/1.1.1')) ?? [];
  const { evidence = [] } = JSON.parse(String(text)) as {
    evidence?: { title: string; removed?: true }[];
  };
  return evidence;
}

afterEach(clearPage);

describe('axe finds nothing wrong with evidence', () => {
  for (const setting of settings()) {
    for (const [name, example] of Object.entries<Example>({ nothingListed, listed })) {
      it(`${name}, ${setting.title}`, async () => {
        setPage(setting);
        await open(example);
        expect(await violations()).to.deep.equal([]);
      });
    }

    it(`with an error, a change and a pasted list, ${setting.title}`, async () => {
      setPage(setting);
      await open(listed);
      everywhere('form .button')[0]?.click();
      everywhere<HTMLDetailsElement>('.paste').forEach((details) => (details.open = true));
      const [list] = everywhere<HTMLTextAreaElement>('#list');
      if (list) list.value = 'Survey https://www.north.example/';
      list?.dispatchEvent(new Event('input', { bubbles: true }));
      await drawn();
      expect(await violations()).to.deep.equal([]);
      everywhere('[id^=change-]')[0]?.click();
      await drawn();
      expect(await violations()).to.deep.equal([]);
    });
  }
});

describe('adding evidence', () => {
  it('keeps what is written, tells the page and goes on with the next', async () => {
    await open(nothingListed);
    const { log } = record(document);
    type(words.title, ' Survey 2026 ');
    type(words.place, 'https://www.north.example/survey');
    byRole('radio', /^Show me/).click();
    type(messages.note, 'Page 4');
    await click(words.add);
    expect(log.map(({ type }) => type)).to.deep.equal(['cse-change']);
    const [item] = log[0]?.detail.assessment?.answers.get('1.1.1')?.evidence ?? [];
    expect(item).to.include({
      title: 'Survey 2026',
      place: 'https://www.north.example/survey',
      kind: 'show',
      note: 'Page 4',
    });
    expect(titles()).to.deep.equal(['Survey 2026']);
    expect(byRole('status').textContent).to.equal(words.added('Survey 2026'));
    expect(focused() === field(words.title)).to.equal(true);
    expect(field(words.title).value + field(words.place).value).to.equal('');
  });

  it('wants a title, says so at the field, and keeps what was written', async () => {
    await open(nothingListed);
    const { log } = record(document);
    type(words.place, 'Room 12');
    await click(words.add);
    expect(descriptionOf(field(words.title))).to.contain(words.titleWanted);
    expect(field(words.title).getAttribute('aria-invalid')).to.equal('true');
    expect(focused() === field(words.title)).to.equal(true);
    expect(field(words.place).value).to.equal('Room 12');
    expect(log).to.have.length(0);
    type(words.title, 'M');
    await drawn();
    expect(descriptionOf(field(words.title))).not.to.contain(words.titleWanted);
  });

  it('takes a day that is still to come, and says that it is', async () => {
    await open(nothingListed);
    const [date] = everywhere<HTMLInputElement>('[type=date]');
    if (!date) throw new Error('There must be a date.');
    date.value = '2999-01-01';
    date.dispatchEvent(new Event('change', { bubbles: true }));
    await drawn();
    expect(descriptionOf(date)).to.contain(words.dateAhead);
    type(words.title, 'Next review');
    await click(words.add);
    expect(kept()[0]).to.include({ date: '2999-01-01' });
    expect(descriptionOf(date)).not.to.contain(words.dateAhead);
  });
});

describe('changing evidence', () => {
  it('fills the form, saves, and leads back to the piece', async () => {
    await open(listed);
    await click(`${words.change} Customer survey 2026`);
    expect(focused() === field(words.title)).to.equal(true);
    expect(field(words.title).value).to.equal('Customer survey 2026');
    expect(everywhere<HTMLInputElement>('#show')[0]?.checked).to.equal(true);
    type(words.title, 'Customer survey 2027');
    await click(words.save);
    expect(titles()[0]).to.equal('Customer survey 2027');
    expect(titles()).to.have.length(3);
    expect(focused() === byRole('button', `${words.change} Customer survey 2027`)).to.equal(true);
  });

  it('loses nothing that was begun before, whether it is saved or not', async () => {
    await open(listed);
    type(words.title, 'Half written');
    await click(`${words.change} Customer survey 2026`);
    expect(allByRole('button', /^Remove/)).to.have.length(0);
    await click(messages.cancel);
    expect(field(words.title).value).to.equal('Half written');
    expect(titles()[0]).to.equal('Customer survey 2026');
  });
});

describe('removing evidence', () => {
  it('can be undone at once, from where focus is', async () => {
    await open(listed);
    await click(`${words.remove} Walk-round of the front desk`);
    expect(titles()).to.have.length(2);
    expect(byRole('status').textContent).to.contain('Walk-round');
    expect(kept().filter(({ removed }) => removed)).to.have.length(1);
    expect(focused() === byRole('button', words.undo)).to.equal(true);
    await click(words.undo);
    expect(titles()[1]).to.equal('Walk-round of the front desk');
    expect(kept().filter(({ removed }) => removed)).to.have.length(0);
    expect(allByRole('button', words.undo)).to.have.length(0);
  });

  it('leaves what is being written alone', async () => {
    await open(listed);
    type(words.title, 'Half written');
    await click(`${words.remove} Customer survey 2026`);
    expect(field(words.title).value).to.equal('Half written');
  });
});

describe('a pasted list', () => {
  it('shows what it makes, and adds it in its order', async () => {
    await open(nothingListed);
    everywhere('.paste summary')[0]?.click();
    await drawn();
    const { log } = record(document);
    const lines = Array.from(
      { length: 8 },
      (_, n) => `- Paper ${String(n)}: https://north.example/${String(n)}`,
    );
    type(words.list, lines.join('\n'));
    await drawn();
    expect(everywhere('.made').map(textOf)[0]).to.equal('Paper 0 https://north.example/0');
    expect(kept()).to.have.length(0);
    await click(words.addAll(8));
    expect(titles()).to.deep.equal(lines.map((_, n) => `Paper ${String(n)}`));
    expect(log).to.have.length(1);
    expect(field(words.list).value).to.equal('');
    expect(byRole('status').textContent).to.equal(words.allAdded(8));
  });

  it('with nothing in it adds nothing, and says so', async () => {
    await open(nothingListed);
    everywhere('.paste summary')[0]?.click();
    await drawn();
    await click(words.addAll(0));
    expect(descriptionOf(field(words.list))).to.contain(words.listEmpty);
    expect(kept()).to.have.length(0);
  });
});

describe('what a file or a paste brings in', () => {
  it('is text: HTML is not run, and turned directions are seen', async () => {
    await open(listed);
    expect(everywhere('img')).to.have.length(0);
    expect(titles()[2]).to.equal('<img src=x onerror=alert(1)> \uFFFDtxt.exe');
  });

  it('is a link only where it can be followed safely, beside its whole address', async () => {
    await open(listed);
    const links = everywhere<HTMLAnchorElement>('a[target]');
    expect(links.map(({ href }) => href)).to.deep.equal([
      'https://www.north.example/survey/2026.pdf',
    ]);
    const [link] = links;
    expect(link?.rel).to.equal('noreferrer noopener');
    expect(textOf(link)).to.equal(`${words.open} Customer survey 2026 ${words.newTab}`);
    expect(textOf(link?.parentElement)).to.match(
      /^https:\/\/www\.north\.example\/survey\/2026\.pdf /,
    );
    expect(everywhere('.address').map(textOf)).to.include('javascript:alert(1)');
  });
});

describe('evidence under an element', () => {
  const summaryOf = (id: string) => everywhere(`[id="at-${id}"] .evidence > summary`)[0];

  it('is closed, with its count, and its list ready for paper', async () => {
    await show(exampleElement('closed', inCriterion));
    expect(textOf(summaryOf('1.1.1'))).to.equal(messages.evidenceList(3, '1.1.1'));
    expect(textOf(summaryOf('1.1.2'))).to.equal(messages.evidenceList(0, '1.1.2'));
    expect(everywhere('[id="at-1.1.1"] .listed li')).to.have.length(3);
    expect(everywhere('[id="at-1.1.2"] .listed *')).to.have.length(0);
    expect(everywhere('cse-evidence')).to.have.length(0);
    expect(everywhere('.listed a, .listed img')).to.have.length(0);
  });

  it('can be added to once it is opened, and the count follows', async () => {
    const criterion = await show(exampleElement('opened', inCriterion));
    const { log } = record(criterion);
    summaryOf('1.1.2')?.click();
    await until('the form is there', () => everywhere('form[novalidate]')[0]);
    type(words.title, 'Seen on site');
    await click(words.add);
    expect(textOf(summaryOf('1.1.2'))).to.equal(messages.evidenceList(1, '1.1.2'));
    expect(textOf(everywhere('[id="at-1.1.2"] .listed li')[0])).to.equal('Seen on site');
    expect(log.map(({ type }) => type)).to.deep.equal(['cse-change']);
  });

  it('keeps what was begun when it is closed and the element is rated meanwhile', async () => {
    await show(exampleElement('closed again', inCriterion));
    summaryOf('1.1.1')?.click();
    await until('the form is there', () => everywhere('form[novalidate]')[0]);
    type(words.title, 'Half written');
    summaryOf('1.1.1')?.click();
    await drawn();
    expect(allByRole('textbox', words.title)).to.have.length(0);
    everywhere('[name="1.1.1"]:not(:checked)')[0]?.click();
    await drawn();
    summaryOf('1.1.1')?.click();
    await drawn();
    expect(field(words.title).value).to.equal('Half written');
  });

  it('is of another element when the criterion is another, with nothing carried over', async () => {
    const criterion = await show(exampleElement('other', inCriterion));
    summaryOf('1.1.1')?.click();
    await until('the form is there', () => everywhere('form[novalidate]')[0]);
    type(words.title, 'Half written');
    criterion.setAttribute('criterion', '2');
    await drawn();
    expect(everywhere('cse-evidence')[0]?.getAttribute('element')).to.equal('2.1.1');
    expect(titles()).to.deep.equal([]);
    expect(field(words.title).value).to.equal('');
  });
});
