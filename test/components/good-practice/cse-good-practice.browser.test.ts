import { expect } from '@open-wc/testing';
import '../../fixtures/script-tag.js';
import { messagesFor } from '../../../dist/language.js';
import { en as words } from '../../../src/components/good-practice/messages.en.js';
import { exampleElement, type Example } from '../../../stories/example.js';
import { goodPracticeExamples } from '../../../stories/good-practice/good-practice-examples.js';
import { violations } from '../../fixtures/axe.js';
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
import { allByRole, byRole, descriptionOf, nameOf, textOf } from '../../fixtures/roles.js';
import { setPage, settings } from '../../fixtures/settings.js';

const { nothingRated, noStories, told, toBeSent, notSecure, hostile } = goodPracticeExamples;

async function open(example: Example): Promise<HTMLElement> {
  const shown = await show(exampleElement('good practice', example));
  await until('the part is there', () => everywhere('.title')[0]);
  await drawn();
  return shown;
}

const click = async (name: string | RegExp) => {
  byRole('button', name).click();
  await drawn();
};
const ticks = () => everywhere<HTMLInputElement>('[type=checkbox]');
const tick = (name: RegExp) => {
  const [only] = ticks().filter((one) => name.test(nameOf(one)));
  if (!only) throw new Error(`There is no tick ${String(name)}.`);
  return only;
};

async function type(field: HTMLElement | undefined, text: string): Promise<void> {
  (field as HTMLInputElement).value = text;
  field?.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await drawn();
}

/** Asks what would go, and gives the text that is shown. */
async function look(): Promise<string> {
  await click(words.look);
  const preview = await until('the preview is there', () => everywhere('pre')[0]);
  await until('it is led to', () => focused() === byRole('heading', words.preview));
  return preview.textContent;
}

afterEach(clearPage);

describe('axe finds nothing wrong with good practice', () => {
  for (const setting of settings()) {
    for (const [name, example] of Object.entries<Example>(goodPracticeExamples)) {
      it(`${name}, ${setting.title}`, async () => {
        setPage(setting);
        await open(example);
        expect(await violations()).to.deep.equal([]);
      });
    }

    it(`with everything open and a file to be sent, ${setting.title}`, async () => {
      setPage(setting);
      await open(toBeSent);
      everywhere<HTMLDetailsElement>('details').forEach((details) => (details.open = true));
      await type(everywhere('#year')[0], '26');
      expect(await violations()).to.deep.equal([]);
      await type(everywhere('#year')[0], '2026');
      everywhere('[data-act=look]')[0]?.click();
      await until('the preview is there', () => everywhere('pre')[0]);
      expect(await violations()).to.deep.equal([]);
      everywhere('#send')[0]?.click();
      await until('the question is asked', () => everywhere('dialog[open]')[0]);
      expect(await violations()).to.deep.equal([]);
    });
  }
});

describe('writing stories', () => {
  it('offers first what is rated best, and last what is not rated', async () => {
    await open(noStories);
    const [select] = everywhere<HTMLSelectElement>('#element');
    expect(select?.value).to.equal('1.1.2');
    const groups = [...(select?.querySelectorAll('optgroup') ?? [])].map(({ label }) => label);
    expect(groups[0]).to.equal('Compliance Plus');
    expect(groups.at(-1)).to.equal(words.notRated);
    expect(select?.options).to.have.length(57);
  });

  it('keeps each letter, tells the page, and goes to the first field', async () => {
    await open(noStories);
    const { log } = record(document);
    await click(words.markButton);
    const did = byRole('textbox', `${words.did} (1.1.2)`);
    expect(focused() === did).to.equal(true);
    await type(did, 'We asked');
    await type(byRole('textbox', `${words.outcome} (1.1.2)`), 'More answers');
    expect(log.map(({ type }) => type)).to.deep.equal(Array(3).fill('cse-change'));
    const [story] = log.at(-1)?.detail.assessment?.answers.get('1.1.2')?.stories ?? [];
    expect(story).to.include({ did: 'We asked', outcome: 'More answers' });
    expect(log.at(-1)?.detail.assessment?.answers.get('1.1.2')?.rating).to.equal('compliance-plus');
  });

  it('offers a story for sharing once it is finished, and never ticks it by itself', async () => {
    await open(told);
    expect(ticks().filter((one) => /Story about 1.1.1/.test(nameOf(one)))).to.have.length(0);
    await type(byRole('textbox', `${words.outcome} (1.1.1)`), 'We know now');
    expect(tick(/Story about 1.1.1/).checked).to.equal(false);
    expect(ticks().some(({ checked }) => checked)).to.equal(false);
  });

  it('removes a story, says so, and brings it back', async () => {
    await open(told);
    await click(`${words.remove} (2.1.6)`);
    expect(allByRole('textbox', `${words.did} (2.1.6)`)).to.have.length(0);
    expect(textOfPage()).to.contain(words.removed('2.1.6'));
    expect(focused() === byRole('heading', words.stories)).to.equal(true);
    await click(words.undo);
    expect((byRole('textbox', `${words.did} (2.1.6)`) as HTMLTextAreaElement).value).to.contain(
      'Every week',
    );
  });
});

describe('what would go', () => {
  it('is the ratings alone until something is ticked', async () => {
    await open(told);
    const file = JSON.parse(await look()) as Record<string, unknown>;
    expect(Object.keys(file)).to.deep.equal([
      ...['format', 'version', 'id', 'key', 'shared', 'standard', 'year', 'ratings', 'signature'],
    ]);
    expect(file).to.deep.include({ year: new Date().getFullYear() });
  });

  it('is each thing that is ticked, and its size is told', async () => {
    await open(told);
    await type(byRole('textbox', words.organisation), 'North Borough');
    tick(/Story about 2.1.6/).click();
    await drawn();
    tick(/Who may ask us/).click();
    tick(/^Note/).click();
    tick(/^Evidence: Notes/).click();
    await drawn();
    const text = await look();
    expect(JSON.parse(text)).to.deep.include({
      organisation: 'North Borough',
      stories: [
        {
          element: '2.1.6',
          did: 'Every week one of us sits with a customer and watches them use our website.',
          changed: 'Calls about the parking permit fell by a third within three months.',
          contact: 'mailto:desk@north.example',
        },
      ],
      notes: { '2.1.6': 'Ask the desk for last year’s figures before the visit.' },
      evidence: { '2.1.6': [{ title: 'Notes of the sittings', kind: 'show', date: '2026-02-28' }] },
    });
    const bytes = new TextEncoder().encode(text).length;
    expect(textOfPage()).to.contain(words.previewAbout(bytes));
    expect(textOfPage()).to.contain(words.keptKey);
  });

  it('has no contact any more once its story is not ticked', async () => {
    await open(told);
    expect(tick(/Who may ask us/).disabled).to.equal(true);
    tick(/Story about 2.1.6/).click();
    await drawn();
    tick(/Who may ask us/).click();
    tick(/Story about 2.1.6/).click();
    await drawn();
    expect(tick(/Who may ask us/).checked).to.equal(false);
    expect(await look()).not.to.contain('desk@north.example');
  });

  it('is put away as soon as anything in it could be another', async () => {
    await open(toBeSent);
    await look();
    tick(/^Note/).click();
    await drawn();
    expect(everywhere('pre')).to.have.length(0);
    expect(allByRole('button', /^Send to/)).to.have.length(0);
    expect(textOfPage()).to.contain(words.changed);
  });

  it('is the ratings alone again once another assessment is opened, though it holds the same', async () => {
    const content = '<cse-assessments></cse-assessments><cse-good-practice></cse-good-practice>';
    await open({ ...told, content });
    await until('the list is there', () => allByRole('button', /^Copy /)[0]);
    tick(/Story about 2.1.6/).click();
    tick(/^Note/).click();
    await drawn();
    await click(/^Copy /);
    await click(/^Open Copy of /);
    const names = ticks().map(nameOf);
    expect(names.some((name) => /Story about 2.1.6/.test(name))).to.equal(true);
    expect(
      ticks()
        .filter(({ checked }) => checked)
        .map(nameOf),
    ).to.deep.equal([]);
    const file = JSON.parse(await look()) as object;
    expect(file).not.to.have.any.keys('stories', 'notes');
  });

  it('is of the same identity each time', async () => {
    await open(told);
    const first = JSON.parse(await look()) as { id: string };
    tick(/^Note/).click();
    await drawn();
    expect((JSON.parse(await look()) as { id: string }).id).to.equal(first.id);
  });

  it('wants a year, and says so at the field', async () => {
    await open(told);
    const year = byRole('textbox', words.year);
    await type(year, '1999');
    await click(words.look);
    expect(descriptionOf(year)).to.equal(words.yearWanted);
    expect(focused() === year).to.equal(true);
    expect(everywhere('pre')).to.have.length(0);
  });

  it('is nothing where nothing is rated', async () => {
    await open(nothingRated);
    expect(textOfPage()).to.contain(words.nothingRated);
    expect(allByRole('button', words.look)).to.have.length(0);
  });

  it('shows what a hostile file holds as the text that it is', async () => {
    await open(hostile);
    for (const one of ticks()) if (!one.disabled) one.click();
    await drawn();
    const text = await look();
    expect(text).to.contain('<img src=x onerror=alert(1)>\\u202egpj');
    expect(everywhere('img')).to.have.length(0);
    expect(
      everywhere('script').filter(({ textContent }) => textContent.includes('alert')),
    ).to.have.length(0);
  });
});

describe('sending', () => {
  it('is not offered where the page names no address', async () => {
    await open(told);
    await look();
    expect(allByRole('button', /^Send/)).to.have.length(0);
    expect(textOfPage()).to.contain(words.downloadAbout);
  });

  it('is refused to an address that is not secure, and says so', async () => {
    await open(notSecure);
    await look();
    expect(allByRole('button', /^Send/)).to.have.length(0);
    const [notice] = everywhere('.notice');
    expect(textOf(notice)).to.equal(words.address['not-https']('http://centre.example/shared'));
  });

  it('is offered once the page names an address, and not once it names none', async () => {
    const selfCheck = await open(told);
    selfCheck.setAttribute('share-url', 'https://centre.example/shared');
    await look();
    expect(byRole('button', words.send('centre.example'))).to.be.instanceOf(HTMLElement);
    selfCheck.removeAttribute('share-url');
    await until('it is gone', () => allByRole('button', /^Send/).length === 0);
  });

  it('asks, names the host, and sends nothing when the person says no', async () => {
    await open(toBeSent);
    const text = await look();
    await click(words.send('centre.example'));
    const dialog = await until('the question is asked', () => allByRole('dialog')[0]);
    const bytes = new TextEncoder().encode(text).length;
    expect(nameOf(dialog)).to.equal(words.sendQuestion('centre.example', bytes));
    expect(descriptionOf(dialog)).to.contain('https://centre.example/shared');
    await click(words.cancel);
    expect(textOf(everywhere('.outcome')[0])).to.equal('');
    expect(
      performance.getEntriesByType('resource').some(({ name }) => name.includes('centre.example')),
    ).to.equal(false);
  });
});

describe('good practice', () => {
  it('is a page of the self-check, in Welsh too', async () => {
    document.documentElement.lang = 'cy';
    await show('<cse-self-check></cse-self-check>');
    byRole('link', messagesFor('cy').lazyPage['good-practice']).click();
    await until('it is there', () => allByRole('heading', 'Arfer da')[0]);
  });
});
