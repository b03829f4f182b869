import { expect } from '@open-wc/testing';
import '../fixtures/script-tag.js';
import { exampleElement, type Example } from '../../stories/example.js';
import { selfCheckExamples } from '../../stories/self-check/self-check-examples.js';
import { violations } from '../fixtures/axe.js';
import { clearPage, drawn, everywhere, show, until } from '../fixtures/page.js';
import { allByRole } from '../fixtures/roles.js';
import { setPage, settings, USUAL } from '../fixtures/settings.js';

/* These differ from another example by nothing but one of the settings below. */
const { longPage, welsh, dark, ...others } = selfCheckExamples;

describe('axe finds nothing wrong with a self-check', () => {
  afterEach(clearPage);

  for (const [name, example] of Object.entries<Example>({ longPage, welsh, dark })) {
    it(name, async () => {
      setPage(USUAL);
      await show(exampleElement(name, example));
      expect(await violations()).to.deep.equal([]);
    });
  }

  for (const [name, example] of Object.entries<Example>(others)) {
    const met = settings();
    for (const layout of ['pages', 'all']) {
      // One long page shows in another setting what its pages do in that, which are gone through below.
      for (const setting of layout === 'all' ? met.slice(0, 1) : met) {
        it(`${name}, ${setting.title}, layout ${layout}`, async () => {
          setPage(setting);
          const selfCheck = exampleElement(name, example);
          selfCheck.setAttribute('layout', layout);
          await show(selfCheck);
          expect(await violations()).to.deep.equal([]);
        });
      }
    }
  }
});

describe('axe finds nothing wrong with any page of a self-check', () => {
  afterEach(clearPage);

  for (const setting of settings()) {
    it(setting.title, async () => {
      setPage(setting);
      await show(exampleElement('pages', others.inProgress));
      const pages = everywhere('nav a');
      expect(pages.length).to.be.above(7);
      for (const { hash } of pages as HTMLAnchorElement[]) {
        everywhere(`nav a[href="${hash}"]`)[0]?.click();
        await until(`${hash} is there`, () => allByRole('heading').length > 0);
        await drawn();
        expect(allByRole('heading').length, hash).to.be.above(0);
        expect(await violations(), hash).to.deep.equal([]);
      }
    });
  }
});
