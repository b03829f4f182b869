import { expect } from '@open-wc/testing';
import '../fixtures/script-tag.js';
import { exampleElement, type Example } from '../../stories/example.js';
import { criterionExamples } from '../../stories/self-check/criterion-examples.js';
import { resultExamples } from '../../stories/self-check/result-examples.js';
import { violations } from '../fixtures/axe.js';
import { clearPage, show } from '../fixtures/page.js';
import { setPage, settings } from '../fixtures/settings.js';

const parts: Record<string, Record<string, Example>> = {
  'a criterion': criterionExamples,
  'a result': resultExamples,
};

for (const [part, examples] of Object.entries(parts)) {
  describe(`axe finds nothing wrong with ${part}`, () => {
    afterEach(clearPage);

    for (const [name, example] of Object.entries(examples)) {
      for (const setting of settings()) {
        it(`${name}, ${setting.title}`, async () => {
          setPage(setting);
          await show(exampleElement(name, example));
          expect(await violations()).to.deep.equal([]);
        });
      }
    }
  });
}
