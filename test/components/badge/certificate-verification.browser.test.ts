import { expect } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { CertificateVerification } from '../../../dist/components/badge/certificate-verification.js';
import { createDocuments } from '../../../dist/core/credential/documents.js';
import type { CertificateQuestion } from '../../../src/components/badge/certificate-question.js';
import type { Verification } from '../../../src/core/credential/verification.js';
import { createWorld, type World } from '../../fixtures/credential-world.js';
import { until } from '../../fixtures/page.js';

/** An element that holds a verification and nothing else. */
class Holder extends HTMLElement implements ReactiveControllerHost {
  readonly updateComplete = Promise.resolve(true);
  readonly heard: Verification['verdict'][] = [];
  updates = 0;
  #verification: CertificateVerification | undefined;

  hold(world: World): CertificateVerification {
    const documents = createDocuments({ fetch: world.web.fetch, now: world.now });
    this.addEventListener('cse-verdict', ({ detail }) => this.heard.push(detail.verdict));
    return (this.#verification = new CertificateVerification(this, { documents, now: world.now }));
  }

  connectedCallback(): void {
    this.#verification?.hostConnected();
  }

  disconnectedCallback(): void {
    this.#verification?.hostDisconnected();
  }

  requestUpdate(): void {
    this.updates += 1;
  }

  addController(): void {}
  removeController(): void {}
}

customElements.define('test-holder', Holder);

const MINUTE = 60_000;
const SRC = 'https://www.north.example/certificate.jwt';

/** A holder on the page, in a world of its own. */
async function held() {
  const world = await createWorld();
  const holder = new Holder();
  const verification = holder.hold(world);
  document.body.append(holder);
  const question: CertificateQuestion = {
    url: SRC,
    authority: world.authority.did,
    shownOn: world.site,
  };
  world.web.serve(SRC, () => world.certificate());
  return { world, holder, verification, question };
}

/** Serves a certificate that ends so many milliseconds from now. */
function serveOneThatEnds(world: World, after: number): number {
  const end = world.time + after;
  const claims = { validUntil: new Date(end).toISOString() };
  world.web.serve(SRC, () => world.certificate({ claims }));
  return end;
}

const { setTimeout: realTimeout } = globalThis;

/** Holds every wait of a minute or more from now on, to be ended by the test one after the other. */
function waitsOf() {
  const waits: { readonly milliseconds: number; readonly end: () => void }[] = [];
  const holding = (end: () => void, milliseconds = 0) =>
    milliseconds < MINUTE
      ? realTimeout(end, milliseconds)
      : waits.push({ milliseconds, end }) && realTimeout(() => undefined);
  Object.assign(globalThis, { setTimeout: holding });
  const next = () => {
    const wait = waits.shift();
    if (!wait) throw new Error('nothing waits');
    return wait;
  };
  return { next };
}

afterEach(() => {
  globalThis.setTimeout = realTimeout;
  document.body.replaceChildren();
});

describe('a verification', () => {
  it('answers what it is asked, tells it once, and asks for an update', async () => {
    const { holder, verification, question } = await held();
    expect(verification.answer).to.equal(undefined);
    verification.ask(question);
    const before = holder.updates;
    await until('it is answered', () => verification.answer);
    expect(verification.answer?.verification.verdict).to.equal('verified');
    expect(verification.answered).to.equal(true);
    expect(holder.updates).to.be.above(before);
    await until('it is told', () => holder.heard.length > 0);
    expect(holder.heard).to.deep.equal(['verified']);
  });

  it('keeps the answer to the last question alone', async () => {
    const { world, holder, verification, question } = await held();
    const slow = `${SRC}?slow`;
    let answerSlowly: (token: string) => void = () => undefined;
    world.web.serve(slow, () => new Promise((resolve) => (answerSlowly = resolve)));
    verification.ask({ ...question, url: slow });
    await until('it is asked', () => world.web.requests.includes(slow));
    world.mark('revocation');
    verification.ask(question);
    await until('it is told', () => holder.heard.length > 0);
    answerSlowly(await world.certificate());
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(holder.heard).to.deep.equal(['revoked']);
    expect(verification.answer?.verification.verdict).to.equal('revoked');
  });

  it('asks nothing any more when there is nothing to ask', async () => {
    const { world, holder, verification, question } = await held();
    world.web.trouble(SRC, 'hang');
    verification.ask(question);
    await until('it is asked', () => world.web.requests.includes(SRC));
    verification.ask(undefined);
    await until('the request is given up', () => world.web.givenUp > 0);
    expect(verification.answer).to.equal(undefined);
    expect(holder.heard).to.deep.equal([]);
  });

  it('gives up when it leaves the page, and begins again when it comes back', async () => {
    const { world, holder, verification, question } = await held();
    world.web.trouble(SRC, 'hang');
    verification.ask(question);
    await until('it is asked', () => world.web.requests.includes(SRC));
    holder.remove();
    await until('the request is given up', () => world.web.givenUp > 0);
    world.web.trouble(SRC);
    document.body.append(holder);
    await until('it is told', () => holder.heard.length > 0);
    expect(holder.heard).to.deep.equal(['verified']);
  });

  it('keeps its answer when it only moves', async () => {
    const { world, holder, verification, question } = await held();
    verification.ask(question);
    const answer = await until('it is answered', () => verification.answer);
    const asked = world.web.requests.length;
    document.body.prepend(document.createElement('p'));
    document.body.append(holder);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(verification.answer).to.equal(answer);
    expect(world.web.requests).to.have.length(asked);
  });
});

describe('when a date passes that the answer rests on', () => {
  it('it looks again, and says what is so now', async () => {
    const { world, holder, verification, question } = await held();
    const end = serveOneThatEnds(world, 40);
    verification.ask(question);
    await until('it is verified', () => holder.heard.length === 1);
    world.time = end;
    await until('it looks again', () => holder.heard.length === 2);
    expect(holder.heard).to.deep.equal(['verified', 'expired']);
  });

  it('what was verified is not shown as verified while it looks', async () => {
    const { world, holder, verification, question } = await held();
    const end = serveOneThatEnds(world, 40);
    verification.ask(question);
    await until('it is verified', () => holder.heard.length === 1);
    world.web.trouble(SRC, 'hang');
    world.time = end + 10 * MINUTE;
    await until('the answer is gone', () => verification.answer === undefined);
    expect(verification.answered).to.equal(true);
    expect(holder.heard).to.deep.equal(['verified']);
  });

  it('it looks again soon after a computer woke, however long it had to wait', async () => {
    const { world, holder, verification, question } = await held();
    const end = serveOneThatEnds(world, 60 * 24 * 60 * MINUTE);
    const waits = waitsOf();
    verification.ask(question);
    await until('it is verified', () => holder.heard.length === 1);
    for (let hour = 0; hour < 6; hour += 1) {
      const nap = waits.next();
      expect(nap.milliseconds, 'stood still for as long as the computer slept').to.be.within(
        MINUTE,
        60 * MINUTE,
      );
      world.time += nap.milliseconds;
      nap.end();
    }
    expect(holder.heard).to.deep.equal(['verified']);
    world.time = end;
    waits.next().end();
    await until('it looks again', () => holder.heard.length === 2);
    expect(holder.heard).to.deep.equal(['verified', 'expired']);
  });

  it('it looks at once when it comes back to the page later', async () => {
    const { world, holder, verification, question } = await held();
    const end = serveOneThatEnds(world, 60 * MINUTE);
    verification.ask(question);
    await until('it is verified', () => holder.heard.length === 1);
    holder.remove();
    world.time = end;
    document.body.append(holder);
    expect(verification.answer).to.equal(undefined);
    await until('it looks again', () => holder.heard.length === 2);
    expect(holder.heard).to.deep.equal(['verified', 'expired']);
  });
});

describe('what could not be checked', () => {
  it('is tried again after five minutes, and keeps its place until then', async () => {
    const { world, holder, verification, question } = await held();
    world.web.trouble(world.urls.revocation, 500);
    verification.ask(question);
    await until('it is told', () => holder.heard.length === 1);
    holder.remove();
    document.body.append(holder);
    world.web.trouble(world.urls.revocation);
    world.time += 5 * MINUTE - 1;
    holder.remove();
    document.body.append(holder);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(holder.heard).to.deep.equal(['could-not-check']);
    world.time += 1;
    holder.remove();
    document.body.append(holder);
    expect(verification.answer?.verification.verdict).to.equal('could-not-check');
    await until('it is tried again', () => holder.heard.length === 2);
    expect(holder.heard).to.deep.equal(['could-not-check', 'verified']);
  });
});
