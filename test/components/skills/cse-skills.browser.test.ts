import { expect } from '@open-wc/testing';
import '../../fixtures/script-tag.js';
import { exampleElement } from '../../../stories/example.js';
import { criterionExamples } from '../../../stories/self-check/criterion-examples.js';
import { skillsExamples } from '../../../stories/skills/skills-examples.js';
import { violations } from '../../fixtures/axe.js';
import {
  clearPage,
  drawn,
  everywhere,
  focused,
  show,
  textOfPage,
  until,
} from '../../fixtures/page.js';
import { allByRole, byRole, nameOf, textOf } from '../../fixtures/roles.js';
import { setPage, settings } from '../../fixtures/settings.js';

const { everything, weakest, one, unknown, ownPack, faulty, without } = skillsExamples;

const example = (name: string, state: (typeof skillsExamples)[keyof typeof skillsExamples]) =>
  show(exampleElement(`skills ${name}`, state));

const headings = () => allByRole('heading').map(textOf);

/** Every exercise and example, by what one clicks on to open it. */
function disclosures(name?: RegExp): HTMLDetailsElement[] {
  return everywhere<HTMLDetailsElement>('details').filter((each) =>
    name ? name.test(textOf(each.querySelector('summary'))) : true,
  );
}

const terms = () => everywhere('.terms dt').map(textOf);

async function seek(words: string): Promise<void> {
  const field = byRole('searchbox', 'Find a word') as HTMLInputElement;
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await drawn();
}

afterEach(() => {
  clearPage();
  history.replaceState(null, '', location.pathname + location.search);
});

describe('the page of skills', () => {
  it('has a closed exercise and a closed example for each sub-criterion, under its criterion', async () => {
    await example('all', everything);
    expect(disclosures()).to.have.length(30);
    expect(disclosures(/^Team exercise: .+ \(15 minutes\)$/)).to.have.length(15);
    expect(disclosures(/^Worked example: .+ \(\d\.\d\.\d\)$/)).to.have.length(15);
    expect(disclosures().some(({ open }) => open)).to.equal(false);
    const levels = allByRole('heading').map(({ localName }) => localName);
    expect(levels.filter((level) => level === 'h3')).to.have.length(6);
    expect(levels.filter((level) => level === 'h4')).to.have.length(15);
  });

  it('says in an exercise what it is for, what to bring, step by step what to do, and what to write down', async () => {
    await example('all', everything);
    const [exercise] = disclosures(/Who is not here/);
    if (exercise) exercise.open = true;
    expect([...(exercise?.querySelectorAll('dt') ?? [])].map(textOf)).to.deep.equal([
      'Bring',
      'Steps',
      'Write down',
      'Helps you with',
      'Another exercise helps with',
    ]);
    expect(exercise?.querySelectorAll('ol li')).to.have.length(5);
    expect(allByRole('link', /^1\.1\.3 /)).to.have.length(1);
    expect(textOfPage()).to.contain('See which groups use your service');
  });

  it('leads from one exercise to another that helps with the rest', async () => {
    await example('all', everything);
    const [exercise] = disclosures(/Who is not here/);
    if (exercise) exercise.open = true;
    byRole('link', '5.2 Follow one enquiry').click();
    await drawn();
    expect(textOf(focused())).to.equal('5.2 Timely Outcomes');
    expect(disclosures(/Follow one enquiry/)[0]?.open).to.equal(true);
  });

  it('offers no exercise first while nothing is rated', async () => {
    await example('all', everything);
    expect(headings()).not.to.include('Where you are weakest');
  });

  it('offers the three that help most with what the ratings lack, and leads to them', async () => {
    await example('weak', weakest);
    expect(headings()[1]).to.equal('Where you are weakest');
    expect(everywhere('.offers a').map(textOf)).to.deep.equal([
      '1.1 Who is not here?',
      '4.1 Stretch, keep or drop',
      '1.2 What became of the answers?',
    ]);
    expect(everywhere('.offers p').map(textOf)).to.deep.equal([
      'Helps with 1.1.1, 1.1.3, 1.2.1',
      'Helps with 4.1.1, 4.1.2, 4.1.3',
      'Helps with 1.2.1',
    ]);
    byRole('link', '4.1 Stretch, keep or drop').click();
    await drawn();
    expect(textOf(focused())).to.equal('4.1 Delivery standards');
  });
});

describe('the glossary', () => {
  it('lists every term from A to Z, and links to each letter', async () => {
    await example('all', everything);
    expect(terms()).to.have.length(50);
    expect(textOf(byRole('status'))).to.equal('All 50 words shown.');
    const letters = byRole('navigation', 'Words by letter').querySelectorAll('a');
    expect([...letters].map(textOf).join('')).to.equal('ABCDEFGHIJMNOPRSTUY');
    byRole('link', 'S').click();
    expect(textOf(focused())).to.equal('Satisfaction driver');
  });

  it('shows what is looked for as it is typed, and says how much there is once the typing stops', async () => {
    await example('all', everything);
    await seek('BENCH');
    expect(terms()).to.deep.equal(['Benchmark']);
    expect(textOf(byRole('status'))).to.equal('All 50 words shown.');
    await until('it is said', () => textOf(byRole('status')) === '1 of 50 words shown.');
    await seek('no such word');
    expect(terms()).to.deep.equal([]);
    expect(allByRole('navigation', 'Words by letter')).to.deep.equal([]);
    await until('it is said', () => textOf(byRole('status')) === '0 of 50 words shown.');
    await seek('');
    expect(terms()).to.have.length(50);
  });

  it('is in English on a Welsh page, and marked so', async () => {
    document.documentElement.lang = 'cy';
    await example('all', everything);
    expect(headings()[0]).to.equal('Dysgu gyda’ch gilydd');
    expect(everywhere('.terms')[0]?.lang).to.equal('en');
    for (const step of everywhere('.step-by-step'))
      expect(step.closest('[lang]')).to.have.property('lang', 'en');
  });
});

describe('one sub-criterion alone', () => {
  it('is open, and starts at the heading level of the page', async () => {
    const part = exampleElement('one', one);
    part.setAttribute('heading-level', '3');
    await show(part);
    expect(allByRole('heading').map(({ localName }) => localName)).to.deep.equal(['h3']);
    expect(headings()).to.deep.equal(['1.1 Customer Identification']);
    expect(disclosures().map(({ open }) => open)).to.deep.equal([true, true]);
    expect(allByRole('searchbox')).to.deep.equal([]);
  });

  it('says so if the standard does not have it', async () => {
    await show(exampleElement('unknown', unknown));
    expect(textOfPage()).to.contain('This standard has no sub-criterion 9.9.');
  });
});

describe('the skills of a pack', () => {
  it('are its own, for those sub-criteria that have some', async () => {
    await example('own', ownPack);
    expect(disclosures(/Ring yourselves up \(10 minutes\)$/)).to.have.length(1);
    expect(disclosures()).to.have.length(1);
    expect(terms()).to.deep.equal(['Front desk', 'Promise']);
  });

  it('are told with their faults if they cannot be read', async () => {
    await example('faulty', faulty);
    expect(allByRole('alert').map(textOf).join()).to.contain(
      'exercises["A.1"].helps[0] names no element of this standard: A.9.9',
    );
  });

  it('are missing, and that is said', async () => {
    await example('without', without);
    expect(textOfPage()).to.contain('This standard comes without exercises.');
  });
});

describe('a link', () => {
  it('below the name of a sub-criterion leads to the exercise for it, on a page of the self-check', async () => {
    await show('<cse-self-check storage="none"></cse-self-check>');
    byRole('link', 'Customer Insight').click();
    await drawn();
    byRole('link', 'Team exercise for 1.1').click();
    await until('it has focus', () => textOf(focused()) === '1.1 Customer Identification');
    expect(byRole('link', 'Learn').getAttribute('aria-current')).to.equal('page');
    expect(disclosures(/Who is not here/)[0]?.open).to.equal(true);
  });

  it('leads back from an exercise to the element', async () => {
    history.replaceState(null, '', '#cse-skills-1.1');
    await show('<cse-self-check storage="none"></cse-self-check>');
    await until('it has focus', () => textOf(focused()) === '1.1 Customer Identification');
    byRole('link', /^1\.1\.3 /).click();
    await until('it is there', () => textOf(focused()).startsWith('1.1.3 '));
    expect(everywhere('cse-skills')).to.deep.equal([]);
  });

  it('in the address leads there on a Welsh page too, whose words come later', async () => {
    history.replaceState(null, '', '#cse-skills-glossary');
    await show('<cse-self-check lang="cy" storage="none"></cse-self-check>');
    await until('it has focus', () => textOf(focused()) === 'Ystyr y geiriau');
  });

  it('of a page with a layout of its own leads there too', async () => {
    await show(
      '<cse-self-check storage="none"><cse-criterion></cse-criterion><cse-skills></cse-skills></cse-self-check>',
    );
    byRole('link', 'Team exercise for 1.1').click();
    await until('it has focus', () => textOf(focused()) === '1.1 Customer Identification');
  });

  it('is not offered where there is nothing to lead to', async () => {
    await show(exampleElement('criterion', criterionExamples.alone));
    for (const each of disclosures()) each.open = true;
    expect(allByRole('link', /exercise/)).to.deep.equal([]);
  });
});

describe('on paper', () => {
  it('everything is open and every term is there, and afterwards it is as it was', async () => {
    await example('all', everything);
    await seek('bench');
    const [first] = disclosures();
    if (first) first.open = true;
    dispatchEvent(new Event('beforeprint'));
    expect(disclosures().every(({ open }) => open)).to.equal(true);
    expect(terms()).to.have.length(50);
    dispatchEvent(new Event('afterprint'));
    expect(disclosures().filter(({ open }) => open)).to.deep.equal([first]);
    expect(terms()).to.deep.equal(['Benchmark']);
  });

  it('a button offers to print it', async () => {
    await example('all', everything);
    expect(allByRole('button').map(nameOf)).to.deep.equal(['Print everything']);
  });
});

describe('axe finds nothing wrong with the skills, all of them open', () => {
  // Among the others is all that there is in the one with nothing rated.
  const others = Object.entries(skillsExamples).filter(([, state]) => state !== everything);

  for (const [name, state] of others) {
    for (const setting of settings()) {
      it(`${name}, ${setting.title}`, async () => {
        setPage(setting);
        await show(exampleElement(name, state));
        for (const each of disclosures()) each.open = true;
        expect(await violations()).to.deep.equal([]);
      });
    }
  }
});
