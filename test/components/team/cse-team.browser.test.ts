import { expect } from '@open-wc/testing';
import '../../fixtures/script-tag.js';
import { colleagueFile, type Colleague } from '../../fixtures/colleagues.js';
import { record } from '../../fixtures/events.js';
import {
  clearPage,
  drawn,
  everywhere,
  focused,
  show,
  textOfPage,
  until,
} from '../../fixtures/page.js';
import { allByRole, byRole, textOf } from '../../fixtures/roles.js';
import { TUESDAY } from '../../fixtures/small-assessments.js';

const ANN: Colleague = {
  id: 'ann',
  name: 'Ann',
  ratings: { '1.1.1': 'compliant', '1.1.2': 'compliant', '1.1.3': 'compliance-plus' },
};
const BOB: Colleague = {
  id: 'bob',
  ratings: { '1.1.1': 'compliant', '1.1.3': 'compliant' },
  answers: {
    '1.1.2': {
      rating: 'non-compliant',
      reason: 'Nobody could show it.',
      note: '<img src=x onerror=alert(1)>',
      changed: TUESDAY,
    },
  },
};

async function openTeam() {
  const selfCheck = await show<HTMLElementTagNameMap['cse-self-check']>(
    '<cse-self-check></cse-self-check>',
  );
  byRole('link', 'Team').click();
  await until('the team is there', () => allByRole('heading', 'Team')[0]);
  return selfCheck;
}

async function choose(...files: readonly (Colleague | readonly [name: string, text: string])[]) {
  const chosen = new DataTransfer();
  for (const file of files) {
    const [name, text] = 'id' in file ? [`${file.id}.json`, colleagueFile(file)] : file;
    chosen.items.add(new File([text], name));
  }
  const [input] = everywhere<HTMLInputElement>('[type=file]').filter((one) =>
    one.checkVisibility(),
  );
  if (!input) throw new Error('there is no field for files');
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await until('it is told what came of them', () => input.files?.length === 0);
  await drawn();
}

const told = () => everywhere('[role=status] li').map(textOf);
const elements = () =>
  allByRole('heading', /^\d\.\d\.\d/).map((heading) => textOf(heading).split(' ')[0]);
const group = (id: string) => byRole('group', `The team agrees for ${id}`);
const radio = (id: string, label: string) => {
  const found = [...group(id).querySelectorAll('input')].find(
    ({ labels }) => textOf(labels?.[0]) === label,
  );
  if (!found) throw new Error(`there is no ${label} for ${id}`);
  return found;
};

describe('a team', () => {
  afterEach(clearPage);

  it('says how it works, and has nothing to compare before the first file', async () => {
    await openTeam();
    expect(textOfPage()).to.contain('Nobody yet');
    expect(textOfPage()).to.contain('add a file first');
    expect(elements()).to.deep.equal([]);
  });

  it('tells of each file what came of it, and lists who is in the team', async () => {
    const selfCheck = await openTeam();
    const { log } = record(selfCheck);
    await choose(ANN, BOB, ['notes.json', 'no JSON'], ['later.json', later], ['hurt.json', hurt]);
    const [ann, bob, notes, newer, damaged] = told();
    expect(ann).to.equal('ann.json: added as Ann, with 3 answers.');
    expect(bob).to.equal('bob.json: added as Person 2, with 3 answers.');
    expect(notes).to.match(/^notes.json: not added, because it is not a saved self-check/);
    expect(newer).to.match(/^later.json: not added, because it is from a newer version/);
    expect(damaged).to.match(/^hurt.json: .*damaged.*answers\["1.1.1"\].rating must be a string/);
    expect(allByRole('button', /^Take out/).map(textOf)).to.deep.equal([
      'Take out Ann',
      'Take out Person 2',
    ]);
    expect(log.map(({ type }) => type)).to.deep.equal(['cse-change', 'cse-change']);
  });

  it('changes nothing for a file of another standard, or an empty one', async () => {
    const selfCheck = await openTeam();
    const before = JSON.stringify(selfCheck.exportAssessment());
    const other = colleagueFile(ANN).replace('"id":"cse"', '"id":"other"');
    await choose(['other.json', other], ['empty.json', colleagueFile({ id: 'x' })]);
    expect(told()[0]).to.contain('about another standard');
    expect(told()[1]).to.contain('nothing is answered');
    expect(JSON.stringify(selfCheck.exportAssessment())).to.equal(before);
  });

  it('knows the same person again, and a file that it has already', async () => {
    await openTeam();
    await choose(ANN);
    await choose(ANN);
    expect(told()[0]).to.contain('nothing new');
    await choose({ ...ANN, ratings: { '1.1.1': 'non-compliant' }, changed: TUESDAY });
    expect(told()[0]).to.contain('from Ann again');
    expect(allByRole('button', /^Take out/)).to.have.length(1);
  });

  it('keeps the own ratings, and counts them as one person’s', async () => {
    const selfCheck = await openTeam();
    selfCheck.importAssessment(
      JSON.parse(colleagueFile({ id: 'me', ratings: { '1.1.1': 'partially-compliant' } })),
    );
    await choose(ANN);
    expect(selfCheck.assessment?.answers.get('1.1.1')?.rating).to.equal('partially-compliant');
    expect(allByRole('button', /^Take out/).map(textOf)).to.contain('Take out This self-check');
  });

  it('lists most disagreement first, with the figures and who said what', async () => {
    await openTeam();
    await choose(ANN, BOB);
    expect(elements().slice(0, 3)).to.deep.equal(['1.1.2', '1.1.3', '1.1.1']);
    const [first] = everywhere('.element');
    expect(textOf(first)).to.contain('2 people differ.');
    expect([...(first?.querySelectorAll('.said') ?? [])].map(textOf)).to.deep.equal([
      'Compliant 1 of 2',
      'Non-Compliant 1 of 2',
    ]);
    expect(textOf(first)).to.contain('Nobody could show it.');
    expect(first?.querySelectorAll('img')).to.have.length(0);
    expect(textOf(first)).to.contain('<img src=x onerror=alert(1)>');
  });

  it('filters, and keeps an element listed while it is agreed', async () => {
    await openTeam();
    await choose(ANN, BOB);
    byRole('radio', 'Where you differ (2)').click();
    await drawn();
    expect(elements()).to.deep.equal(['1.1.2', '1.1.3']);
    byRole('radio', 'Not agreed yet (57)').click();
    await drawn();
    radio('1.1.2', 'Compliant').click();
    await drawn();
    expect(elements()[0]).to.equal('1.1.2');
    expect(textOf(everywhere('.element')[0])).to.contain('Agreed: Compliant');
  });

  it('agrees a rating with its reason, and takes the agreement back', async () => {
    const selfCheck = await openTeam();
    await choose(ANN, BOB);
    const { log } = record(selfCheck);
    const answer = () => selfCheck.assessment?.answers.get('1.1.2');
    radio('1.1.2', 'Partially Compliant').click();
    await drawn();
    expect(answer()?.rating).to.equal('partially-compliant');
    expect(answer()?.agreed).to.be.a('string');
    expect(answer()?.views).to.have.length(2);
    const why = byRole('textbox', 'Why 1.1.2 is rated so') as HTMLTextAreaElement;
    why.value = 'Half of the teams do';
    why.dispatchEvent(new Event('input', { bubbles: true }));
    expect(answer()?.reason).to.equal('Half of the teams do');
    expect(answer()?.agreed).to.be.a('string');
    byRole('button', 'Not agreed after all: 1.1.2').click();
    await drawn();
    expect(answer()?.agreed).to.equal(undefined);
    expect(answer()?.rating).to.equal('partially-compliant');
    expect(log.map(({ type }) => type)).to.deep.equal([
      'cse-rate',
      'cse-change',
      'cse-change',
      'cse-rate',
      'cse-change',
    ]);
  });

  it('takes a person out after a question, and only then', async () => {
    await openTeam();
    await choose(ANN, BOB);
    byRole('button', 'Take out Ann').click();
    await until('it asks', () => allByRole('dialog')[0]);
    expect(textOf(byRole('dialog'))).to.contain('Take out Ann with 3 answers?');
    byRole('button', 'Cancel').click();
    await drawn();
    expect(allByRole('button', /^Take out/)).to.have.length(2);
    byRole('button', 'Take out Ann').click();
    await until('it asks', () => allByRole('dialog')[0]);
    byRole('button', 'Take out').click();
    await until('she is gone', () => allByRole('button', /^Take out/).length === 1);
    await choose(ANN);
    expect(told()[0]).to.contain('added as Ann');
  });

  it('keeps a name and a service with the answers', async () => {
    const selfCheck = await openTeam();
    const fields = { 'Your name': 'Dai', Organisation: 'North', 'Service or services': '' };
    for (const [name, text] of Object.entries(fields)) {
      (byRole('textbox', name) as HTMLInputElement).value = text;
    }
    byRole('button', 'Save').click();
    await drawn();
    expect(selfCheck.assessment?.details).to.include({ person: 'Dai', organisation: 'North' });
    expect(selfCheck.assessment?.details?.scope).to.equal(undefined);
    expect(textOfPage()).to.contain('Saved with your answers.');
  });
});

describe('the meeting view', () => {
  afterEach(clearPage);

  async function meet() {
    const selfCheck = await openTeam();
    await choose(ANN, BOB);
    byRole('button', 'Meeting view').click();
    await until('it is open', () => allByRole('dialog')[0]);
    await drawn();
    return selfCheck;
  }
  const dialog = () => byRole('dialog');
  /* The heading of the dialog, once it has the focus. */
  const title = () => (focused()?.matches('dialog .title') ? textOf(focused()) : '');
  const press = (key: string) => {
    focused()?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
    );
  };

  it('shows one element, and hides what people said until it is asked', async () => {
    await meet();
    await until('its heading has focus', () => title().startsWith('1.1.2'));
    expect(textOf(dialog())).to.contain('Element 1 of 57. 57 not agreed yet.');
    expect(textOf(dialog())).to.not.contain('Nobody could show it.');
    expect(dialog().querySelectorAll('[type=radio]')).to.have.length(0);
    byRole('button', 'Show the ratings').click();
    await until('they are shown', () => dialog().querySelector('[type=radio]'));
    expect(textOf(dialog())).to.contain('Nobody could show it.');
  });

  it('counts what is left as the team agrees', async () => {
    const selfCheck = await meet();
    byRole('button', 'Show the ratings').click();
    await until('they are shown', () => dialog().querySelector('[type=radio]'));
    dialog().querySelector<HTMLElement>('[type=radio]')?.click();
    await drawn();
    expect(selfCheck.assessment?.answers.get('1.1.2')?.rating).to.equal('compliance-plus');
    expect(textOf(dialog())).to.contain('56 not agreed yet.');
  });

  it('turns by buttons and by Page Down and Page Up, but not by arrows', async () => {
    await meet();
    byRole('button', 'Next element').click();
    await until('the next is shown', () => title().startsWith('1.1.3'));
    dialog().scrollTop = dialog().scrollHeight;
    press('PageDown');
    await until('the third is shown', () => title().startsWith('1.1.1'));
    press('ArrowRight');
    await drawn();
    expect(textOf(dialog())).to.contain('Element 3 of 57');
    press('PageUp');
    await until('the second is shown', () => title().startsWith('1.1.3'));
  });

  it('leaves by its button, and the list has what was agreed', async () => {
    await meet();
    byRole('button', 'Show the ratings').click();
    await until('they are shown', () => dialog().querySelector('[type=radio]'));
    dialog().querySelector<HTMLElement>('[type=radio]')?.click();
    byRole('button', 'Leave the meeting view').click();
    await until('it is closed', () => allByRole('dialog').length === 0);
    await drawn();
    expect(textOf(everywhere('.element')[0])).to.contain('Agreed: Compliance Plus');
  });
});

const later = JSON.stringify({ format: 'cse-widgets/assessment', version: 99 });
const hurt = colleagueFile({
  id: 'x',
  answers: { '1.1.1': { rating: 7 as never, changed: TUESDAY } },
});
