import { expect } from '@open-wc/testing';
import { clearPage, everywhere, show, until } from '../fixtures/page.js';

/** A copy of the script under another address, as two blocks of a content management system load it. */
function load(copy: string): Promise<unknown> {
  const url = new URL(`../../dist/cse.js?${copy}`, import.meta.url).href;
  return import(url);
}

afterEach(clearPage);

describe('the script', () => {
  it('leaves what is between the tags in sight until it comes', () => {
    document.body.innerHTML = '<cse-self-check><p>Please wait, or ring us.</p></cse-self-check>';
    expect(document.querySelector('p')?.checkVisibility()).to.equal(true);
    expect(customElements.get('cse-self-check')).to.equal(undefined);
  });

  it('may be loaded twice, from two addresses', async () => {
    await load('one');
    const first = customElements.get('cse-self-check');
    await load('two');
    expect(first).to.exist;
    expect(customElements.get('cse-self-check')).to.equal(first);
    await show('<cse-self-check storage="none" layout="all"></cse-self-check>');
    expect(everywhere('fieldset')).to.have.length(57);
  });

  it('upgrades parts that were there before their self-check', async () => {
    await load('one');
    await show(
      '<cse-self-check storage="none"><cse-criterion criterion="2"></cse-criterion></cse-self-check>',
    );
    everywhere('[name="2.1.1"]')[0]?.click();
    const selfCheck = document.querySelector('cse-self-check');
    expect(selfCheck?.score?.whole.rated).to.equal(1);
  });

  it('brings the three tags', async () => {
    await load('three');
    for (const tag of ['cse-self-check', 'cse-criterion', 'cse-result']) {
      expect(customElements.get(tag), tag).to.exist;
    }
  });
});

describe('in a page that has nothing else, the script', () => {
  for (const { file, tag } of [
    { file: 'cse.js', tag: 'cse-self-check' },
    { file: 'cse-badge.js', tag: 'cse-badge' },
  ]) {
    it(`${file} leaves nothing of its own among the globals of the page`, async () => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const page = frame.contentWindow as Window & typeof globalThis;
      const globals = () => Reflect.ownKeys(page).map(String);
      const before = new Set(globals());
      const script = page.document.createElement('script');
      script.type = 'module';
      script.src = new URL(`../../dist/${file}`, import.meta.url).href;
      const ran = new Promise((resolve, reject) => {
        script.addEventListener('load', resolve);
        script.addEventListener('error', reject);
      });
      page.document.head.append(script);
      await ran;
      const element = page.document.createElement(tag);
      page.document.body.append(element);
      await until('it is drawn', () => element.shadowRoot?.childElementCount);
      expect(globals().filter((name) => !before.has(name) && !OF_LIT.has(name))).to.deep.equal([]);
    });
  }
});

/* Marks by which copies of Lit on one page know of each other. */
const OF_LIT = new Set([
  'litElementVersions',
  'litHtmlVersions',
  'litPropertyMetadata',
  'reactiveElementVersions',
]);
