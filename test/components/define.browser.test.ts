import { expect } from '@open-wc/testing';
import { clearPage, everywhere, show } from '../fixtures/page.js';

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

  it('brings the three tags and no global', async () => {
    const before = new Set(Object.getOwnPropertyNames(globalThis));
    await load('three');
    const added = Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name));
    expect(added).to.deep.equal([]);
    for (const tag of ['cse-self-check', 'cse-criterion', 'cse-result']) {
      expect(customElements.get(tag), tag).to.exist;
    }
  });
});
