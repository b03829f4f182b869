import { expect } from '@open-wc/testing';
import '../../fixtures/script-tag.js';
import type { CseSelfDeclared } from '../../../src/components/self-declared/cse-self-declared.js';
import { cy } from '../../../src/components/self-declared/messages.cy.js';
import { en } from '../../../src/components/self-declared/messages.en.js';
import {
  selfDeclaredElement,
  selfDeclaredExamples,
  type DeclaredExample,
} from '../../../stories/self-declared/self-declared-examples.js';
import { violations } from '../../fixtures/axe.js';
import { clearPage, until } from '../../fixtures/page.js';
import { textOf } from '../../fixtures/roles.js';
import { setPage, settings } from '../../fixtures/settings.js';

const { declared, halfway, nameless, linked, lapsed, unreadable, hostile } = selfDeclaredExamples;

/** Puts an element on the page and waits until it says something. */
async function place(content: HTMLElement): Promise<CseSelfDeclared> {
  const main = document.createElement('main');
  main.append(content);
  document.body.append(main);
  const element = main.querySelector('cse-self-declared');
  if (!element) throw new Error('the example has no declaration');
  await until('it says something', () => element.shadowRoot?.querySelector('[role=note]'));
  return element;
}

const open = (example: DeclaredExample) => place(selfDeclaredElement(example));

function noteIn({ shadowRoot }: Element): Element {
  const note = shadowRoot?.querySelector('[role=note]');
  if (!note) throw new Error('it says nothing');
  return note;
}

/** What is said and shown, paragraph by paragraph. */
const said = (element: Element) =>
  [...noteIn(element).querySelectorAll('p')]
    .filter((paragraph) => paragraph.checkVisibility())
    .map(textOf);

const files: string[] = [];

/** An address on this site that leads to a text. */
function fileOf(text: string): string {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  files.push(url);
  return url;
}

afterEach(() => {
  files.splice(0).forEach((url) => {
    URL.revokeObjectURL(url);
  });
  clearPage();
});

describe('axe finds nothing wrong with a self-declaration', () => {
  for (const [name, example] of Object.entries<DeclaredExample>(selfDeclaredExamples)) {
    for (const setting of settings()) {
      it(`${name}, ${setting.title}, closed and open`, async () => {
        setPage(setting);
        const element = await open(example);
        expect(await violations()).to.deep.equal([]);
        element.shadowRoot?.querySelector('summary')?.click();
        expect(await violations()).to.deep.equal([]);
      });
    }
  }
});

describe('a self-declaration', () => {
  it('says first that it is no certificate, and when it was made', async () => {
    const element = await open(declared);
    expect(said(element)).to.deep.equal([
      en.declared('2026-03-02'),
      'North Borough Council, Libraries and museums',
      en.counts(55, 57),
    ]);
    expect(en.declared('2026-03-02')).to.equal('Self-assessed on 2 March 2026, not certified.');
    expect(en.counts(55, 57)).to.contain('indicative');
    expect(noteIn(element).getAttribute('aria-label')).to.equal(en.name);
  });

  it('says what is not rated yet, and leaves out a name that it does not know', async () => {
    const [, , counts = ''] = said(await open(halfway));
    expect(counts).to.match(/ 10 of 56 elements are met; .+ Not rated yet: 42 elements\.$/);
    expect(said(await open(nameless))).to.have.length(2);
  });

  it('has no shape, picture, border or colour that a badge could have', async () => {
    const element = await open(declared);
    expect(noteIn(element).querySelectorAll('svg, img, picture')).to.have.length(0);
    const { borderStyle, backgroundColor } = getComputedStyle(noteIn(element));
    expect(borderStyle).to.equal('none');
    expect(backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    for (const paragraph of noteIn(element).querySelectorAll('p')) {
      expect(getComputedStyle(paragraph).color).to.equal(getComputedStyle(document.body).color);
    }
  });

  it('explains itself behind a disclosure', async () => {
    const element = await open(declared);
    const details = noteIn(element).querySelector('details');
    expect(details?.open).to.equal(false);
    const summary = details?.querySelector('summary');
    expect(textOf(summary)).to.equal(en.meaning);
    summary?.click();
    expect(said(element)).to.include.members([...en.explanation('Customer Service Excellence')]);
  });

  it('links to a page of the site in its place', async () => {
    const element = await open(linked);
    const link = noteIn(element).querySelector('a');
    expect(link?.href).to.equal(new URL('/about', location.href).href);
    expect(textOf(link)).to.equal(en.meaning);
    expect(noteIn(element).querySelectorAll('details')).to.have.length(0);
  });

  it('never links to a script', async () => {
    const element = await open({ ...linked, href: 'javascript:alert(1)' });
    expect(noteIn(element).querySelectorAll('a')).to.have.length(0);
    expect(noteIn(element).querySelector('details')).not.to.equal(null);
  });

  it('shows no figures once it has lapsed', async () => {
    const element = await open(lapsed);
    expect(said(element)).to.include(en.lapsed('2027-03-02'));
    expect(textOf(noteIn(element))).not.to.match(/57|are met/);
  });

  it('still counts on its last day', async () => {
    expect(said(await open({ ...lapsed, today: '2027-03-02' }))).to.include(en.counts(55, 57));
  });

  it('shows names as text, on one line', async () => {
    const element = await open(hostile);
    expect(noteIn(element).querySelectorAll('img')).to.have.length(0);
    const [, names = ''] = said(element);
    expect(names).to.contain('<img src=x');
    expect(names).not.to.match(/[\p{Cc}\p{Bidi_Control}]/u);
  });

  it('is in Welsh on a page in Welsh', async () => {
    document.documentElement.lang = 'cy';
    const element = await open(declared);
    expect(said(element)).to.include(cy.declared('2026-03-02'));
    expect(noteIn(element).getAttribute('lang')).to.equal('cy');
  });
});

describe('the file of a self-declaration', () => {
  it('is fetched from the site, and read again when it is another', async () => {
    const element = document.createElement('cse-self-declared');
    element.setAttribute('src', fileOf(JSON.stringify(declared.assessment)));
    Object.assign(element, { clock: () => Date.parse('2026-06-01T12:00:00Z') });
    await place(element);
    expect(said(element)).to.include(en.counts(55, 57));
    element.src = fileOf('no self-check');
    // While it is fetched nothing is said at all.
    const note = () => element.shadowRoot?.querySelector('[role=note]');
    await until('it has read the other', () => textOf(note()) === en.unreadable);
  });

  for (const [what, src] of [
    ['another site', 'https://www.south.example/self-check.json'],
    ['nothing', '/there/is/no/such/file.json'],
    ['no address', 'http://['],
  ] as const) {
    it(`is not read from ${what}, and that is told`, async () => {
      const element = document.createElement('cse-self-declared');
      element.setAttribute('src', src);
      expect(textOf(noteIn(await place(element)))).to.equal(en.unreadable);
    });
  }

  it('is told to be unreadable where it is none, or about another standard, or of a day to come', async () => {
    const other = { ...declared.assessment, standard: { id: 'x', version: '1' } };
    for (const example of [
      unreadable,
      { ...declared, assessment: other },
      { ...declared, today: '2026-02-01' },
      { ...declared, assessment: 'no JSON' },
    ]) {
      expect(textOf(noteIn(await open(example)))).to.equal(en.unreadable);
      clearPage();
    }
  });

  it('is waited for with what stands between the tags', async () => {
    const element = document.createElement('cse-self-declared');
    element.textContent = 'We have assessed ourselves.';
    document.body.append(element);
    await until('it is registered', () => element.shadowRoot);
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('slot')).not.to.equal(null);
    expect(element.checkVisibility()).to.equal(true);
  });
});
