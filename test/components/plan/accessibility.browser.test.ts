import { expect } from '@open-wc/testing';
import '../../fixtures/script-tag.js';
import { exampleElement, type Example } from '../../../stories/example.js';
import { planExamples } from '../../../stories/plan/plan-examples.js';
import { violations } from '../../fixtures/axe.js';
import { clearPage, drawn, everywhere, show, until } from '../../fixtures/page.js';
import { chooseFile, field, loadPlan } from '../../fixtures/plan-page.js';
import { setPage, settings } from '../../fixtures/settings.js';

const planThere = () => until('the plan is there', () => everywhere('#actions')[0]);

describe('axe finds nothing wrong with a plan', () => {
  before(loadPlan);
  afterEach(clearPage);

  for (const [name, example] of Object.entries<Example>(planExamples)) {
    for (const setting of settings()) {
      it(`${name}, ${setting.title}`, async () => {
        setPage(setting);
        await show(exampleElement(name, example));
        await planThere();
        expect(await violations()).to.deep.equal([]);
      });
    }
  }

  for (const setting of settings()) {
    it(`that asks, has faults and shows what a file would change, ${setting.title}`, async () => {
      setPage(setting);
      await show(exampleElement('busy', planExamples.begun));
      await planThere();
      const [state] = everywhere<HTMLSelectElement>('select[name=state]');
      field(state, 'done');
      field(everywhere<HTMLTextAreaElement>('textarea[name=what]')[1], '');
      field(everywhere<HTMLSelectElement>('select[name=state]')[1], 'dropped');
      await chooseFile('id,element,what,due\n,1.1.3,New,31/02/2027\n,2.1.1,Other,31/03/2027\n');
      await drawn();
      expect(everywhere('[role=group]')).to.have.length(1);
      expect(everywhere('.faults li')).to.have.length(1);
      expect(everywhere('tbody tr')).to.have.length(1);
      expect(await violations()).to.deep.equal([]);
    });
  }
});
