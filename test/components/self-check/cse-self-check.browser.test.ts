import { expect } from '@open-wc/testing';
import '../../fixtures/script-tag.js';
import { messagesFor } from '../../../dist/language.js';
import type { CseSelfCheck } from '../../../src/components/self-check/cse-self-check.js';
import { exampleElement } from '../../../stories/example.js';
import { selfCheckExamples } from '../../../stories/self-check/self-check-examples.js';
import { record } from '../../fixtures/events.js';
import { clearPage, drawn, everywhere, focused, show, textOfPage } from '../../fixtures/page.js';
import { allByRole, byRole, nameOf, textOf } from '../../fixtures/roles.js';

const messages = messagesFor('en');
const CHANGED = '2026-03-02T09:00:00.000Z';
const STANDARD = { id: 'cse', version: '2026.1' };
const FORMAT = 'cse-widgets/assessment';
const { notStarted, inProgress, reaching, fallingShort, longPage, fromParts, headingLevel } =
  selfCheckExamples;

function saved(ratings: Record<string, string>): object {
  const answers = Object.entries(ratings).map(([id, rating]) => [id, { rating, changed: CHANGED }]);
  const byId: object = Object.fromEntries(answers) as object;
  return { format: FORMAT, version: 3, standard: STANDARD, answers: byId, snapshots: [] };
}

function headings(): string[] {
  return allByRole('heading').map(textOf);
}

async function showSelfCheck(attributes = ''): Promise<CseSelfCheck> {
  return show<CseSelfCheck>(`<cse-self-check ${attributes}></cse-self-check>`);
}

async function goTo(page: string): Promise<void> {
  everywhere(`nav [href="#cse-${page}"]`)[0]?.click();
  await drawn();
}

/** Whatever was chosen, as `id rating`. */
function chosen(): string[] {
  return everywhere<HTMLInputElement>('[type=radio]:checked').map(
    ({ name, value }) => `${name} ${value}`,
  );
}

afterEach(() => {
  clearPage();
  history.replaceState(null, '', location.pathname + location.search);
});

describe('the overview', () => {
  it('says what this is, how long it takes, and how far each criterion is', async () => {
    await show(exampleElement('progress', inProgress));
    const text = textOfPage();
    expect(headings()).to.deep.equal(['Customer Service Excellence']);
    expect(text).to.contain(messages.size(57, 114));
    expect(text).to.contain(messages.kept);
    expect(text).to.contain(messages.indicative);
    const tasks = everywhere('li.task').map(textOf);
    expect(tasks).to.have.length(5);
    expect(tasks[0]).to.contain(messages.state.reaches).and.to.contain(messages.ratedOf(11, 11));
    expect(tasks[1]).to.contain(messages.state['in-progress']).and.contain(messages.ratedOf(3, 11));
    expect(tasks[4]).to.contain(messages.state['not-started']).and.contain(messages.ratedOf(0, 10));
  });

  it('offers to start, to go on where the person left, or to see the result', async () => {
    await show(exampleElement('start', notStarted));
    expect(byRole('link', messages.start).getAttribute('href')).to.equal('#cse-1.1.1');
    clearPage();
    await show(exampleElement('progress', inProgress));
    expect(byRole('link', messages.continueAt('2.1.4'))).to.exist;
    clearPage();
    await show(exampleElement('done', reaching));
    expect(byRole('link', messages.seeResult)).to.exist;
  });

  it('goes on at the element, which gets the focus', async () => {
    await show(exampleElement('progress', inProgress));
    byRole('link', messages.continueAt('2.1.4')).click();
    await drawn();
    expect(textOf(focused())).to.match(/^2\.1\.4 /);
  });

  it('says that nothing is kept, with storage none', async () => {
    await showSelfCheck('storage="none"');
    const text = everywhere('p').map(textOf);
    expect(text).to.include(messages.notKept).and.not.include(messages.kept);
  });
});

describe('the pages', () => {
  it('are the overview, one a criterion, and the result; the one shown is marked', async () => {
    await showSelfCheck();
    const links = [...byRole('navigation', messages.pages).querySelectorAll('a')];
    expect(links.map((link) => link.hash)).to.deep.equal(
      ['overview', '1', '2', '3', '4', '5', 'result'].map((page) => `#cse-${page}`),
    );
    await goTo('3');
    const current = everywhere('[aria-current=page]').map((link) => link.getAttribute('href'));
    expect(current).to.deep.equal(['#cse-3']);
    expect(headings()[0]).to.match(/Information and Access$/);
  });

  it('turn forwards and back, with nothing rated, and the heading gets the focus', async () => {
    await showSelfCheck();
    const titles = [];
    for (let page = 0; page < 6; page++) {
      everywhere('.turn a').at(-1)?.click();
      await drawn();
      expect(focused() === allByRole('heading')[0]).to.equal(true);
      titles.push(headings()[0]);
    }
    expect(titles.at(-1)).to.equal(messages.outcome['not-started']);
    expect(new Set(titles)).to.have.property('size', 6);
    everywhere('.turn a')[0]?.click();
    await drawn();
    expect(headings()[0]).to.equal(titles[4]);
  });

  it('open at the place that the address names', async () => {
    history.replaceState(null, '', '#cse-4');
    await showSelfCheck();
    expect(headings()[0]).to.match(/Delivery$/);
    clearPage();
    history.replaceState(null, '', '#cse-3.1.2');
    await showSelfCheck();
    expect(textOf(focused())).to.match(/^3\.1\.2 /);
  });

  it('leave the address of the host page alone', async () => {
    await showSelfCheck();
    const before = location.href;
    await goTo('2');
    expect(location.href).to.equal(before);
  });

  it('are all there at once with layout all, also when that comes later', async () => {
    await show(exampleElement('long', longPage));
    expect(everywhere('cse-criterion')).to.have.length(5);
    expect(allByRole('group')).to.have.length(57);
    expect(allByRole('navigation').map(nameOf)).to.deep.equal(['Work with your answers']);
    clearPage();
    const selfCheck = await showSelfCheck();
    selfCheck.setAttribute('layout', 'all');
    await drawn();
    expect(allByRole('group')).to.have.length(57);
  });

  it('lead to a criterion in layout all, too', async () => {
    await show(exampleElement('long', longPage));
    byRole('link', 'Delivery').click();
    await drawn();
    expect(textOf(focused())).to.match(/Delivery$/);
    byRole('link', messages.continueAt('2.1.4')).click();
    await drawn();
    expect(textOf(focused())).to.match(/^2\.1\.4 /);
  });
});

describe('the link to a missing element', () => {
  for (const layout of ['pages', 'all']) {
    it(`leads to the heading of that element, with layout ${layout}`, async () => {
      const selfCheck = exampleElement(layout, fallingShort);
      selfCheck.setAttribute('layout', layout);
      await show(selfCheck);
      if (layout === 'pages') await goTo('result');
      byRole('link', /^1\.1\.1 /).click();
      await drawn();
      expect(focused()?.matches('h2, h3, h4')).to.equal(true);
      expect(textOf(focused())).to.match(/^1\.1\.1 /);
    });
  }
});

describe('a layout of one’s own', () => {
  it('shows its parts alone, and they share the answers', async () => {
    await show(exampleElement('parts', fromParts));
    expect(allByRole('navigation')).to.have.length(0);
    expect(everywhere('cse-criterion')).to.have.length(1);
    everywhere('[name="3.1.1"][value=non-compliant]')[0]?.click();
    await drawn();
    const row = everywhere('tr[role=row]').map(textOf);
    expect(row[3]).to.contain(messages.state['in-progress']);
    expect(allByRole('link', /^3\.1\.1 /)).to.have.length(1);
  });

  it('leads from a missing element to the part that shows it', async () => {
    await show(exampleElement('parts', fromParts));
    byRole('link', '3.4.1').click();
    await drawn();
    expect(textOf(focused())).to.match(/^3\.4\.1 /);
  });

  it('is taken up when the parts come later', async () => {
    const selfCheck = await showSelfCheck('storage="none"');
    selfCheck.innerHTML = '<cse-criterion criterion="2"></cse-criterion>';
    await drawn();
    expect(allByRole('navigation')).to.have.length(0);
    expect(allByRole('group')).to.have.length(11);
  });
});

describe('heading-level', () => {
  it('starts the headings there, and the parts inside follow', async () => {
    await show(exampleElement('level', headingLevel));
    expect(allByRole('heading').map(({ localName }) => localName)).to.deep.equal(['h3']);
    await goTo('A');
    const levels = allByRole('heading').map(({ localName }) => localName);
    expect(levels.slice(0, 3)).to.deep.equal(['h3', 'h4', 'h5']);
  });
});

describe('what a host can do', () => {
  it('reads the assessment and its score', async () => {
    const selfCheck = await showSelfCheck('storage="none"');
    expect(selfCheck.assessment?.answers.size).to.equal(0);
    expect(selfCheck.score?.whole.state).to.equal('not-started');
  });

  it('imports and exports a saved form', async () => {
    const selfCheck = await showSelfCheck();
    const form = saved({ '1.1.1': 'compliant', '1.1.2': 'non-compliant' });
    expect(selfCheck.importAssessment(form).ok).to.equal(true);
    expect(selfCheck.exportAssessment()).to.deep.equal(form);
    await goTo('1');
    expect(chosen()).to.deep.equal(['1.1.1 compliant', '1.1.2 non-compliant']);
  });

  it('replaces all answers by an import, in the storage too', async () => {
    const selfCheck = await showSelfCheck();
    selfCheck.importAssessment(saved({ '1.1.1': 'compliant' }));
    selfCheck.importAssessment(saved({ '1.1.2': 'compliant' }));
    selfCheck.remove();
    const again = await showSelfCheck();
    expect([...(again.assessment?.answers ?? [])].map(([id]) => id)).to.deep.equal(['1.1.2']);
  });

  it('imports a form of version 1', async () => {
    const selfCheck = await showSelfCheck('storage="none"');
    const reading = selfCheck.importAssessment({
      format: FORMAT,
      version: 1,
      standard: STANDARD,
      saved: '2025-06-01',
      ratings: { '1.1.1': 'compliant' },
    });
    expect(reading).to.include({ ok: true, upgradedFrom: 1 });
    expect(selfCheck.score?.whole.met).to.equal(1);
  });

  it('is told the faults of a form that cannot be read, and nothing changes', async () => {
    const selfCheck = await showSelfCheck('storage="none"');
    selfCheck.importAssessment(saved({ '1.1.1': 'compliant' }));
    const before = selfCheck.assessment;
    for (const [form, code] of [
      [null, 'not-an-assessment'],
      [{ format: FORMAT, version: 99 }, 'newer-version'],
      [{ ...saved({}), answers: { '1.1.1': { rating: 1 } } }, 'wrong-type'],
    ] as const) {
      const reading = selfCheck.importAssessment(form);
      expect(reading.ok ? [] : reading.faults.map((fault) => fault.code)).to.include(code);
      expect(selfCheck.assessment).to.equal(before);
    }
  });

  it('sets an assessment, and takes all answers away', async () => {
    const selfCheck = await showSelfCheck();
    selfCheck.importAssessment(saved({ '1.1.1': 'compliant' }));
    const { assessment } = selfCheck;
    selfCheck.reset();
    expect(selfCheck.assessment?.answers.size).to.equal(0);
    expect(Object.keys(localStorage)).to.deep.equal([]);
    selfCheck.assessment = assessment;
    expect(selfCheck.score?.whole.met).to.equal(1);
    selfCheck.assessment = null;
    expect(selfCheck.score?.whole.met).to.equal(0);
  });

  it('hears no event of its own doing', async () => {
    const { log } = record(document);
    const selfCheck = await showSelfCheck();
    selfCheck.importAssessment(saved({ '1.1.1': 'compliant' }));
    const { assessment } = selfCheck;
    selfCheck.assessment = assessment;
    selfCheck.reset();
    await drawn();
    expect(log).to.deep.equal([]);
  });

  it('hears a person from outside every shadow root, with a typed event', async () => {
    await showSelfCheck();
    const { log } = record(document.documentElement);
    await goTo('1');
    everywhere('[name="1.1.1"][value=compliant]')[0]?.click();
    expect(log.map(({ type }) => type)).to.deep.equal(['cse-rate', 'cse-change']);
    expect(log[1]?.detail.score?.whole.met).to.equal(1);
  });

  it('gives the self-check its own running self-check', async () => {
    const one = await showSelfCheck('storage-key="one"');
    const two = await showSelfCheck('storage="none"');
    two.selfCheck = one.selfCheck;
    await drawn();
    one.importAssessment(saved({ '1.1.1': 'compliant' }));
    expect(two.score?.whole.met).to.equal(1);
  });
});

describe('a self-check that is moved', () => {
  for (const storage of ['local', 'none']) {
    it(`keeps its answers and its page, with storage ${storage}`, async () => {
      const selfCheck = await showSelfCheck(`storage="${storage}"`);
      selfCheck.importAssessment(saved({ '1.1.1': 'compliant' }));
      await goTo('1');
      selfCheck.remove();
      await drawn();
      document.body.append(selfCheck);
      await drawn();
      expect(chosen()).to.deep.equal(['1.1.1 compliant']);
      everywhere('[name="1.1.2"][value=compliant]')[0]?.click();
      await drawn();
      expect(selfCheck.score?.whole.met).to.equal(2);
    });
  }

  it('takes in what was answered elsewhere meanwhile', async () => {
    const selfCheck = await showSelfCheck();
    selfCheck.remove();
    const other = await showSelfCheck();
    other.importAssessment(saved({ '1.1.1': 'compliant' }));
    document.body.append(selfCheck);
    await drawn();
    expect(selfCheck.score?.whole.met).to.equal(1);
  });
});

describe('two self-checks on one page', () => {
  it('stay in step with the same key', async () => {
    const [one, two] = [await showSelfCheck(), await showSelfCheck()];
    one.importAssessment(saved({ '1.1.1': 'compliant' }));
    expect(two.score?.whole.met).to.equal(1);
    two.reset();
    expect(one.score?.whole.rated).to.equal(0);
  });

  it('go their own ways with two keys', async () => {
    const [one, two] = [
      await showSelfCheck('storage-key="one"'),
      await showSelfCheck('storage-key="two"'),
    ];
    one.importAssessment(saved({ '1.1.1': 'compliant' }));
    expect(two.score?.whole.met).to.equal(0);
    two.setAttribute('storage-key', 'one');
    await drawn();
    expect(two.score?.whole.met).to.equal(1);
  });

  it('share the standard’s own name where neither has a key', async () => {
    const one = await showSelfCheck();
    const two = await showSelfCheck('storage-key="cse"');
    one.importAssessment(saved({ '1.1.1': 'compliant' }));
    expect(two.score?.whole.met).to.equal(1);
  });
});

describe('storage', () => {
  it('none leaves the browser’s storage untouched', async () => {
    const selfCheck = await showSelfCheck('storage="none"');
    await goTo('1');
    everywhere('[name="1.1.1"][value=compliant]')[0]?.click();
    expect(selfCheck.score?.whole.met).to.equal(1);
    expect(Object.keys(localStorage)).to.deep.equal([]);
  });

  it('local brings the answers back', async () => {
    (await showSelfCheck()).importAssessment(saved({ '1.1.1': 'compliant' }));
    clearPageOnly();
    expect((await showSelfCheck()).score?.whole.met).to.equal(1);
  });
});

function clearPageOnly(): void {
  document.body.replaceChildren();
}

describe('print', () => {
  afterEach(() => {
    dispatchEvent(new Event('afterprint'));
  });

  it('shows every element whatever page is shown, and goes back after', async () => {
    await showSelfCheck();
    await goTo('3');
    dispatchEvent(new Event('beforeprint'));
    // The browser lays out its pages as soon as the microtasks are done: no task and no frame comes before.
    for (let step = 0; step < 100; step++) await new Promise<void>(queueMicrotask);
    const ids = everywhere('.element').map(({ id }) => id);
    expect(new Set(ids).size).to.equal(57);
    expect(ids).to.deep.equal(ids.toSorted());
    expect(everywhere('cse-criterion')).to.have.length(5);
    expect(everywhere('cse-result')).to.have.length(1);
    expect(allByRole('group')).to.have.length(57);
    dispatchEvent(new Event('afterprint'));
    await drawn();
    expect(allByRole('group')).to.have.length(12);
    expect(headings()[0]).to.match(/Information and Access$/);
  });
});
