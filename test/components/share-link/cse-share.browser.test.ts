import { expect } from '@open-wc/testing';
import '../../fixtures/script-tag.js';
import { readSavedText } from '../../../src/core/assessment/saved-assessment.js';
import { encodeShare } from '../../../src/storage/share-link.js';
import { colleagueFile } from '../../fixtures/colleagues.js';
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

type SelfCheck = HTMLElementTagNameMap['cse-self-check'];
const saved = (text: string) => JSON.parse(text) as object;
const MINE = colleagueFile({
  id: 'mine',
  name: 'Dai',
  ratings: { '1.1.1': 'compliant' },
  answers: { '1.1.2': { rating: 'non-compliant', note: 'My secret', changed: TUESDAY } },
});
const THEIRS = colleagueFile({
  id: 'theirs',
  name: 'Ann <b>',
  ratings: { '1.1.1': 'partially-compliant', '1.1.3': 'compliant' },
});

async function linkTo(text: string, notes = true): Promise<string> {
  const reading = readSavedText(text);
  if (!reading.ok) throw new Error(reading.faults[0]?.message);
  return `#cse-share=${await encodeShare(reading.assessment, { notes, made: TUESDAY })}`;
}

function setHash(hash: string): void {
  history.replaceState(null, '', hash || location.pathname + location.search);
}

function reset(): void {
  clearPage();
  setHash('');
}

describe('sharing', () => {
  afterEach(reset);

  async function openShare(text?: string): Promise<SelfCheck> {
    const selfCheck = await show<SelfCheck>('<cse-self-check></cse-self-check>');
    if (text !== undefined) selfCheck.importAssessment(saved(text));
    byRole('link', 'Share').click();
    await until('it is there', () => allByRole('heading', 'Share')[0]);
    return selfCheck;
  }
  const made = async () => {
    await until('its length is told', () => allByRole('button', 'Make the link')[0]);
    byRole('button', 'Make the link').click();
    const field = await until('it is made', () => allByRole('textbox', 'The link')[0]);
    await drawn();
    return (field as HTMLTextAreaElement).value;
  };
  const heldBy = async (link: string) => {
    const { decodeShare } = await import('../../../src/storage/share-link.js');
    const reading = await decodeShare(link.split('#cse-share=')[1] ?? '');
    if (!reading.ok) throw new Error('it cannot be read');
    return [...reading.assessment.answers];
  };

  it('has nothing to share before the first answer', async () => {
    await openShare();
    expect(textOfPage()).to.contain('There are no answers yet.');
    expect(allByRole('button', 'Make the link')).to.have.length(0);
  });

  it('says what goes in and how long it gets, before there is a link', async () => {
    await openShare(MINE);
    await until('its length is told', () => textOfPage().includes('characters'));
    expect(byRole('radio', 'Ratings only')).to.have.property('checked', true);
    expect(textOfPage()).to.contain('2 ratings');
    const held = () => textOf(everywhere('.holds')[0]);
    expect(held()).to.not.contain('1 note');
    expect(textOf(everywhere('pre')[0])).to.not.match(/secret|Dai/);
    byRole('radio', 'Everything').click();
    await until('that is told too', () => held().includes('1 note'));
    expect(textOfPage()).to.contain('Names: Dai');
    await until('and shown', () => textOf(everywhere('pre')[0]).includes('My secret'));
  });

  it('makes a link of ratings alone unless asked for everything', async () => {
    await openShare(MINE);
    const link = await made();
    expect(link.split('#')[0]).to.equal(location.href);
    expect(JSON.stringify(await heldBy(link))).to.not.contain('secret');
    expect((await heldBy(link)).length).to.equal(2);
    byRole('radio', 'Everything').click();
    await drawn();
    expect(JSON.stringify(await heldBy(await made()))).to.contain('My secret');
  });

  it('makes a link of answers that nobody has put a name to', async () => {
    const selfCheck = await openShare();
    selfCheck.selfCheck?.rate('1.1.1', 'compliant');
    expect(await heldBy(await made())).to.have.length(1);
    expect(selfCheck.assessment?.details?.id).to.be.a('string');
  });

  it('makes a link of the length that it told beforehand', async () => {
    await openShare(MINE);
    const told = await until('its length is told', () => /has (\d+) char/.exec(textOfPage())?.[1]);
    expect((await made()).length).to.equal(Number(told));
  });

  it('selects the link, and says so where the page may not copy', async () => {
    await openShare(MINE);
    await made();
    await until('the link has focus', () => focused() === byRole('textbox', 'The link'));
    byRole('button', 'Copy the link').click();
    await until('it is told', () => /Copied\.|copy it yourself/.exec(textOfPage()));
    const field = byRole('textbox', 'The link') as HTMLTextAreaElement;
    expect(field.selectionEnd - field.selectionStart).to.equal(field.value.length);
  });

  it('warns of a link that programs cut, and refuses one that is too long', async () => {
    const text = (length: number) =>
      Array.from({ length }, (_, at) => ((at * 7919) % 100_003).toString(36)).join(' ');
    const withNote = (length: number) =>
      colleagueFile({
        id: 'x',
        answers: { '1.1.1': { rating: 'compliant', note: text(length), changed: TUESDAY } },
      });
    const selfCheck = await openShare(withNote(900));
    byRole('radio', 'Everything').click();
    await until('it warns', () => textOfPage().includes('Some e-mail'));
    selfCheck.importAssessment(saved(withNote(20_000)));
    await until('it refuses', () => textOfPage().includes('too long for a link'));
    expect(allByRole('button', 'Make the link')).to.have.length(0);
  });
});

describe('handing over to an assessor', () => {
  afterEach(reset);

  const preview = () => textOf(everywhere('.preview').at(-1));
  async function openHandOver(): Promise<void> {
    const selfCheck = await show<SelfCheck>('<cse-self-check></cse-self-check>');
    selfCheck.importAssessment(saved(MINE));
    byRole('link', 'Share').click();
    await until('it is there', () => allByRole('heading', 'Hand over to an assessor')[0]);
  }
  const tick = async (label: RegExp) => {
    everywhere('label.chosen')
      .find((one) => label.test(textOf(one)))
      ?.querySelector('input')
      ?.click();
    await drawn();
  };

  it('shows exactly what goes in, and leaves out what is not ticked', async () => {
    await openHandOver();
    expect(preview()).to.contain('My secret');
    expect(preview()).to.contain('"rating": "compliant"');
    await tick(/^Notes/);
    expect(preview()).to.not.contain('My secret');
    expect(preview()).to.contain('"rating": "compliant"');
  });

  it('says where to name the organisation, if nobody has', async () => {
    await openHandOver();
    expect(textOfPage()).to.contain('The organisation or the services are not named');
    byRole('link', 'Name them in the report').click();
    await until('it leads there', () => allByRole('heading', 'Report')[0]);
  });

  it('saves a file, and tells its name', async () => {
    await openHandOver();
    byRole('button', 'Save the file for the assessor').click();
    await until('it is told', () => /Saved as cse-hand-over-[\d-]+\.json/.exec(textOfPage()));
  });
});

describe('a page opened with a link', () => {
  afterEach(reset);

  async function arrive(hash: string, page = '<cse-self-check></cse-self-check>') {
    localStorage.setItem(
      'cse-widgets/cse/1.1.1',
      JSON.stringify({ rating: 'compliant', changed: TUESDAY }),
    );
    setHash(hash);
    const selfCheck = await show<SelfCheck>(page);
    await until('it is told of', () => allByRole('heading', /shared a self-check/)[0]);
    return selfCheck;
  }
  const question = () => until('it asks', () => allByRole('button', 'Look at it')[0]);
  const mine = (selfCheck: SelfCheck) => [...(selfCheck.assessment?.answers ?? [])];

  it('asks, says what came, and changes nothing', async () => {
    const selfCheck = await arrive(await linkTo(THEIRS));
    await question();
    expect(textOfPage()).to.contain('2 ratings');
    expect(textOfPage()).to.contain('Names: Ann <b>');
    expect(textOfPage()).to.contain('3 March 2026');
    expect(mine(selfCheck)).to.deep.equal([['1.1.1', { rating: 'compliant', changed: TUESDAY }]]);
    expect(location.hash).to.match(/^#cse-share=/);
  });

  it('forgets the link when nothing is to be done with it', async () => {
    const selfCheck = await arrive(await linkTo(THEIRS));
    await question();
    byRole('button', 'Do nothing').click();
    await until('it is the page for sharing again', () => allByRole('heading', 'Share')[0]);
    expect(location.hash).to.equal('');
    expect(mine(selfCheck)).to.have.length(1);
    expect(textOfPage()).to.contain('Your answers are as they were.');
  });

  it('shows it without keeping it, and asks again afterwards', async () => {
    const selfCheck = await arrive(await linkTo(THEIRS));
    await question();
    const before = JSON.stringify(localStorage);
    byRole('button', 'Look at it').click();
    await until('it is shown', () => allByRole('heading', /looking at somebody else/)[0]);
    await drawn();
    const inner = everywhere<SelfCheck>('dialog cse-self-check')[0];
    expect(inner?.assessment?.answers.get('1.1.3')?.rating).to.equal('compliant');
    inner?.selfCheck?.rate('1.1.3', 'non-compliant');
    expect(JSON.stringify(localStorage)).to.equal(before);
    expect(mine(selfCheck)).to.have.length(1);
    byRole('button', 'Back to mine').click();
    await until('it asks again', () => allByRole('dialog').length === 0);
    expect(byRole('button', 'Do nothing').checkVisibility()).to.equal(true);
  });

  it('adds it to the team, beside the own ratings', async () => {
    const selfCheck = await arrive(await linkTo(THEIRS));
    const { log } = record(selfCheck);
    await question();
    byRole('button', 'Add it to my team').click();
    await until('that is told', () => textOfPage().includes('Added to your team, with 2 answers.'));
    const answer = selfCheck.assessment?.answers.get('1.1.1');
    expect(answer?.rating).to.equal('compliant');
    expect(answer?.views?.map(({ rating }) => rating)).to.have.members([
      'compliant',
      'partially-compliant',
    ]);
    expect(location.hash).to.equal('');
    expect(log.map(({ type }) => type)).to.deep.equal(['cse-change']);
    byRole('link', 'See the team').click();
    await until('it leads there', () => allByRole('heading', 'Team')[0]);
  });

  it('takes the place of the own answers only after a question', async () => {
    const selfCheck = await arrive(await linkTo(THEIRS));
    await question();
    byRole('button', 'Put it in place of mine').click();
    const dialog = await until('it asks', () => allByRole('dialog')[0]);
    expect(textOf(dialog)).to.contain('in place of your 1 answer');
    expect(textOf(dialog)).to.contain('Download my answers');
    byRole('button', 'Cancel').click();
    await drawn();
    expect(mine(selfCheck)).to.have.length(1);
    byRole('button', 'Put it in place of mine').click();
    await until('it asks again', () => allByRole('dialog')[0]);
    everywhere('dialog .danger')[0]?.click();
    await until('it is done', () => mine(selfCheck).length === 2);
    expect(selfCheck.assessment?.details?.person).to.equal(undefined);
    expect(selfCheck.assessment?.details?.id).to.not.equal('theirs');
    expect(location.hash).to.equal('');
  });

  it('asks when a link is pasted into the address of a page that is open', async () => {
    await show('<cse-self-check></cse-self-check>');
    location.hash = await linkTo(THEIRS);
    await question();
  });

  it('asks above a layout of the page’s own', async () => {
    await arrive(
      await linkTo(THEIRS),
      '<cse-self-check><cse-criterion criterion="1"></cse-criterion></cse-self-check>',
    );
    await question();
    expect(everywhere('cse-criterion')).to.have.length(1);
  });

  it('asks once, where there are several self-checks', async () => {
    setHash(await linkTo(THEIRS));
    await show(
      '<div><cse-self-check></cse-self-check><cse-self-check storage-key="b"></cse-self-check></div>',
    );
    await question();
    await drawn();
    expect(allByRole('heading', /shared a self-check/)).to.have.length(1);
  });

  for (const [kind, hash, words] of [
    ['that lost its end', 'cut', /not whole/],
    ['that is rubbish', '#cse-share=%3Cscript%3E', /not whole/],
    ['that is empty', '#cse-share=', /not whole/],
    ['about another standard', 'other', /about another standard/],
  ] as const) {
    it(`tells of a link ${kind}, and changes nothing`, async () => {
      const other = THEIRS.replace('"id":"cse"', '"id":"other"');
      const link = await linkTo(hash === 'other' ? other : THEIRS);
      const selfCheck = await arrive(
        hash === 'cut' ? link.slice(0, -20) : hash === 'other' ? link : hash,
      );
      await until('it is told', () => words.exec(textOfPage()));
      expect(mine(selfCheck)).to.have.length(1);
      byRole('button', 'Go on without it').click();
      await until('it goes on', () => allByRole('heading', 'Share')[0]);
      expect(location.hash).to.equal('');
    });
  }
});
