import { expect } from '@open-wc/testing';
import '../../fixtures/script-tag.js';
import { messagesFor } from '../../../dist/language.js';
import { en as words } from '../../../src/components/first-pass/messages.en.js';
import { exampleElement, type Example } from '../../../stories/example.js';
import { firstPassExamples } from '../../../stories/first-pass/first-pass-examples.js';
import { violations } from '../../fixtures/axe.js';
import { record } from '../../fixtures/events.js';
import { clearPage, drawn, everywhere, focused, show, until } from '../../fixtures/page.js';
import { allByRole, byRole, nameOf, textOf } from '../../fixtures/roles.js';
import { setPage, settings } from '../../fixtures/settings.js';

const messages = messagesFor('en');
const { notStarted, inProgress, elementsRated, allRated } = firstPassExamples;

/** Shows an example and waits for the part, which comes in a file of its own. */
async function open(example: Example): Promise<void> {
  await show(exampleElement('first pass', example));
  await until('the first pass is there', () => everywhere('.question')[0]);
  await drawn();
}

/** The sub-criteria of the summary in order, with what is said of each. */
function summary(): string[] {
  return everywhere('.summary .part').map((part) =>
    textOf(part).replace(/(Rate .*) \d\.\d$/, '$1'),
  );
}

afterEach(() => {
  clearPage();
  document.adoptedStyleSheets = [];
});

describe('axe finds nothing wrong with a first pass', () => {
  for (const [name, example] of Object.entries<Example>(firstPassExamples)) {
    for (const setting of settings()) {
      it(`${name}, ${setting.title}`, async () => {
        setPage(setting);
        await open(example);
        expect(await violations()).to.deep.equal([]);
      });
    }
  }
});

describe('a first pass before it is begun', () => {
  it('says how much is asked and how long it takes', async () => {
    await open(notStarted);
    const text = everywhere('.lede, .text').map(textOf).join(' ');
    expect(text).to.contain(words.about(15, 10));
    expect(text).to.contain(messages.size(57, 114));
  });

  it('names every sub-criterion, and shows every statement when asked', async () => {
    await open(notStarted);
    expect(allByRole('group')).to.have.length(15);
    expect(allByRole('radio')).to.have.length(60);
    expect(everywhere('.asked').filter((each) => each.checkVisibility())).to.have.length(0);
    byRole('button', words.showAll(57)).click();
    await drawn();
    expect(everywhere('.asked').filter((each) => each.checkVisibility())).to.have.length(57);
  });

  it('draws no summary of nothing', async () => {
    await open(notStarted);
    expect(allByRole('heading', words.summary)).to.have.length(0);
    expect(everywhere('.summary')).to.have.length(0);
  });
});

describe('rating a sub-criterion at first sight', () => {
  it('is kept, told to the page, and shown in the summary', async () => {
    await open(notStarted);
    const { log } = record(document);
    const group = byRole('group', /^1\.2 /);
    group.querySelectorAll('input')[2]?.click();
    await drawn();
    expect(log.map(({ type }) => type)).to.deep.equal(['cse-change']);
    expect(log[0]?.detail.assessment?.firstPass?.['1.2']?.rating).to.equal('partially-compliant');
    expect(summary()[0]).to.equal(
      '1.2 Engagement and Consultation First impression: Partially Compliant Rate its 3 elements',
    );
    const kept = Object.values(localStorage).join();
    expect(kept).to.contain('"firstPass":{"1.2":{"rating":"partially-compliant"');
  });

  it('gives no outcome, and no score', async () => {
    await open(notStarted);
    const { log } = record(document);
    for (const group of allByRole('group')) group.querySelector('input')?.click();
    await drawn();
    expect(log.at(-1)?.detail.score?.whole.state).to.equal('not-started');
    const shown = everywhere('*').map(textOf).join(' ');
    for (const outcome of [messages.outcome.reaches, messages.outcome['falls-short']]) {
      expect(shown).not.to.contain(outcome);
    }
  });

  it('can be taken back, and focus goes to where it is given again', async () => {
    await open(inProgress);
    byRole('button', `${messages.clear} 2.1`).click();
    await drawn();
    const radios = byRole('group', /^2\.1 /).querySelectorAll('input');
    expect([...radios].filter(({ checked }) => checked)).to.have.length(0);
    expect(focused() === radios[0]).to.equal(true);
    expect(allByRole('button', `${messages.clear} 2.1`)).to.have.length(0);
  });

  it('is spoken of politely, once the person pauses', async () => {
    await open(notStarted);
    const status = everywhere('.hidden[role=status]')[0];
    const groups = allByRole('group');
    groups[0]?.querySelector('input')?.click();
    groups[1]?.querySelector('input')?.click();
    await drawn();
    expect(textOf(status)).to.equal('');
    await until('it is spoken', () => textOf(status) === words.lookedAt(2, 15));
  });
});

describe('the summary of a first pass', () => {
  it('is weakest first, then what is open, then what looks met', async () => {
    await open(inProgress);
    const ids = everywhere('.summary .number').map(textOf);
    expect(ids.slice(0, 3)).to.deep.equal(['2.1', '1.3', '1.2']);
    expect(ids.slice(-2)).to.deep.equal(['1.1', '4.2']);
    expect(ids).to.have.length(15);
  });

  it('tells the states apart by words and by shape', async () => {
    await open(inProgress);
    const tags = everywhere('.summary .tag');
    const words = tags.map(textOf);
    expect(words[0]).to.equal('First impression: Non-Compliant');
    const shapes = new Set(
      tags.map((tag) => {
        const { clipPath, borderTopWidth, borderLeftWidth } = getComputedStyle(tag, '::before');
        return [clipPath, borderTopWidth, borderLeftWidth].join();
      }),
    );
    expect(shapes).to.have.property('size', 4);
  });

  it('lets the elements speak once one is rated, and asks for no impression any more', async () => {
    await open(elementsRated);
    const lines = summary();
    expect(lines).to.include(
      '2.1 Leadership, Policy and Culture 3 of 6 rated, lowest: Non-Compliant Rate the 3 elements left',
    );
    expect(lines.join()).not.to.contain('First impression: Compliance Plus');
    expect(allByRole('group', /^2\.1 /)).to.have.length(0);
    expect(allByRole('group', /^2\.2 /)).to.have.length(1);
  });

  it('shows each sub-criterion in one way only, on the whole page', async () => {
    await open(elementsRated);
    for (const part of everywhere('.summary .part, .question')) {
      const said = textOf(part);
      const both = said.includes(words.impression) && said.includes(words.lowest);
      expect(both, said).to.equal(false);
    }
  });

  it('has nothing to go on with when all is rated', async () => {
    await open(allRated);
    expect(allByRole('link', /Rate|Go on/)).to.have.length(0);
    expect(summary()[0]).to.contain(words.allRated);
  });
});

describe('the ways from a first pass', () => {
  it('lead to the first element without a rating, with focus', async () => {
    await show('<cse-self-check></cse-self-check>');
    byRole('link', messages.takeFirstPass(9.9)).click();
    await until('it is there', () => allByRole('heading', words.title)[0]);
    byRole('group', /^2\.1 /)
      .querySelectorAll('input')[3]
      ?.click();
    await drawn();
    byRole('link', `${words.rateAll(6)} 2.1`).click();
    await until('it has focus', () => focused()?.id === '2.1.1');
  });

  it('are offered on the overview only while nothing is rated', async () => {
    await show('<cse-self-check></cse-self-check>');
    expect(allByRole('link', messages.seeAll)).to.have.length(1);
    const selfCheck = everywhere('cse-self-check')[0] as unknown as {
      selfCheck: { rate: (id: string, rating: string) => void };
    };
    selfCheck.selfCheck.rate('1.1.1', 'compliant');
    await drawn();
    expect(allByRole('link', messages.seeAll)).to.have.length(0);
  });

  it('say nothing of an impression in the card of an element', async () => {
    await show(
      exampleElement('card', {
        ...inProgress,
        content: '<cse-criterion criterion="2"></cse-criterion>',
      }),
    );
    const checked = everywhere<HTMLInputElement>('input').filter((input) => input.checked);
    expect(checked).to.have.length(0);
    expect(everywhere('.element').map(textOf).join()).not.to.contain(words.impression);
  });
});

describe('the blank form', () => {
  const real = window.print.bind(window);
  afterEach(() => {
    window.print = real;
  });

  it('is there while it is printed, with every element and nothing filled in', async () => {
    await open(elementsRated);
    let printed = '';
    let boxes = 0;
    let paper = '';
    window.print = () => {
      const [form] = everywhere('.blank');
      printed = textOf(form);
      boxes = form?.querySelectorAll('.box').length ?? 0;
      paper = document.adoptedStyleSheets
        .flatMap(({ cssRules }) => [...cssRules])
        .map(({ cssText }) => cssText)
        .join();
    };
    byRole('button', words.printBlank).click();
    await until('it is printed', () => printed);
    expect(everywhere('.blank .entry')).to.have.length(57);
    expect(boxes).to.equal(57 * 4 + 2);
    expect(everywhere('.blank input')).to.have.length(0);
    for (const name of [words.service, words.date, words.who, messages.indicative]) {
      expect(printed).to.contain(name);
    }
    expect(printed).not.to.contain(words.impression);
    expect(paper).to.match(/@page.*a4/i);
    dispatchEvent(new Event('afterprint'));
    await drawn();
    expect(everywhere('.blank')).to.have.length(0);
    expect(document.adoptedStyleSheets).to.have.length(0);
  });
});

it('a first pass names its radios by the pack, marked as English on a Welsh page', async () => {
  setPage({ title: 'Welsh and light', lang: 'cy', colourScheme: 'light' });
  await open(notStarted);
  const [radio] = allByRole('radio') as HTMLInputElement[];
  expect(radio && nameOf(radio)).to.equal('Compliance Plus');
  expect(radio?.closest('[lang]')?.getAttribute('lang')).to.equal('en');
});
