import { expect } from '@open-wc/testing';
import '../../fixtures/script-tag.js';
import { messagesFor } from '../../../dist/language.js';
import { exampleElement } from '../../../stories/example.js';
import { selfCheckExamples } from '../../../stories/self-check/self-check-examples.js';
import { clearPage, drawn, everywhere, show, until } from '../../fixtures/page.js';
import { allByRole, byRole, textOf } from '../../fixtures/roles.js';

const messages = messagesFor('en');
const examples = selfCheckExamples;

function told(): string {
  return allByRole('alert').map(textOf).join(' ');
}

async function answer(id: string): Promise<void> {
  everywhere(`nav [href="#cse-${id.charAt(0)}"]`)[0]?.click();
  await drawn();
  everywhere(`[name="${id}"]`)[0]?.click();
  await drawn();
}

afterEach(clearPage);

describe('the person is told', () => {
  it('nothing when all is well', async () => {
    await show(exampleElement('well', examples.councilPack));
    await answer('A.1.1');
    expect(told()).to.equal('');
  });

  it('that there is no room, with the first answer that is not saved', async () => {
    await show(exampleElement('full', examples.storageFull));
    expect(told()).to.equal('');
    await answer('A.1.2');
    expect(told()).to.contain(messages.problem.full);
    expect(allByRole('button', messages.download)).to.have.length(1);
    expect(everywhere<HTMLInputElement>('[name="A.1.2"]')[0]?.checked).to.equal(true);
  });

  it('that the browser forbids it, before the first answer', async () => {
    await show(exampleElement('forbidden', examples.storageForbidden));
    expect(told()).to.contain(messages.problem.forbidden);
    await answer('A.1.2');
    expect(everywhere<HTMLInputElement>('[name="A.1.2"]')[0]?.checked).to.equal(true);
  });

  it('that a newer release saved here', async () => {
    await show(exampleElement('newer', examples.storageNewer));
    expect(told()).to.contain(messages.problem.newer);
  });

  it('how much could not be read, and can have it as a file', async () => {
    await show(exampleElement('spoilt', examples.storageSpoilt));
    expect(told()).to.contain(messages.spoilt(2));
    expect(byRole('button', messages.downloadSpoilt)).to.exist;
  });

  it('how many answers are not counted', async () => {
    await show(exampleElement('unknown', examples.unknownAnswers));
    const size = Object.keys(examples.unknownAnswers.answers).length;
    expect(told()).to.contain(messages.unknown(size));
  });

  it('once, also where the layout is made of parts', async () => {
    const content = '<cse-criterion criterion="A"></cse-criterion><cse-result></cse-result>';
    await show(exampleElement('parts', { ...examples.storageForbidden, content }));
    expect(told().split(messages.problem.forbidden)).to.have.length(2);
  });
});

describe('a pack', () => {
  it('that cannot be loaded is told of, above what the author put between the tags', async () => {
    await show(exampleElement('missing', examples.packNotFound));
    expect(told()).to.contain(messages.packFailed);
    expect(told()).to.contain('no-such-pack.json');
    expect(document.querySelector('[href="#paper"]')?.checkVisibility()).to.equal(true);
  });

  it('with faults is told of, with where they are', async () => {
    await show(exampleElement('faulty', examples.packWithFaults));
    expect(told()).to.contain(messages.packFailed).and.to.contain('criteria[1]');
  });

  it('comes from a URL, and the fallback is there until then', async () => {
    const url = URL.createObjectURL(
      new Blob([JSON.stringify(examples.councilPack.pack)], { type: 'application/json' }),
    );
    const selfCheck = document.createElement('cse-self-check');
    selfCheck.setAttribute('pack', url);
    selfCheck.innerHTML = '<p>Please wait, or ring us.</p>';
    document.body.append(selfCheck);
    await selfCheck.updateComplete;
    expect(selfCheck.querySelector('p')?.checkVisibility()).to.equal(true);
    await until('the pack is there', () => allByRole('heading')[0]);
    expect(textOf(allByRole('heading')[0])).to.equal('Our good service pledge');
    expect(selfCheck.querySelector('p')?.checkVisibility()).to.equal(false);
    URL.revokeObjectURL(url);
  });

  it('may be another one later', async () => {
    const selfCheck = await show('<cse-self-check storage="none"></cse-self-check>');
    Object.assign(selfCheck, { pack: examples.councilPack.pack });
    await drawn();
    expect(textOf(allByRole('heading')[0])).to.equal('Our good service pledge');
    Object.assign(selfCheck, { pack: null });
    await drawn();
    expect(textOf(allByRole('heading')[0])).to.equal('Customer Service Excellence');
  });
});
