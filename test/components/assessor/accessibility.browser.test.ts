import { expect } from '@open-wc/testing';
import '../../fixtures/script-tag.js';
import { assessorExamples } from '../../../stories/assessor/assessor-examples.js';
import { exampleElement, type Example } from '../../../stories/example.js';
import { violations } from '../../fixtures/axe.js';
import { clearPage, drawn, everywhere, show, until } from '../../fixtures/page.js';
import { setPage, settings, USUAL } from '../../fixtures/settings.js';

const PAGES: readonly [keyof typeof assessorExamples, readonly string[]][] = [
  ['start', ['overview']],
  ['begun', ['overview', 'criterion-1', 'compare']],
  ['decided', ['compare', 'report']],
  ['followUp', ['overview', 'left']],
  ['spoilt', ['overview']],
  ['full', ['overview']],
];

describe('axe finds nothing wrong with the assessor’s side', () => {
  afterEach(() => {
    clearPage();
    history.replaceState(null, '', location.pathname + location.search);
  });

  for (const [name, pages] of PAGES) {
    for (const setting of settings()) {
      it(`${name}: ${pages.join(', ')}; ${setting.title}`, async () => {
        for (const page of pages) {
          clearPage();
          setPage(setting);
          history.replaceState(null, '', `#cse-assessor-${page}`);
          const example: Example = assessorExamples[name];
          await show(exampleElement('assessor', example));
          await until('it is there', () =>
            everywhere('cse-assessor')[0]?.shadowRoot?.querySelector('.title'),
          );
          await drawn();
          expect(await violations(), page).to.deep.equal([]);
        }
      });
    }
  }

  it('nor with the question that it asks', async () => {
    setPage(USUAL);
    await show(exampleElement('assessor', assessorExamples.begun));
    const button = await until('it is there', () => everywhere('.button.danger')[0]);
    button.click();
    await until('it asks', () => everywhere('dialog[open]')[0]);
    const found = await violations();
    // axe does not leave out the page that a modal dialog makes inert.
    expect(found.filter((one) => !/^(landmark-unique|skip-link) /.test(one))).to.deep.equal([]);
  });
});
