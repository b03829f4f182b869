import { expect } from '@open-wc/testing';
import '../../fixtures/script-tag.js';
import {
  HANDED_OVER_SAVED,
  assessorExamples,
} from '../../../stories/assessor/assessor-examples.js';
import { exampleElement, type Example } from '../../../stories/example.js';
import {
  clearPage,
  drawn,
  everywhere,
  focused,
  show,
  textOfPage,
  until,
} from '../../fixtures/page.js';
import { allByRole, byRole, descriptionOf, textOf } from '../../fixtures/roles.js';

type Assessor = HTMLElementTagNameMap['cse-assessor'];
const TEXT = JSON.stringify(HANDED_OVER_SAVED);

describe('the assessor’s side', () => {
  afterEach(clearPage);

  const assessor = () => everywhere<Assessor>('cse-assessor')[0] ?? fail();
  const finding = (id: string) => assessor().file?.reviews.at(-1)?.findings[id];
  const within = (id: string) => everywhere(`#at-${CSS.escape(id)}`)[0] ?? fail();
  const go = async (name: string | RegExp) => {
    const [link] = allByRole('link', name);
    link?.click();
    await drawn();
  };
  async function open(example: Example): Promise<Assessor> {
    await show(exampleElement('assessor', example));
    await until('it is there', () =>
      everywhere('cse-assessor')[0]?.shadowRoot?.querySelector('h2'),
    );
    await drawn();
    return assessor();
  }
  async function choose(text: string, name = 'file.json'): Promise<void> {
    const field = everywhere<HTMLInputElement>('[type=file]')[0] ?? fail();
    const files = new DataTransfer();
    files.items.add(new File([text], name));
    field.files = files.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await until(
      'it is read',
      () => allByRole('dialog').length > 0 || /Opened:|Not opened|another copy/.test(textOfPage()),
    );
    await drawn();
  }
  async function write(field: HTMLElement, text: string): Promise<void> {
    Object.assign(field, { value: text });
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await drawn();
  }

  it('takes the place of the self-check’s own pages, and has no file at first', async () => {
    await open(assessorExamples.start);
    expect(allByRole('heading', 'Assess an organisation')).to.have.length(1);
    expect(allByRole('link', 'Result')).to.have.length(0);
    expect(assessor().file).to.equal(null);
  });

  it('can stand in a page by itself', async () => {
    await show('<cse-assessor></cse-assessor>');
    await until('it is there', () => allByRole('heading', 'Assess an organisation')[0]);
  });

  it('opens what was handed over, says whose it is, and tells the page', async () => {
    await open(assessorExamples.start);
    const heard = heardOf('cse-review');
    await choose(TEXT);
    expect(textOf(byRole('heading', 'North Borough Council'))).to.equal('North Borough Council');
    expect(textOfPage()).to.contain('It was made by Mair Evans.');
    expect(heard).to.have.length(1);
    await until(
      'the heading has focus',
      () => focused() === byRole('heading', 'North Borough Council'),
    );
  });

  for (const [what, text, told] of [
    ['rubbish', 'x', 'neither a self-assessment nor an assessor’s file'],
    ['another document', '{"format":"x"}', 'neither a self-assessment'],
    ['one of a newer release', '{"format":"cse-widgets/review","version":9}', 'newer version'],
    ['one with a fault', '{"format":"cse-widgets/review","version":1}', 'is damaged'],
    ['one about another standard', TEXT.replace('"id":"cse"', '"id":"other"'), 'another standard'],
  ] as const) {
    it(`does not open ${what}, and says why`, async () => {
      await open(assessorExamples.begun);
      const before = assessor().file;
      await choose(text);
      expect(textOfPage()).to.contain(told);
      expect(assessor().file).to.equal(before);
    });
  }

  it('opens what a program of the body keeps, without a question and without an event', async () => {
    const element = await open(assessorExamples.begun);
    let heard = 0;
    element.addEventListener('cse-review', () => (heard += 1));
    const other = { ...HANDED_OVER_SAVED.details, organisation: 'South District Council' };
    const opened = element.openFile({ ...HANDED_OVER_SAVED, details: other });
    expect(opened).to.include({ ok: true, kind: 'handed-over' });
    await drawn();
    expect(allByRole('heading', 'South District Council')).to.have.length(1);
    expect(element.file?.organisation).to.equal('South District Council');
    expect(heard).to.equal(0);
  });

  it('says what is wrong with what a program gives it, and changes nothing', async () => {
    const early = document.createElement('cse-assessor');
    expect(early.openFile(HANDED_OVER_SAVED)).to.have.nested.property(
      'faults[0].code',
      'not-ready',
    );
    const element = await open(assessorExamples.begun);
    const before = element.file;
    const other = { ...HANDED_OVER_SAVED, standard: { id: 'iso', version: '1' } };
    expect(element.openFile(other)).to.have.nested.property('faults[0].code', 'other-standard');
    expect(element.openFile('x')).to.have.nested.property('faults[0].code', 'not-a-review');
    expect(element.file).to.equal(before);
  });

  it('shows beside each other what the organisation says and what the assessor finds', async () => {
    await open(assessorExamples.begun);
    await go(/^1 Customer/);
    const card = textOf(within('1.1.1'));
    for (const part of [
      'Mair Evans, 9 March 2026',
      'Reason: Two of our five teams',
      'Note: The survey of the spring',
      'Customer survey 2025 (Show me, 03/11/2025)',
      'The morning briefing (Tell me)',
    ]) {
      expect(card).to.contain(part);
    }
    expect(within('1.1.1').querySelector('a[href^=https]')?.getAttribute('rel')).to.contain(
      'noopener',
    );
  });

  it('keeps a rating, a finding, what was seen and a day, with name and stage', async () => {
    await open(assessorExamples.opened);
    const heard = heardOf('cse-review');
    await go(/^1 Customer/);
    const before = JSON.stringify(assessor().file?.reviews[0]?.handedOver);
    const radio = within('1.1.1').querySelector<HTMLInputElement>('[value=compliant]') ?? fail();
    radio.click();
    await write(byRole('textbox', 'Finding 1.1.1'), 'Seen at the counter');
    within('1.1.1').querySelector<HTMLInputElement>('[data-seen=b]')?.click();
    await write(within('1.1.1').querySelector<HTMLElement>('[type=date]') ?? fail(), '2026-12-31');
    expect(finding('1.1.1')).to.deep.include({
      rating: 'compliant',
      finding: 'Seen at the counter',
      seen: ['b'],
      due: '2026-12-31',
      by: 'Idris Lloyd',
      stage: 'visit',
    });
    expect(textOf(within('1.1.1'))).to.contain('Last changed by Idris Lloyd, Visit');
    expect(JSON.stringify(assessor().file?.reviews[0]?.handedOver)).to.equal(before);
    expect(heard).to.have.length(4);
    await until('it is said how far they are', () =>
      allByRole('status').some((status) => textOf(status) === '1 of 11 rated'),
    );
  });

  it('tells at the field of a day that is none, and changes nothing', async () => {
    await open(assessorExamples.begun);
    await go(/^1 Customer/);
    const field = within('1.1.1').querySelector<HTMLInputElement>('[type=date]') ?? fail();
    await write(field, '12027-03-31');
    expect(finding('1.1.1')?.due).to.equal('2026-09-30');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    expect(descriptionOf(field)).to.contain('This is not a day.');
    await write(field, '2027-01-31');
    expect(finding('1.1.1')?.due).to.equal('2027-01-31');
    expect(field.getAttribute('aria-invalid')).to.equal('false');
  });

  it('asks for a reason where an element does not apply, and leads focus when a rating is cleared', async () => {
    await open(assessorExamples.opened);
    await go(/^3 /);
    within('3.1.2').querySelector<HTMLInputElement>('[value=not-applicable]')?.click();
    await drawn();
    await write(
      within('3.1.2').querySelector<HTMLElement>('[data-field=notApplicable]') ?? fail(),
      'All is free',
    );
    expect(finding('3.1.2')).to.include({ notApplicable: 'All is free' });
    byRole('button', /^Clear answer 3\.1\.2/).click();
    await drawn();
    expect(finding('3.1.2')?.notApplicable).to.equal(undefined);
    expect(focused()).to.equal(within('3.1.2').querySelector('input'));
  });

  it('asks for the assessor’s name, until it is given', async () => {
    await open(assessorExamples.followUp);
    await go('From last time');
    expect(textOfPage()).to.contain('You have not given your name yet.');
    await go('Give it on the overview');
    await write(byRole('textbox', 'Assessor'), 'Eve');
    await go('From last time');
    expect(textOfPage()).to.not.contain('You have not given your name yet.');
  });

  it('has in a follow-up review first what was left, the worst at the top, with what was found then', async () => {
    await open(assessorExamples.followUp);
    await go('From last time');
    const cards = everywhere('.element');
    expect(cards).to.have.length(7);
    expect(cards[0]?.id).to.equal('at-4.1.1');
    expect(textOf(cards[0])).to.contain('Certification: Non-Compliant');
    expect(textOf(cards[0])).to.contain('What must be done: Publish one.');
  });

  it('leads from the overview to the element that is next', async () => {
    await open(assessorExamples.begun);
    await go('Go on at 1.2.1');
    await until('it has focus', () => focused()?.id === '1.2.1');
  });

  it('asks before the next review begins, and begins it with nothing but the assessor', async () => {
    await open(assessorExamples.begun);
    byRole('button', 'Begin: Review after 12 months').click();
    await until('it asks', () => allByRole('dialog')[0]?.matches('[open]'));
    expect(textOf(byRole('dialog'))).to.contain('52 elements are still open.');
    byRole('button', 'Cancel').click();
    await until('it is closed', () => everywhere('dialog form').length === 0);
    expect(assessor().file?.reviews).to.have.length(1);
    byRole('button', 'Begin: Review after 12 months').click();
    await until('it asks', () => allByRole('dialog')[0]?.matches('[open]'));
    buttonIn(byRole('dialog'), 'Begin: Review after 12 months').click();
    await until('it is begun', () => assessor().file?.reviews.length === 2);
    const [, review] = assessor().file?.reviews ?? [];
    expect(review).to.deep.include({ kind: 'review-12', stage: 'desk-review', findings: {} });
    expect(review?.assessor).to.equal('Idris Lloyd');
  });

  it('asks what a new self-assessment is for while a file is open', async () => {
    await open(assessorExamples.begun);
    await choose(TEXT.replace('Mair Evans', 'Nia Rees'));
    await until('it asks', () => allByRole('dialog')[0]?.matches('[open]'));
    expect(assessor().file?.reviews).to.have.length(1);
    byRole('button', 'Begin with it: Review after 12 months').click();
    await until('it is begun', () => assessor().file?.reviews.length === 2);
    await drawn();
    expect(textOfPage()).to.contain('It was made by Nia Rees.');
    expect(assessor().file?.reviews).to.have.length(2);
  });

  it('asks before another file takes the place, and joins a copy of the same', async () => {
    await open(assessorExamples.begun);
    const mine = assessorExamples.begun.entries['+review'];
    await choose(mine);
    expect(textOfPage()).to.contain('This is another copy of the file that is open');
    await choose(mine.replace('"id":"north","standard"', '"id":"south","standard"'));
    await until('it asks', () => allByRole('dialog')[0]?.matches('[open]'));
    byRole('button', 'Cancel').click();
    await until('it is closed', () => everywhere('dialog form').length === 0);
    expect(assessor().file?.id).to.equal('north');
  });

  it('asks before the file is taken out', async () => {
    await open(assessorExamples.begun);
    byRole('button', 'Take it out of this browser').click();
    await until('it asks', () => allByRole('dialog')[0]?.matches('[open]'));
    buttonIn(byRole('dialog'), 'Take it out of this browser').click();
    await until('it is gone', () => assessor().file === null);
    expect(assessor().file).to.equal(null);
    expect(Object.keys(localStorage).filter((name) => name.includes('+review'))).to.deep.equal([]);
  });

  it('counts side by side as many elements as there are, and names where the two differ', async () => {
    await open(assessorExamples.decided);
    await go('Side by side');
    expect(textOfPage()).to.contain(
      '57 elements compared: the organisation rated itself too high once, and too low 2 times.',
    );
    const [figures, differences] = allByRole('table');
    const rows = [...(figures?.querySelectorAll('tbody tr') ?? [])].map((row) =>
      [...row.querySelectorAll('td')].map((cell) => Number(textOf(cell))),
    );
    expect(rows.at(-1)).to.deep.equal([54, 1, 2, 0, 0]);
    for (const column of [0, 1, 2, 3, 4]) {
      const sum = rows.slice(0, -1).reduce((total, row) => total + (row[column] ?? 0), 0);
      expect(sum).to.equal(rows.at(-1)?.[column]);
    }
    expect(textOf(differences)).to.contain('4.1.1 Set demanding service standards');
    expect(textOf(differences)).to.contain('1 step too high');
  });

  it('reports the outcome as a proposal, and what stands in the way of a certificate', async () => {
    await open(assessorExamples.decided);
    await go('Report');
    const report = textOf(everywhere('.report')[0]);
    expect(report).to.contain('a proposal until the certification body decides');
    expect(report).to.contain('On the assessor’s ratings, the standard would not be reached');
    expect(report).to.contain(
      '1 element is rated so that one is enough to miss the standard: 4.1.1.',
    );
    expect(report).to.contain('The welcome desk, which is staffed by former customers.');
    expect(report).to.contain('Figures on customers for every team. (by 30 September 2026)');
    expect(report).to.contain('Assessor’s rating: Non-Compliant (Idris Lloyd, 16 March 2026)');
  });

  it('prints the report from whatever page is open, and that page is still there afterwards', async () => {
    await open(assessorExamples.begun);
    await go(/^1 Customer/);
    const field = byRole('textbox', 'Finding 1.1.1');
    dispatchEvent(new Event('beforeprint'));
    expect(everywhere('.report')).to.have.length(1);
    dispatchEvent(new Event('afterprint'));
    await drawn();
    expect(everywhere('.report')).to.have.length(0);
    expect(byRole('textbox', 'Finding 1.1.1')).to.equal(field);
  });

  it('tells of what could not be read, and that nothing is kept', async () => {
    await open(assessorExamples.spoilt);
    expect(textOf(byRole('alert'))).to.contain('1 saved entry could not be read.');
    clearPage();
    await open(assessorExamples.full);
    expect(textOf(byRole('alert'))).to.contain('this browser does not let the page keep it');
    await choose(TEXT);
    expect(assessor().file?.organisation).to.equal('North Borough Council');
    expect(allByRole('button', 'Download the assessor’s file').length).to.be.greaterThan(0);
  });

  it('says what a text of the file holds, and runs none of it', async () => {
    await open(assessorExamples.start);
    const html = '<img src=x onerror="document.title=1">';
    const given = structuredClone(HANDED_OVER_SAVED) as unknown as {
      details: Record<string, string>;
      answers: Record<string, unknown>;
    };
    given.details.organisation = html;
    given.answers['1.1.1'] = {
      rating: html,
      note: html,
      changed: given.details.changed,
      evidence: [
        { id: html, title: html, place: 'javascript:alert(1)', changed: given.details.changed },
      ],
    };
    await choose(JSON.stringify(given));
    await go(/^1 Customer/);
    expect(textOf(within('1.1.1'))).to.contain(html);
    expect(within('1.1.1').querySelectorAll('img, a[href^=javascript]')).to.have.length(0);
    const [box] = within('1.1.1').querySelectorAll<HTMLInputElement>('[type=checkbox]');
    box?.click();
    expect(finding('1.1.1')?.seen).to.deep.equal([html]);
  });
});

function buttonIn(root: HTMLElement, name: string): HTMLElement {
  const found = [...root.querySelectorAll('button')].find((button) => textOf(button) === name);
  return found ?? fail();
}

/* Every event of a kind that reaches the page. */
function heardOf(type: string): Event[] {
  const heard: Event[] = [];
  document.body.addEventListener(type, (event) => heard.push(event));
  return heard;
}

function fail(): never {
  throw new Error('it is not there');
}
