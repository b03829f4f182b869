import { expect } from '@open-wc/testing';
import '../fixtures/script-tag.js';
import { readSavedText } from '../../src/core/assessment/saved-assessment.js';
import { encodeShare } from '../../src/storage/share-link.js';
import { exampleElement, type Example } from '../../stories/example.js';
import { shareExamples } from '../../stories/share-link/share-examples.js';
import { teamExamples } from '../../stories/team/team-examples.js';
import { violations } from '../fixtures/axe.js';
import { colleagueFile } from '../fixtures/colleagues.js';
import { clearPage, drawn, everywhere, show, until } from '../fixtures/page.js';
import { byRole } from '../fixtures/roles.js';
import { setPage, settings } from '../fixtures/settings.js';

const parts: Record<string, Record<string, Example>> = {
  'a team': teamExamples,
  sharing: shareExamples,
};
const ratings = { '1.1.1': 'compliant' };
const made = '2026-03-02T09:00:00.000Z';

async function there(selector: string): Promise<HTMLElement> {
  const found = await until(`${selector} is there`, () =>
    everywhere(selector).find((element) => element.checkVisibility()),
  );
  await drawn();
  return found;
}

for (const [part, examples] of Object.entries(parts)) {
  describe(`axe finds nothing wrong with ${part}`, () => {
    afterEach(clearPage);

    for (const [name, example] of Object.entries(examples)) {
      for (const setting of settings()) {
        it(`${name}, ${setting.title}`, async () => {
          setPage(setting);
          await show(exampleElement(`people ${name}`, example));
          await there('.title');
          expect(await violations()).to.deep.equal([]);
        });
      }
    }
  });
}

describe('axe finds nothing wrong', () => {
  afterEach(() => {
    clearPage();
    history.replaceState(null, '', location.pathname + location.search);
  });

  for (const setting of settings()) {
    it(`with the meeting view, ${setting.title}`, async () => {
      setPage(setting);
      await show(exampleElement('meeting', teamExamples.threePeople));
      await there('.element');
      byRole('button', setting.lang === 'en' ? 'Meeting view' : 'Golwg cyfarfod').click();
      (await there('.meeting .main')).click();
      await there('.meeting [type=radio]');
      expect(await violations()).to.deep.equal([]);
    });

    it(`with a link that came, ${setting.title}`, async () => {
      setPage(setting);
      const reading = readSavedText(colleagueFile({ id: 'x', name: 'Ann', ratings }));
      if (!reading.ok) throw new Error('it cannot be read');
      const text = await encodeShare(reading.assessment, { notes: true, made });
      history.replaceState(null, '', `#cse-share=${text}`);
      await show('<cse-self-check></cse-self-check>');
      const look = await there('.choices .main');
      expect(await violations()).to.deep.equal([]);
      look.click();
      await there('.look cse-self-check');
      // axe does not leave out the page that a modal dialog makes inert, nor see that the dialog scrolls by itself.
      const found = (await violations()).filter(
        (one) => !/^(landmark-unique|skip-link) /.test(one),
      );
      expect(found).to.deep.equal([]);
    });

    it(`with a link that cannot be read, ${setting.title}`, async () => {
      setPage(setting);
      history.replaceState(null, '', '#cse-share=rubbish');
      await show('<cse-self-check></cse-self-check>');
      await there('.notice');
      expect(await violations()).to.deep.equal([]);
    });
  }
});
