import { expect } from '@open-wc/testing';
import '../../fixtures/script-tag.js';
import { messagesFor } from '../../../dist/language.js';
import type { Answer } from '../../../src/core/assessment/answer.js';
import { councilPack } from '../../../stories/council-pack.js';
import { exampleElement } from '../../../stories/example.js';
import { reportExamples } from '../../../stories/report/report-examples.js';
import { violations } from '../../fixtures/axe.js';
import { record } from '../../fixtures/events.js';
import { clearPage, drawn, everywhere, show, textOfPage } from '../../fixtures/page.js';
import { allByRole, byRole, textOf } from '../../fixtures/roles.js';
import { setPage, settings } from '../../fixtures/settings.js';

/* Whatever of it becomes an element can be found, and it ends each place in which it may stand. */
const MARKUP = `</title></style></textarea>--><img data-own src=x onerror=alert(1)>"'<b data-own>&lt;b&gt;`;

const messages = messagesFor('en');
const { empty, halfway, whole } = reportExamples;

afterEach(clearPage);

for (const [name, example] of Object.entries(reportExamples)) {
  for (const setting of settings()) {
    it(`axe finds nothing wrong with a report: ${name}, ${setting.title}`, async () => {
      setPage(setting);
      await show(exampleElement(name, example));
      expect(await violations()).to.deep.equal([]);
    });
  }
}

describe('the report', () => {
  it('says the outcome, and that it is indicative', async () => {
    await show(exampleElement('report', whole));
    expect(textOfPage()).to.contain(messages.outcome['falls-short']);
    expect(textOfPage()).to.contain(messages.indicative);
  });

  it('says so where nothing is rated, and where no cover was filled in', async () => {
    await show(exampleElement('report', empty));
    expect(textOfPage()).to.contain(messages.outcome['not-started']);
    expect(textOfPage()).to.contain('Not given');
    expect(textOfPage()).to.contain('No action is planned.');
  });

  it('holds whose it is, the evidence, the plan, and what changed', async () => {
    await show(exampleElement('report', whole));
    const text = textOfPage();
    for (const told of [
      'North Borough Council',
      'Letter from a neighbouring council',
      'https://www.north.example/letter.pdf',
      'Two other councils have copied how we do it.',
      'Put a one-page profile of our main customer groups together.',
      '(overdue)',
      'from Partially Compliant to Non-Compliant',
      'Compared with 1 December 2025 (Winter).',
    ]) {
      expect(text).to.contain(told);
    }
  });

  it('has an outline without gaps', async () => {
    await show(exampleElement('report', halfway));
    const levels = allByRole('heading').map(({ localName }) => Number(localName.slice(1)));
    levels.forEach((level, at) => {
      expect(level - (levels[at - 1] ?? 1), `heading ${String(at)}`).to.be.at.most(1);
    });
  });
});

describe('what goes in', () => {
  const choose = async (label: string) => {
    const box = everywhere<HTMLInputElement>('[type=checkbox]').find(({ labels }) =>
      [...(labels ?? [])].some((one) => textOf(one) === label),
    );
    box?.click();
    await drawn();
  };

  it('is chosen: notes can stay out', async () => {
    await show(exampleElement('report', whole));
    expect(textOfPage()).to.contain('The census figures are from 2011.');
    await choose('Notes');
    expect(textOfPage()).not.to.contain('The census figures are from 2011.');
    await choose('Notes');
    expect(textOfPage()).to.contain('The census figures are from 2011.');
  });

  it('so can the plan and the change', async () => {
    await show(exampleElement('report', whole));
    await choose('Plan');
    await choose('Change since the last snapshot');
    const headings = allByRole('heading').map(textOf);
    expect(headings).not.to.include('Plan');
    expect(headings).not.to.include('Change since the last snapshot');
  });
});

describe('the first page', () => {
  it('says what the person writes, keeps it, and tells the host', async () => {
    const report = await show(exampleElement('report', empty));
    const { log } = record(report);
    const field = everywhere<HTMLInputElement>('input').find(({ id }) => id === 'organisation');
    if (!field) throw new Error('There must be a field for the organisation.');
    field.value = ' South Borough <b>Council</b> ';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await drawn();
    expect(textOfPage()).to.contain('South Borough <b>Council</b>');
    expect(log.map(({ type }) => type)).to.deep.equal(['cse-change']);
    clearBody();
    await show(report);
    expect(textOfPage()).to.contain('South Borough <b>Council</b>');
  });
});

describe('the files', () => {
  /** Presses a button that saves a file, and gives the file. */
  async function savedBy(name: string): Promise<{ file: string; text: string }> {
    const real = URL.createObjectURL.bind(URL);
    let blob = new Blob();
    URL.createObjectURL = (given: Blob) => {
      blob = given;
      return real(given);
    };
    byRole('button', name).click();
    URL.createObjectURL = real;
    await drawn();
    const [, file = ''] = /Saved as (\S+)\.$/m.exec(textOfPage()) ?? [];
    return { file, text: await blob.text() };
  }

  it('are one page that stands by itself: no script, nothing fetched, every word of the report', async () => {
    await show(exampleElement('report', whole));
    const { file, text } = await savedBy('Save as a web page');
    expect(file).to.match(/^cse-report-\d{4}-\d\d-\d\d\.html$/);
    const page = new DOMParser().parseFromString(text, 'text/html');
    expect(page.documentElement.lang).to.equal('en');
    expect(page.title).to.equal('Customer Service Excellence: Report');
    expect(page.querySelectorAll('script, link, img, iframe, button, input')).to.have.length(0);
    expect(text).not.to.match(/<!--|:host|url\(["']?http/);
    const words = (root: Element | null | undefined) =>
      root?.textContent.replace(/\s+/g, ' ').trim();
    expect(words(page.querySelector('.report'))).to.equal(words(everywhere('.report')[0]));
  });

  it('hold what was written as the text that it is, whatever it looks like', async () => {
    const pack = structuredClone(councilPack);
    Object.assign(pack.wording.en ?? {}, { title: MARKUP, summary: MARKUP });
    const action = { what: MARKUP, owner: MARKUP, state: 'dropped', reason: MARKUP } as const;
    const answer: Answer = {
      rating: 'no',
      reason: MARKUP,
      note: MARKUP,
      changed: '2026-03-02T09:00:00.000Z',
      evidence: [
        {
          id: 'a',
          changed: '2026-03-02T09:00:00.000Z',
          title: MARKUP,
          place: MARKUP,
          note: MARKUP,
        },
      ],
      actions: [{ id: 'b', changed: '2026-03-02T09:00:00.000Z', ...action }],
    };
    const answers = { 'A.1.1': answer };
    const report = await show<HTMLElementTagNameMap['cse-report']>(
      exampleElement('report', { tag: 'cse-report', shows: '', pack, answers }),
    );
    report.selfCheck?.describe({ organisation: MARKUP, scope: MARKUP, person: MARKUP });
    report.selfCheck?.takeSnapshot(MARKUP);
    await drawn();
    const { text } = await savedBy('Save as a web page');
    const page = new DOMParser().parseFromString(text, 'text/html');
    expect(page.title).to.contain(MARKUP);
    expect(page.querySelectorAll('[data-own], script, img')).to.have.length(0);
    expect([...page.head.children].map(({ localName }) => localName)).to.deep.equal([
      'meta',
      'meta',
      'title',
      'style',
    ]);
    expect([...page.body.children].map(({ className }) => className)).to.deep.equal(['report']);
    const times = page.body.textContent.split(MARKUP).length - 1;
    expect(times, 'how often it is told').to.be.above(9);
  });

  it('and a table for a spreadsheet', async () => {
    await show(exampleElement('report', whole));
    const { file, text } = await savedBy('Save as CSV');
    expect(file).to.match(/\.csv$/);
    expect(text).to.contain('2.1.6');
    expect(text).to.contain('Two other councils have copied how we do it.');
  });
});

function clearBody(): void {
  document.body.replaceChildren();
}
