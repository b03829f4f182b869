import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../fixtures/script-tag.js';
import { messagesFor } from '../../../dist/language.js';
import { evidenceExamples } from '../../../stories/evidence/evidence-examples.js';
import { exampleElement } from '../../../stories/example.js';
import { criterionExamples } from '../../../stories/self-check/criterion-examples.js';
import { record } from '../../fixtures/events.js';
import { clearPage, drawn, everywhere, focused, show, until } from '../../fixtures/page.js';
import { allByRole, byRole, descriptionOf, nameOf, textOf } from '../../fixtures/roles.js';

const messages = messagesFor('en');
const { alone, answered, withReason, withoutReason, councilPack, unknown } = criterionExamples;

/** The radios of one element, in order. */
function radiosOf(id: string): HTMLInputElement[] {
  return [
    ...byRole('group', messages.rating(id)).querySelectorAll<HTMLInputElement>('[type=radio]'),
  ];
}

function ratedAs(id: string): string | undefined {
  return radiosOf(id).find(({ checked }) => checked)?.value;
}

/** What the running score says, however it joins its figures. */
function scoreOf(rated: number, of: number, met: number): RegExp {
  return new RegExp(`${messages.ratedOf(rated, of)}, ${met} ${messages.columns.met}`, 'i');
}

/** What the note of an element says. */
function noteOf(id: string): string {
  return (byRole('textbox', `${messages.note} ${id}`) as HTMLTextAreaElement).value;
}

afterEach(clearPage);

describe('the elements of a criterion', () => {
  it('stand under their sub-criteria, each with its statement', async () => {
    await show(exampleElement('alone', alone));
    const ids = allByRole('heading').map((heading) => textOf(heading).split(' ')[0]);
    expect(ids.slice(1, 5)).to.deep.equal(['5.1', '5.1.1', '5.1.2', '5.2']);
    expect(allByRole('group')).to.have.length(10);
    expect(everywhere('.statement')).to.have.length(10);
  });

  it('have their guidance, evidence and next step in native details', async () => {
    await show(exampleElement('alone', alone));
    const [details] = everywhere<HTMLDetailsElement>('details');
    expect(details?.open).to.equal(false);
    details?.querySelector('summary')?.click();
    expect(details?.open).to.equal(true);
    const terms = [...(details?.querySelectorAll('dt') ?? [])].map(textOf);
    expect(terms).to.deep.equal([messages.goodLooksLike, messages.evidence, messages.nextStep]);
  });

  it('have native radios in one tree, each described by what it means', async () => {
    await show(exampleElement('alone', alone));
    const radios = radiosOf('5.1.1');
    expect(radios.map(nameOf)).to.deep.equal([
      'Compliance Plus',
      'Compliant',
      'Partially Compliant',
      'Non-Compliant',
    ]);
    expect(new Set(radios.map((radio) => radio.getRootNode()))).to.have.property('size', 1);
    expect(new Set(radios.map(({ name }) => name))).to.have.property('size', 1);
    const meanings = radios.map(descriptionOf);
    expect(new Set(meanings)).to.have.property('size', 4);
    for (const meaning of meanings) expect(meaning).to.match(/\w+ \w+/);
  });

  it('are named by the pack, with as many ratings as it has', async () => {
    await show(exampleElement('council', councilPack));
    expect(radiosOf('A.1.1').map(nameOf)).to.deep.equal(['Yes', 'Partly', 'No']);
    expect(everywhere('[part=guidance]')).to.have.length(1);
  });

  it('show what was answered before', async () => {
    await show(exampleElement('answered', answered));
    expect(ratedAs('1.1.1')).to.equal('compliant');
    expect(ratedAs('1.1.2')).to.equal('partially-compliant');
    expect(noteOf('1.3.4')).to.match(/^Ask/);
  });

  it('are missing, and said to be, for a criterion that the pack does not have', async () => {
    await show(exampleElement('unknown', unknown));
    expect(everywhere('.notice').map(textOf)).to.deep.equal([messages.noCriterion('9')]);
  });

  it('are others when another criterion is asked for', async () => {
    const criterion = await show(exampleElement('alone', alone));
    criterion.setAttribute('criterion', '2');
    await drawn();
    expect(allByRole('group')).to.have.length(11);
    expect(radiosOf('2.1.1')).to.have.length(4);
  });
});

describe('rating an element', () => {
  it('works with the arrow keys, as native radios do', async () => {
    await show(exampleElement('alone', alone));
    const { log } = record(document);
    radiosOf('5.1.1')[0]?.focus();
    await sendKeys({ press: ' ' });
    expect(ratedAs('5.1.1')).to.equal('compliance-plus');
    await sendKeys({ press: 'ArrowDown' });
    expect(ratedAs('5.1.1')).to.equal('compliant');
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'ArrowUp' });
    expect(ratedAs('5.1.1')).to.equal('non-compliant');
    expect(focused() === radiosOf('5.1.1')[3]).to.equal(true);
    expect(log.filter(({ type }) => type === 'cse-rate')).to.have.length(4);
  });

  it('tells the page: what is rated, from what, and what the score is then', async () => {
    await show(exampleElement('alone', alone));
    const { log } = record(document);
    radiosOf('5.1.1')[3]?.click();
    radiosOf('5.1.1')[1]?.click();
    expect(log.map(({ type }) => type)).to.deep.equal([
      'cse-rate',
      'cse-change',
      'cse-rate',
      'cse-change',
    ]);
    const [, , rate, change] = log;
    expect(rate?.detail).to.deep.equal({
      elementId: '5.1.1',
      rating: 'compliant',
      previous: 'non-compliant',
    });
    expect(change?.detail.score?.whole.met).to.equal(1);
    expect(change?.detail.assessment?.answers.get('5.1.1')?.rating).to.equal('compliant');
  });

  it('leaves the old answer standing when the page prevents it', async () => {
    await show(exampleElement('answered', answered));
    const { log } = record(document);
    document.body.addEventListener('cse-rate', (event) => event.preventDefault(), { once: true });
    radiosOf('1.1.1')[3]?.click();
    await drawn();
    expect(ratedAs('1.1.1')).to.equal('compliant');
    expect(log.map(({ type }) => type)).to.deep.equal(['cse-rate']);
    radiosOf('1.1.1')[3]?.click();
    await drawn();
    expect(ratedAs('1.1.1')).to.equal('non-compliant');
  });

  it('leaves nothing chosen when the page prevents a first answer', async () => {
    await show(exampleElement('alone', alone));
    document.body.addEventListener('cse-rate', (event) => event.preventDefault(), { once: true });
    radiosOf('5.1.1')[0]?.click();
    await drawn();
    expect(ratedAs('5.1.1')).to.equal(undefined);
  });

  it('is completed with the last open element, once', async () => {
    await show(exampleElement('council', councilPack));
    const other = exampleElement('council', { ...councilPack, attributes: { criterion: 'B' } });
    document.querySelector('main')?.append(other);
    await drawn();
    const { log } = record(document);
    for (const id of ['A.1.1', 'A.1.2', 'B.1.1', 'B.1.2']) radiosOf(id)[0]?.click();
    radiosOf('B.1.2')[1]?.click();
    expect(log.filter(({ type }) => type === 'cse-complete')).to.have.length(1);
  });

  it('shows the running score at once, and speaks of it politely once the person pauses', async () => {
    await show(exampleElement('alone', alone));
    const status = everywhere('[role=status]');
    expect(status).to.have.length(1);
    const [region] = status;
    const spoken: string[] = [];
    const listener = new MutationObserver(() => spoken.push(textOf(region)));
    listener.observe(region as Element, { childList: true, subtree: true, characterData: true });
    radiosOf('5.1.1')[1]?.click();
    radiosOf('5.1.2')[1]?.click();
    radiosOf('5.1.2')[2]?.click();
    const score = scoreOf(2, 10, 1);
    expect(everywhere('[part=score]').map(textOf).join()).to.match(score);
    expect(spoken).to.deep.equal([]);
    await until('the score is spoken', () => spoken.length > 0);
    expect(new Set(spoken)).to.have.property('size', 1);
    expect(spoken[0]).to.match(score);
  });
});

describe('clearing an answer', () => {
  it('takes the rating away, keeps the note and leads back to the ratings', async () => {
    await show(exampleElement('answered', answered));
    const { log } = record(document);
    byRole('button', `${messages.clear} 1.3.4`).click();
    await drawn();
    expect(ratedAs('1.3.4')).to.equal(undefined);
    expect(noteOf('1.3.4')).to.match(/^Ask/);
    expect(focused() === radiosOf('1.3.4')[0]).to.equal(true);
    expect(allByRole('button', `${messages.clear} 1.3.4`)).to.have.length(0);
    expect(log.map(({ type, detail }) => [type, detail.rating])).to.deep.equal([
      ['cse-rate', null],
      ['cse-change', undefined],
    ]);
  });

  it('may be prevented', async () => {
    await show(exampleElement('answered', answered));
    document.body.addEventListener('cse-rate', (event) => event.preventDefault(), { once: true });
    byRole('button', `${messages.clear} 1.3.4`).click();
    await drawn();
    expect(ratedAs('1.3.4')).to.equal('partially-compliant');
  });
});

describe('a note', () => {
  it('is kept as it is written, and told to the page', async () => {
    const criterion = await show(exampleElement('alone', alone));
    const { log } = record(document);
    byRole('textbox', `${messages.note} 5.1.1`).focus();
    await sendKeys({ type: 'Da' });
    expect(log.map(({ type }) => type)).to.deep.equal(['cse-change', 'cse-change']);
    expect(log[1]?.detail.assessment?.answers.get('5.1.1')?.note).to.equal('Da');
    const again = criterion.cloneNode() as HTMLElement;
    criterion.replaceWith(again);
    await drawn();
    expect(noteOf('5.1.1')).to.equal('Da');
  });
});

describe('a rating that wants a reason', () => {
  const why = `${messages.why} Compliance Plus`;
  const noted = evidenceExamples.inCriterion;

  it('asks for it at the rating, keeps it, and stands without it', async () => {
    await show(exampleElement('why', alone));
    expect(allByRole('textbox', why)).to.have.length(0);
    radiosOf('5.1.1')[0]?.click();
    await drawn();
    const { log } = record(document);
    const reason = byRole('textbox', why);
    expect(descriptionOf(reason)).to.equal(messages.whyWanted);
    expect(everywhere('[part=score]').map(textOf).join()).to.match(scoreOf(1, 10, 1));
    reason.focus();
    await sendKeys({ type: 'Da' });
    expect(log.map(({ type }) => type)).to.deep.equal(['cse-change', 'cse-change']);
    const answer = log[1]?.detail.assessment?.answers.get('5.1.1');
    expect(answer).to.include({ rating: 'compliance-plus', reason: 'Da' });
    expect(focused() === reason).to.equal(true);
  });

  it('keeps the reason while another rating is chosen, and shows it again', async () => {
    await show(exampleElement('why', { ...noted, attributes: { criterion: '5' } }));
    radiosOf('5.1.1')[0]?.click();
    byRole('textbox', why).focus();
    await sendKeys({ type: 'Da' });
    radiosOf('5.1.1')[1]?.click();
    await drawn();
    expect(allByRole('textbox', why)).to.have.length(0);
    radiosOf('5.1.1')[0]?.click();
    await drawn();
    expect((byRole('textbox', why) as HTMLTextAreaElement).value).to.equal('Da');
  });
});

describe('an element that may be set aside', () => {
  it('asks for a reason, and counts as not rated until there is one', async () => {
    await show(exampleElement('without', withoutReason));
    expect(ratedAs('3.1.2')).to.equal('not-applicable');
    const reason = byRole('textbox', messages.reason);
    expect(descriptionOf(reason)).to.equal(messages.reasonWanted);
    expect(everywhere('[part=score]').map(textOf).join()).to.match(scoreOf(0, 12, 0));
    reason.focus();
    await sendKeys({ type: 'Free' });
    expect(everywhere('[part=score]').map(textOf).join()).to.match(scoreOf(0, 11, 0));
  });

  it('shows its reason, which goes when the element is rated', async () => {
    await show(exampleElement('with', withReason));
    expect((byRole('textbox', messages.reason) as HTMLTextAreaElement).value).to.match(/free/);
    radiosOf('3.1.2')[0]?.click();
    await drawn();
    expect(allByRole('textbox', messages.reason)).to.have.length(0);
    expect(everywhere('[part=score]').map(textOf).join()).to.match(scoreOf(1, 12, 1));
  });

  it('is one of two in the standard', async () => {
    await show('<cse-self-check storage="none" layout="all"></cse-self-check>');
    const may = everywhere('[value=not-applicable]').map((radio) => radio.getAttribute('name'));
    expect(may).to.deep.equal(['3.1.2', '3.3.3']);
  });

  it('can be set aside by a person, with an event', async () => {
    await show(exampleElement('without', { ...withoutReason, answers: {} }));
    const { log } = record(document);
    everywhere('[name="3.1.2"][value=not-applicable]')[0]?.click();
    await drawn();
    expect(log[0]?.detail).to.deep.equal({
      elementId: '3.1.2',
      rating: 'not-applicable',
      previous: 'unrated',
    });
    expect(allByRole('textbox', messages.reason)).to.have.length(1);
  });
});

describe('a criterion inside a self-check', () => {
  it('shares its answers, and keeps none of its own', async () => {
    await show(
      `<cse-self-check storage-key="one"><cse-criterion criterion="1"></cse-criterion>
       <cse-criterion criterion="1"></cse-criterion></cse-self-check>`,
    );
    const [first, second] = everywhere<HTMLInputElement>('[name="1.1.1"][value=compliant]');
    first?.click();
    await drawn();
    expect(second?.checked).to.equal(true);
    expect(Object.keys(localStorage).every((name) => name.startsWith('cse-widgets/one'))).to.equal(
      true,
    );
  });
});
