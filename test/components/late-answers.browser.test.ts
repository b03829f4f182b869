import { expect } from '@open-wc/testing';
import '../fixtures/script-tag.js';
import { en as words } from '../../src/components/good-practice/messages.en.js';
import { fallingShort } from '../../stories/answers.js';
import { centreBenchmark } from '../../stories/benchmark/centre-benchmark.js';
import { councilPack } from '../../stories/council-pack.js';
import { exampleElement } from '../../stories/example.js';
import { goodPracticeExamples } from '../../stories/good-practice/good-practice-examples.js';
import { selfDeclaredExamples } from '../../stories/self-declared/self-declared-examples.js';
import { clearPage, drawn, everywhere, show, until } from '../fixtures/page.js';
import { allByRole, byRole, textOf } from '../fixtures/roles.js';

/*
 * Whoever asks for something, and then for something else, is told of what was asked last, in whatever order the
 * answers come.
 */

const { fetch } = globalThis;
const asked = new Map<string, (answer: Response | Promise<Response>) => void>();

/** Everything on this page that is asked for by an address with `slow` in it waits to be answered. */
beforeEach(() => {
  globalThis.fetch = (...given) => {
    const [address] = given;
    if (typeof address !== 'string' || !address.includes('slow')) return fetch(...given);
    return new Promise((resolve) => {
      asked.set(address, resolve);
    });
  };
});

afterEach(() => {
  globalThis.fetch = fetch;
  asked.clear();
  clearPage();
});

async function answer(part: string, content: unknown, status = 200): Promise<void> {
  const resolve = await until(`${part} is asked for`, () =>
    [...asked].find(([address]) => address.endsWith(part)),
  );
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  resolve[1](new Response(text, { status }));
  asked.delete(resolve[0]);
  // What follows from an answer follows in some turns of its own.
  for (let turn = 0; turn < 3; turn += 1) await drawn();
}

const textWithin = (tag: string) =>
  everywhere('p, h2, h3, li', everywhere(tag)[0]?.shadowRoot ?? document)
    .map(textOf)
    .join('\n');

const renamed = (title: string) => {
  const pack = structuredClone(councilPack);
  Object.assign(pack.wording.en ?? {}, { title });
  return pack;
};

it('a pack that comes after another was asked for is not shown', async () => {
  const selfCheck = document.createElement('cse-self-check');
  Object.assign(selfCheck, { pack: '/slow/first', storage: 'none' });
  document.body.append(selfCheck);
  await until('the first is asked for', () => asked.has('/slow/first'));
  selfCheck.pack = '/slow/second';
  await answer('second', renamed('The second pack'));
  await until('it is shown', () => textWithin('cse-self-check').includes('The second pack'));
  await answer('first', renamed('The first pack'));
  expect(textWithin('cse-self-check')).to.contain('The second pack');
  expect(textWithin('cse-self-check')).not.to.contain('The first pack');
});

it('a benchmark that comes after another was asked for is not shown', async () => {
  const named = (centre: string) => ({ ...centreBenchmark, centre });
  const attributes = { benchmark: '/slow/first-benchmark' };
  const content = '<cse-benchmark></cse-benchmark>';
  const example = { tag: 'cse-self-check', shows: '', content, attributes } as const;
  const selfCheck = await show(exampleElement('late', { ...example, answers: fallingShort }));
  await until('the first is asked for', () => asked.has('/slow/first-benchmark'));
  selfCheck.setAttribute('benchmark', '/slow/second-benchmark');
  await answer('second-benchmark', named('The second centre'));
  await until('it is shown', () => textWithin('cse-benchmark').includes('The second centre'));
  await answer('first-benchmark', named('The first centre'));
  expect(textWithin('cse-benchmark')).to.contain('The second centre');
  expect(textWithin('cse-benchmark')).not.to.contain('The first centre');
});

it('a self-declaration that comes after another was asked for is not shown', async () => {
  const { assessment, today } = selfDeclaredExamples.declared;
  const of = (organisation: string) => ({
    ...(assessment as { details: object }),
    details: { ...(assessment as { details: object }).details, organisation },
  });
  const element = document.createElement('cse-self-declared');
  Object.assign(element, { src: '/slow/first', clock: () => Date.parse(`${today}T12:00:00Z`) });
  document.body.append(element);
  await until('the first is asked for', () => asked.has(`${location.origin}/slow/first`));
  element.src = '/slow/second';
  await answer('second', of('The second council'));
  await until('it is shown', () => textWithin('cse-self-declared').includes('second council'));
  await answer('first', of('The first council'));
  expect(textWithin('cse-self-declared')).to.contain('The second council');
});

describe('what became of a file that was sent', () => {
  const sendIt = async () => {
    byRole('button', words.look).click();
    const [send] = await until('it can be sent', () => {
      const buttons = allByRole('button', /^Send (again )?to/);
      return buttons[0]?.getAttribute('aria-disabled') === 'false' ? buttons : undefined;
    });
    send?.click();
    await until('it asks', () => allByRole('dialog')[0]);
    byRole('button', words.sendYes).click();
    await until('it is on its way', () => asked.size > 0);
  };
  const outcome = () => textOf(everywhere('.outcome')[0]);

  async function open(): Promise<void> {
    const attributes = { 'share-url': 'https://centre.example/slow' };
    await show(exampleElement('late', { ...goodPracticeExamples.toBeSent, attributes }));
    await until('it is there', () => allByRole('button', words.look)[0]);
    await drawn();
  }

  it('is told of it', async () => {
    await open();
    await sendIt();
    await answer('slow', 'Thank you', 201);
    await until('it is told', () => outcome().includes(words.taken('centre.example', 201)));
  });

  it('is not told of another file that is looked at meanwhile', async () => {
    await open();
    await sendIt();
    everywhere<HTMLInputElement>('[type=checkbox]')
      .find(({ disabled }) => !disabled)
      ?.click();
    await drawn();
    byRole('button', words.look).click();
    await until('the other is shown', () => everywhere('pre')[0]);
    await drawn();
    expect(outcome()).to.equal('');
    await answer('slow', 'Thank you', 201);
    expect(outcome()).to.equal('');
    expect(byRole('button', words.send('centre.example')).getAttribute('aria-disabled')).to.equal(
      'false',
    );
  });

  it('is told as it is when it is sent again after it was refused', async () => {
    await open();
    await sendIt();
    await answer('slow', 'Come back later', 503);
    await until('it is told', () => outcome().includes(words.refused('centre.example', 503)));
    await drawn();
    byRole('button', words.sendAgain('centre.example')).click();
    await until('it asks', () => allByRole('dialog')[0]);
    byRole('button', words.sendYes).click();
    await answer('slow', 'Thank you', 201);
    await until('it is told', () => outcome().includes(words.taken('centre.example', 201)));
  });
});
