import { expect } from '@open-wc/testing';
import '../../fixtures/script-tag.js';
import { en as words } from '../../../src/components/benchmark/messages.en.js';
import { benchmarkExamples } from '../../../stories/benchmark/benchmark-examples.js';
import { exampleElement, type Example } from '../../../stories/example.js';
import { violations } from '../../fixtures/axe.js';
import { clearPage, drawn, everywhere, show, textOfPage, until } from '../../fixtures/page.js';
import { allByRole, byRole, textOf } from '../../fixtures/roles.js';
import { setPage, settings } from '../../fixtures/settings.js';

const { weak, strong, nothingRated, inResult, hostile, notFound } = benchmarkExamples;

async function open(example: Example): Promise<HTMLElement> {
  const shown = await show(exampleElement('benchmark', example));
  await until('it is there', () => everywhere('.group, cse-benchmark')[0]);
  await until('it is fetched', () => everywhere('.group, [part=notice]')[0]);
  await drawn();
  return shown;
}

/* The elements in the list of what is weak, which comes first. */
const weakest = () =>
  [...(everywhere('cse-benchmark')[0]?.shadowRoot?.querySelectorAll('ul') ?? [])][0];
const group = () => textOf(everywhere('.group')[0]);

async function choose(id: string, value: string): Promise<void> {
  const [select] = everywhere<HTMLSelectElement>(`#${id}`);
  if (!select) throw new Error(`There is no choice of ${id}.`);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await drawn();
}

afterEach(clearPage);

describe('axe finds nothing wrong with a benchmark', () => {
  for (const setting of settings()) {
    for (const [name, example] of Object.entries<Example>(benchmarkExamples)) {
      it(`${name}, ${setting.title}`, async () => {
        setPage(setting);
        await open(example);
        everywhere<HTMLDetailsElement>('.all').forEach((details) => (details.open = true));
        expect(await violations()).to.deep.equal([]);
      });
    }
  }
});

describe('where we stand among others', () => {
  it('begins with all organisations, and names their number and year', async () => {
    await open(weak);
    expect(group()).to.equal('34 organisations, all sectors, all years.');
    await choose('year', '2026');
    expect(group()).to.equal('22 organisations, all sectors, year 2026.');
    await choose('sector', 'local-government');
    expect(group()).to.equal('7 organisations, sector “Local government”, year 2026.');
  });

  it('says why there are no figures for a group that is too small', async () => {
    await open(weak);
    await choose('sector', 'housing');
    await choose('year', '2025');
    expect(group()).to.equal(words.noGroup(5));
    expect(everywhere('.among')).to.have.length(0);
  });

  it('shows what is weak first, the lowest rating before all, in words and figures', async () => {
    await open(weak);
    const ids = [...(weakest()?.querySelectorAll('.number') ?? [])].map(textOf);
    expect(ids).to.have.length(8);
    expect(ids[0]).to.equal('1.1.1');
    const first = textOf(weakest()?.querySelector('li'));
    expect(first).to.contain(words.among('1.1.1', { worse: 0, same: 0, better: 10 }));
    expect(first).to.contain('You: Non-Compliant. Others: Compliance Plus 0%, Compliant 90%,');
  });

  it('tells how others did it beside what is weak', async () => {
    await open(weak);
    const first = weakest()?.querySelector('li');
    expect(textOf(first)).to.contain('Two groups we had never counted');
    expect(first?.querySelector('a[href^=mailto]')?.textContent).to.equal('desk@riverside.example');
    expect(first?.querySelector('details')?.open).to.equal(true);
  });

  it('shows how much is met beside the quartiles of others', async () => {
    await open(weak);
    const whole = textOf(everywhere('.shares li')[0]);
    expect(whole).to.contain(words.quartiles('58%', '72%', '86%'));
    expect(whole).to.contain('You meet');
    expect(everywhere('.shares li')).to.have.length(11);
  });

  it('says where a team has rated nothing, and shows what others say', async () => {
    await open(nothingRated);
    expect(textOfPage()).to.contain(words.nothingRated);
    expect(textOfPage()).to.contain(words.notRatedYet);
    everywhere<HTMLDetailsElement>('.all').forEach((details) => (details.open = true));
    expect(textOf(everywhere('.among')[0])).to.contain(words.notRated('1.1.1'));
    expect(everywhere('.mine')).to.have.length(0);
  });

  it('says of what the centre leaves out that it does', async () => {
    await open(weak);
    expect(textOf(weakest())).to.contain(words.notShown('4.2.1'));
  });

  it('is there at once where it has been fetched before, because print does not wait', async () => {
    await open(strong);
    const again = document.createElement('cse-benchmark');
    Object.assign(again, { src: strong.attributes.src, storage: 'none' });
    document.body.append(again);
    await (again as unknown as { updateComplete: Promise<boolean> }).updateComplete;
    expect(textOf(again.shadowRoot?.querySelector('.group'))).to.contain('34 organisations');
  });

  it('never calls itself a ranking', async () => {
    await open(strong);
    expect(textOfPage()).to.contain(words.about);
  });

  it('follows a rating that changes', async () => {
    const selfCheck = await open(weak);
    (selfCheck as HTMLElement & { assessment: unknown }).assessment = null;
    await until('nothing is rated', () => textOfPage().includes(words.nothingRated));
  });

  it('stands at the end of the result, and links to its elements', async () => {
    await open(inResult);
    expect(byRole('heading', words.title).localName).to.equal('h3');
    expect(allByRole('link', /^1\.1\.1/).length).to.be.greaterThan(1);
  });

  it('comes to the result from the self-check around it', async () => {
    const { attributes } = weak;
    await open({ ...weak, content: '<cse-result></cse-result>', attributes });
    expect(byRole('heading', words.title)).to.be.instanceOf(HTMLElement);
  });
});

describe('a benchmark that cannot be used', () => {
  it('is told in words, and the result is there all the same', async () => {
    await open(notFound);
    expect(textOf(everywhere('cse-benchmark')[0]?.shadowRoot?.querySelector('.panel'))).to.equal(
      words.problem['not-a-benchmark'],
    );
  });

  it('that is not there is told too', async () => {
    await open({ ...weak, attributes: { benchmark: '/nothing-here.json' } });
    expect(textOfPage()).to.contain(words.problem['not-found']);
  });

  it('and that is hostile executes nothing and leads nowhere', async () => {
    await open(hostile);
    expect(document.title).not.to.equal('1');
    expect(everywhere('img')).to.have.length(0);
    expect(everywhere<HTMLAnchorElement>('a').map(({ protocol }) => protocol)).not.to.include(
      'javascript:',
    );
    expect(textOf(weakest())).to.contain('<img src=x onerror="document.title=1">\uFFFDgpj.exe');
  });
});
