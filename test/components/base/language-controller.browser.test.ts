import { expect } from '@open-wc/testing';
import '../../fixtures/script-tag.js';
import { html, LitElement } from 'lit';
import { LanguageController } from '../../../dist/components/base/language-controller.js';
import { messagesFor } from '../../../dist/language.js';
import type { Language } from '../../../src/language/language.js';
import { clearPage, drawn, everywhere, show, until } from '../../fixtures/page.js';
import { allByRole, byRole, textOf } from '../../fixtures/roles.js';

/* What a pack says in a sentence or two of itself or a part. */
interface Summary {
  readonly summary: string;
}

const welsh = messagesFor('cy');
const english = messagesFor('en');

async function untilWelsh(): Promise<void> {
  await until('the page speaks Welsh', () => allByRole('link', welsh.result)[0]);
  await drawn();
}

/** A part of a page that says one word, in the language around it. */
class SlowPart extends LitElement {
  load: (language: Language) => string | Promise<string> = () => '';
  readonly #words = new LanguageController<string>(this, (language) => this.load(language));

  protected override render() {
    return html`<p>${this.#words.messages}</p>`;
  }
}

customElements.define('slow-part', SlowPart);

/** The language an element is read in: the nearest `lang`, across shadow roots. */
function languageOf(element: Element): string {
  const bearer = element.closest('[lang]');
  if (bearer) return bearer.getAttribute('lang') ?? '';
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : '';
}

afterEach(clearPage);

describe('the interface', () => {
  it('is Welsh with lang on the tag, around it, and on the page', async () => {
    await show('<cse-self-check lang="cy" storage="none"></cse-self-check>');
    await untilWelsh();
    clearPage();
    await show('<div lang="cy-GB"><cse-self-check storage="none"></cse-self-check></div>');
    await untilWelsh();
    clearPage();
    document.documentElement.lang = 'cy';
    await show('<cse-self-check storage="none"></cse-self-check>');
    await untilWelsh();
  });

  it('follows a lang that changes, down to the parts inside', async () => {
    const page = await show(
      '<div><cse-self-check storage="none" layout="all"></cse-self-check></div>',
    );
    expect(byRole('group', english.rating('1.1.1'))).to.exist;
    page.lang = 'cy';
    await until('the parts speak Welsh', () => allByRole('group', welsh.rating('1.1.1'))[0]);
    page.removeAttribute('lang');
    await until('the parts speak English', () => allByRole('group', english.rating('1.1.1'))[0]);
  });

  it('follows a lang outside of the shadow root it stands in', async () => {
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).innerHTML =
      '<cse-self-check storage="none"></cse-self-check>';
    await show(host);
    expect(byRole('link', english.result)).to.exist;
    host.lang = 'cy';
    await untilWelsh();
  });

  it('is English for every other language', async () => {
    await show('<div lang="fr"><cse-self-check storage="none"></cse-self-check></div>');
    const link = byRole('link', english.result);
    expect(languageOf(link)).to.equal('en');
  });
});

describe('words that are on their way', () => {
  /** A part of a page whose Welsh comes when the test lets it. */
  function slowPart() {
    let arrive: (words: string) => void = () => undefined;
    const loading = new Promise<string>((resolve) => (arrive = resolve));
    const part = document.createElement('slow-part') as SlowPart;
    part.load = (language) => (language === 'cy' ? loading : 'Result');
    document.body.append(part);
    return { part, arrive };
  }
  const heard = async (part: SlowPart) => {
    // The observer of `lang` is told in a turn of its own.
    await new Promise((resolve) => setTimeout(resolve));
    await part.updateComplete;
    return textOf(part.shadowRoot?.querySelector('p'));
  };

  it('take the place of those of the language before', async () => {
    const { part, arrive } = slowPart();
    part.lang = 'cy';
    expect(await heard(part)).to.equal('Result');
    arrive('Canlyniad');
    expect(await heard(part)).to.equal('Canlyniad');
  });

  it('do not, where the page was turned back meanwhile', async () => {
    const { part, arrive } = slowPart();
    part.lang = 'cy';
    await heard(part);
    part.lang = 'en';
    await heard(part);
    arrive('Canlyniad');
    expect(await heard(part)).to.equal('Result');
  });
});

describe('in Welsh', () => {
  beforeEach(async () => {
    await show('<cse-self-check lang="cy" storage="none" layout="all"></cse-self-check>');
    await until('the page speaks Welsh', () => allByRole('group', welsh.rating('1.1.1'))[0]);
    await drawn();
  });

  it('wording that is still English says so to whoever reads it aloud', () => {
    for (const selector of ['.statement', '.meaning', 'dd', '.rating label']) {
      const english = everywhere(selector).filter((element) => {
        const text = textOf(element);
        const ours = [welsh.notApplicable, welsh.notApplicableMeaning, welsh.reasonWanted];
        return text && !ours.includes(text) && !text.startsWith(welsh.outcome['not-started']);
      });
      const languages = new Set(english.map(languageOf));
      expect([...languages], selector).to.deep.equal(['en']);
    }
  });

  it('so do the summaries of the standard, and what we say of the result is Welsh', async () => {
    const address = new URL('../../../dist/packs/cse.json', import.meta.url);
    const pack = (await (await fetch(address)).json()) as {
      readonly wording: { readonly en: Summary & { readonly criteria: Record<string, Summary> } };
    };
    const { en } = pack.wording;
    const summaries = [en, ...Object.values(en.criteria)].map(({ summary }) => summary);
    const ledes = everywhere('.lede').map((lede) => [textOf(lede), languageOf(lede)] as const);
    const [ofTheStandard, ours] = [true, false].map((is) =>
      ledes.filter(([text]) => summaries.includes(text) === is),
    );
    expect(ofTheStandard?.map(([, language]) => language)).to.deep.equal(Array(6).fill('en'));
    expect([...new Set(ours?.map(([, language]) => language))]).to.deep.equal(['cy']);
  });

  it('headings of the standard are English, and labels of ours are Welsh', () => {
    const heading = everywhere('h4').find((each) => textOf(each).startsWith('1.1.1'));
    const words = [...(heading?.querySelectorAll('span:last-child') ?? [])];
    expect(words.map(languageOf)).to.deep.equal(['en']);
    for (const legend of everywhere('legend')) expect(languageOf(legend)).to.equal('cy');
  });

  it('nothing of ours is left in English', () => {
    const ours = everywhere('button, legend, summary, dt, caption, figcaption, thead th').map(
      textOf,
    );
    const inEnglish = new Set(
      Object.values(english)
        .filter((text): text is string => typeof text === 'string')
        .concat(Object.values(english.columns)),
    );
    expect(ours.filter((text) => inEnglish.has(text))).to.deep.equal([]);
    expect(ours.length).to.be.above(100);
  });
});
