import { expect } from '@open-wc/testing';
import '../../fixtures/script-tag.js';
import { messagesFor } from '../../../dist/language.js';
import { evidenced } from '../../../stories/evidence/evidence-examples.js';
import { exampleElement, type Example } from '../../../stories/example.js';
import { resultExamples } from '../../../stories/self-check/result-examples.js';
import { clearPage, everywhere, show, textOfPage } from '../../fixtures/page.js';
import { allByRole, byRole, nameOf, textOf } from '../../fixtures/roles.js';

const messages = messagesFor('en');
const { notStarted, inProgress, reaching, fallingShort, anywhere } = resultExamples;

function headings(): string[] {
  return allByRole('heading').map(textOf);
}

/** The figures of the table, row by row. */
function rows(): string[][] {
  return [...byRole('table').querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('td')].map(textOf),
  );
}

function links(): string[] {
  return allByRole('link').map(textOf);
}

afterEach(clearPage);

describe('the outcome', () => {
  const outcomes: [string, Example, string][] = [
    ['nothing is rated', notStarted, messages.outcome['not-started']],
    ['it is under way', inProgress, messages.outcome['in-progress']],
    ['the standard is reached', reaching, messages.outcome.reaches],
    ['it falls short', fallingShort, messages.outcome['falls-short']],
  ];

  for (const [state, example, outcome] of outcomes) {
    it(`is said in words, and as indicative, when ${state}`, async () => {
      await show(exampleElement('result', example));
      expect(headings()[0]).to.equal(outcome);
      expect(textOfPage()).to.contain(messages.indicative);
    });
  }

  it('says what is known, and the best and worst it can become, while it is open', async () => {
    await show(exampleElement('result', inProgress));
    expect(textOfPage()).to.contain(messages.outlook(false, false, false));
  });
});

describe('the table', () => {
  it('is named, and has a row a criterion with its figures', async () => {
    await show(exampleElement('result', fallingShort));
    expect(nameOf(byRole('table'))).to.equal(messages.whereYouStand);
    expect(everywhere('[role=columnheader]').map(textOf)).to.deep.equal(
      Object.values(messages.columns),
    );
    expect(rows()).to.have.length(5);
    const short = messages.state['falls-short'];
    expect(rows()[0]).to.deep.equal(['7', '3', '1', '0', '63%', '0', short]);
    expect(rows()[1]).to.deep.equal(['11', '0', '0', '0', '100%', '2', messages.state.reaches]);
    expect(rows()[3]).to.deep.equal(['9', '4', '0', '0', '69%', '0', short]);
  });
});

describe('the charts', () => {
  it('of the criteria are bars, each beside its figures in the table', async () => {
    await show(exampleElement('result', fallingShort));
    const bars = [...byRole('table').querySelectorAll('tbody svg')].map((bar) =>
      [...bar.querySelectorAll('rect')].map((part) =>
        Math.round(part.getBoundingClientRect().width),
      ),
    );
    expect(bars).to.have.length(5);
    const [[met = 0, partial = 0, fatal = 0, frame = 0] = []] = bars;
    expect([met, partial, fatal].map((width) => Math.round((width / frame) * 11))).to.deep.equal([
      7, 3, 1,
    ]);
    expect(textOfPage()).to.contain(messages.needed(80));
  });

  it('of the themes are bars, each with every figure as text', async () => {
    await show(exampleElement('result', fallingShort));
    expect(everywhere('figcaption').map(textOf)).to.deep.equal([messages.byTheme]);
    const items = everywhere('figure li').map(textOf);
    expect(items).to.have.length(5);
    const figures = items.map((item) => /(\d+) of (\d+)/.exec(item)?.slice(1).map(Number));
    expect(figures.reduce((sum, [met = 0] = []) => sum + met, 0)).to.equal(49);
    expect(figures.reduce((sum, [, of = 0] = []) => sum + of, 0)).to.equal(57);
    expect(items.join())
      .to.match(/\d partial/i)
      .and.to.match(/1 non-compliant/i);
    expect(everywhere('figure svg')).to.have.length(5);
  });

  it('are pictures that nobody has to hear', async () => {
    await show(exampleElement('result', fallingShort));
    const pictures = everywhere<SVGElement>('svg');
    expect(pictures.length).to.be.above(9);
    for (const picture of pictures) expect(picture.getAttribute('aria-hidden')).to.equal('true');
  });

  it('leave themes out where the pack has none', async () => {
    await show(exampleElement('result', anywhere));
    expect(everywhere('figure')).to.have.length(0);
    expect(byRole('table').querySelectorAll('tbody svg')).to.have.length(2);
  });
});

describe('the gap', () => {
  it('says how much is missing, and lists each element with its next step', async () => {
    await show(exampleElement('result', fallingShort));
    const sentences = headings().filter((heading) => heading.includes('to meet'));
    expect(sentences).to.deep.equal([
      'Criterion 1: 2 more elements to meet; 1 of them is non-compliant.',
      'Criterion 4: 2 more elements to meet.',
    ]);
    expect(links().map((link) => link.split(' ')[0])).to.deep.equal([
      '1.1.1',
      ...['1.1.2', '1.1.3', '1.2.1'],
      ...['4.1.1', '4.1.2', '4.1.3', '4.2.1'],
    ]);
    expect(textOfPage()).to.contain(messages.anyOf(1, 3)).and.to.contain(messages.anyOf(2, 4));
    for (const item of everywhere('.gap li')) expect(textOf(item).length).to.be.above(40);
  });

  it('links to what is still to be rated', async () => {
    await show(exampleElement('result', inProgress));
    expect(links()).to.include('5.3.3');
    expect(links()).not.to.include('1.1.1');
  });

  it('is empty, and says so, when the standard is reached', async () => {
    await show(exampleElement('result', reaching));
    expect(textOfPage()).to.contain(messages.gapNone);
    expect(links()).to.deep.equal([]);
  });

  it('may lie anywhere, where the rule is for the whole alone', async () => {
    await show(exampleElement('result', anywhere));
    expect(textOfPage()).to.contain(messages.anywhere(1));
    expect(links()).to.have.length(2);
  });
});

describe('evidence and reasons', () => {
  const summaries = () => everywhere('.section ~ details > summary').map(textOf);
  const tag = 'cse-result';

  it('names what is met with none, what is too old today, and which reasons are missing', async () => {
    const answers = {
      ...evidenced,
      '3.1.2': { notApplicable: '', changed: '2026-03-02T09:00:00.000Z' },
    };
    await show(exampleElement('evidence', { tag, shows: '', answers }));
    expect(headings()).to.include(messages.evidenceAndReasons);
    const named = summaries();
    expect(named[0]).to.equal(messages.evidenceMissing(1));
    expect(named[1]).to.match(/^\d pieces? of evidence over 12 months old today$/);
    expect(named[2]).to.equal(messages.reasonsMissing(2));
    for (const details of everywhere<HTMLDetailsElement>('details')) details.open = true;
    const lines = everywhere('details .gap-item').map(textOf);
    expect(lines[0]).to.match(/^1\.1\.2 /);
    expect(lines.join()).to.match(/1\.1\.1 [^,]+ Walk-round of the front desk, 14\/05\/2019/);
    expect(lines.at(-2)).to.match(/^1\.1\.1 .* Compliance Plus$/);
    expect(lines.at(-1)).to.match(/^3\.1\.2 .* Not applicable$/);
  });

  it('leads to the element', async () => {
    await show(exampleElement('evidence', { tag, shows: '', answers: evidenced }));
    for (const details of everywhere<HTMLDetailsElement>('details')) details.open = true;
    const [link] = everywhere<HTMLAnchorElement>('details a');
    expect(link?.hash).to.equal('#cse-1.1.2');
  });

  it('says that nothing is missing where that is so, and nothing at all before the first rating', async () => {
    const whole = {
      '1.1.2': { rating: 'partially-compliant', changed: '2026-03-02T09:00:00.000Z' },
    };
    await show(exampleElement('evidence', { tag, shows: '', answers: whole }));
    expect(textOfPage()).to.contain(messages.nothingMissing);
    clearPage();
    await show(exampleElement('evidence', notStarted));
    expect(headings()).not.to.include(messages.evidenceAndReasons);
  });
});
