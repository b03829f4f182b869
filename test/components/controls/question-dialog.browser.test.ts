import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { ask, type Question } from '../../../dist/components/controls/question-dialog.js';
import { clearPage } from '../../fixtures/page.js';
import { allByRole, byRole } from '../../fixtures/roles.js';

/** An element that asks, and has nothing else. */
class Asking extends LitElement {}
customElements.define('test-asking', Asking);

function host(): Asking {
  const element = new Asking();
  document.body.append(element);
  return element;
}

const words = { cancel: 'Cancel', download: 'Download' };
const question = (act: () => void): Question => ({
  text: 'Delete all of it?',
  choices: [{ label: 'Delete', danger: true, act }],
});

describe('a question', () => {
  afterEach(clearPage);

  it('is asked once, however often it is asked for while it is open', () => {
    const element = host();
    ask(element, question(Object), words);
    ask(element, question(Object), words);
    expect(allByRole('dialog')).to.have.length(1);
  });

  it('can be asked again in the very moment in which it was cancelled', () => {
    const element = host();
    ask(element, question(Object), words);
    byRole('button', 'Cancel').click();
    ask(element, question(Object), words);
    expect(allByRole('dialog')).to.have.length(1);
    // A second one, closed, would have its words by the same ids.
    expect(element.shadowRoot?.querySelectorAll('dialog')).to.have.length(1);
  });

  it('is answered though the next is asked in the same moment', async () => {
    const element = host();
    let acted = 0;
    ask(
      element,
      question(() => {
        acted += 1;
      }),
      words,
    );
    const heard = new Promise((done) => {
      element.shadowRoot?.querySelector('dialog')?.addEventListener('close', done);
    });
    byRole('button', 'Delete').click();
    ask(element, question(Object), words);
    await heard;
    expect(acted).to.equal(1);
    expect(allByRole('dialog')).to.have.length(1);
  });

  it('does nothing on Cancel, and what was chosen once', async () => {
    const element = host();
    let acted = 0;
    const act = () => {
      acted += 1;
    };
    const closed = () =>
      new Promise((done) => {
        element.shadowRoot?.querySelector('dialog')?.addEventListener('close', done);
      });
    ask(element, question(act), words);
    const cancelled = closed();
    byRole('button', 'Cancel').click();
    await cancelled;
    expect(acted).to.equal(0);
    ask(element, question(act), words);
    const answered = closed();
    byRole('button', 'Delete').click();
    await answered;
    expect(acted).to.equal(1);
    expect(allByRole('dialog')).to.have.length(0);
  });
});
