import { expect } from '@open-wc/testing';
import '../../fixtures/badge-script.js';
import type { Verification } from '../../../src/core/credential/verification.js';
import {
  badgeExamples,
  badgeExampleElement,
  type BadgeExample,
} from '../../../stories/badge/badge-examples.js';
import {
  announced,
  badgeWords,
  clearBadges,
  factsOf,
  inside,
  nameOfBadge,
  settled,
  showBadge,
  textOfBadge,
} from '../../fixtures/badge-page.js';
import { until } from '../../fixtures/page.js';

const words = badgeWords.en;
const { verified, revoked, otherSite, altered, checking, unrecognised } = badgeExamples;

const VERDICTS: readonly BadgeExample[] = [
  verified,
  badgeExamples.expired,
  badgeExamples.notYetValid,
  badgeExamples.suspended,
  revoked,
  altered,
  unrecognised,
  otherSite,
  badgeExamples.couldNotCheck,
];

function verdictOf(example: BadgeExample): string {
  return words.verdict[example.verdict];
}

afterEach(clearBadges);

describe('each of the nine verdicts', () => {
  for (const example of VERDICTS) {
    it(`${example.verdict}: is the name of the badge, with its holder, and is read first`, async () => {
      const badge = await showBadge(example);
      expect(nameOfBadge(badge)).to.equal(`${verdictOf(example)}: ${holderOf(badge)}`);
      const heard = (await announced()).filter((line) => line.startsWith('StaticText'));
      expect(heard[0]).to.equal(`StaticText ${verdictOf(example)}`);
    });

    it(`${example.verdict}: has a shape of its own, and words, on a card and on a line`, async () => {
      const card = await showBadge(example);
      const line = await showBadge(example, { appearance: 'inline' });
      for (const badge of [card, line]) {
        expect(inside(badge, '[part=verdict]').textContent).to.equal(verdictOf(example));
      }
      const drawn = shapeOf(card);
      expect(shapeOf(line)).to.equal(drawn);
      for (const other of VERDICTS.filter(({ verdict }) => verdict !== example.verdict)) {
        expect(shapeOf(await showBadge(other)), other.verdict).not.to.equal(drawn);
      }
    });
  }

  it('but the good one warns in words', async () => {
    for (const example of VERDICTS) {
      const warns = textOfBadge(await showBadge(example)).includes(words.warning);
      expect(warns, example.verdict).to.equal(example.verdict !== 'verified');
    }
  });
});

describe('a verified badge', () => {
  it('shows holder, standard, scope, issuer, authority, number and dates', async () => {
    const badge = await showBadge(verified);
    expect(textOfBadge(badge))
      .to.contain('North Borough Council')
      .and.to.contain('Customer Service Excellence 2008')
      .and.to.contain(words.standing);
    const { validUntil, nextReview } = badge.verification?.certificate ?? {};
    expect(factsOf(badge)).to.deep.equal({
      [words.scope]: 'Libraries and museums',
      [words.certifiedBy]: 'Example Certification Ltd (body.example)',
      [words.recognisedBy]: `centre.example (${words.chosenByPage})`,
      [words.number]: 'CSE-2026-0001',
      [words.validUntil]: words.day(new Date(validUntil ?? '')),
      [words.nextReview]: words.day(new Date(nextReview ?? '')),
    });
  });

  it('has every check in plain words behind a disclosure, and what the visitor can do', async () => {
    const badge = await showBadge(verified);
    const details = inside(badge, 'details');
    expect(details.hasAttribute('open')).to.equal(false);
    inside(badge, 'summary').click();
    const { checks = [] } = badge.verification ?? {};
    expect(checks).to.have.length(7);
    const items = [...details.querySelectorAll('li')].map(({ textContent }) =>
      textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(items).to.deep.equal(
      checks.map(
        ({ name, state, code }) =>
          `${words.check[name]}: ${words.state[state]}. ${words.code[code]}`,
      ),
    );
    expect(textOfBadge(badge)).to.contain(words.advice.verified);
  });

  it('links to the checker of the issuer, with the certificate and the place in the fragment', async () => {
    const badge = await showBadge(verified);
    const link = inside(badge, 'a');
    expect(link.textContent).to.equal(words.checkerLink('body.example'));
    const { origin, pathname, search, hash } = new URL(link.getAttribute('href') ?? '');
    expect(origin + pathname + search).to.equal('https://body.example/check/');
    const fragment = new URLSearchParams(hash.slice(1));
    expect(fragment.get('shown-on')).to.equal(location.origin);
    expect(fragment.get('certificate')?.split('.')).to.have.length(3);
  });

  it('says so of an older form, of a certificate in a picture, and of a stapled proof', async () => {
    const { legacy, baked, stapled, openEnded } = badgeExamples;
    for (const example of [legacy, baked, stapled, openEnded]) {
      expect(nameOfBadge(await showBadge(example)), example.shows).to.contain(verdictOf(verified));
    }
    const badge = await showBadge(legacy);
    inside(badge, 'summary').click();
    expect(textOfBadge(badge)).to.contain(words.code['legacy-form']);
  });
});

describe('a badge that is not verified', () => {
  it('says why: the day it ended, the site it is for, what could not be fetched', async () => {
    const expired = await showBadge(badgeExamples.expired);
    const until = words.day(new Date(expired.verification?.certificate?.validUntil ?? ''));
    expect(textOfBadge(expired)).to.contain(words.code.expired.replace('{until}', until));
    const copied = textOfBadge(await showBadge(otherSite));
    expect(copied).to.contain('https://www.south.example');
    const open = textOfBadge(await showBadge(badgeExamples.couldNotCheck));
    expect(open.split(words.code['status-unreachable'])).to.have.length(2);
  });

  it('says of an unrecognised issuer that the signature is good and the issuer not recognised', async () => {
    const text = textOfBadge(await showBadge(unrecognised));
    expect(text)
      .to.contain(words.code['signed-by-issuer'])
      .and.to.contain(words.code['not-recognised'])
      .and.to.contain(`badges-for-all.example`);
  });

  it('says that nothing is proved where the signature or the issuer is not good', async () => {
    for (const example of [altered, unrecognised, badgeExamples.noAuthority]) {
      const badge = await showBadge(example);
      expect(textOfBadge(badge), example.shows).to.contain(words.unproved);
      expect(Object.keys(factsOf(badge))).not.to.include(words.recognisedBy);
    }
    expect(textOfBadge(await showBadge(revoked))).not.to.contain(words.unproved);
  });

  it('never says "valid until"', async () => {
    for (const example of VERDICTS.slice(1)) {
      const labels = Object.keys(factsOf(await showBadge(example)));
      expect(labels, example.verdict).not.to.include(words.validUntil);
    }
  });

  it('leads to no checker where that would be the forger’s own', async () => {
    for (const example of [altered, unrecognised, badgeExamples.unreadable]) {
      const badge = await showBadge(example);
      expect(badge.shadowRoot?.querySelectorAll('a'), example.shows).to.have.length(0);
    }
    for (const example of [revoked, otherSite, badgeExamples.couldNotCheck]) {
      const link = inside(await showBadge(example), 'a');
      expect(link.textContent).to.equal(words.checkerLink('body.example'));
    }
  });
});

describe('what stands between the tags', () => {
  it('stays until there is a verdict, beside words that it is being checked', async () => {
    const badge = await showBadge(checking);
    expect(badge.querySelector('p')?.checkVisibility()).to.equal(true);
    expect(textOfBadge(badge)).to.equal(words.verdict.checking);
    expect(badge.verification).to.equal(undefined);
  });

  it('is replaced by any verdict', async () => {
    for (const example of [verified, revoked, badgeExamples.couldNotCheck]) {
      const badge = await showBadge({ ...example, content: checking.content });
      expect(badge.querySelector('p')?.checkVisibility(), example.verdict).to.equal(false);
    }
  });

  it('comes back when there is nothing to check any more', async () => {
    const badge = await showBadge({ ...verified, content: checking.content });
    badge.removeAttribute('src');
    await badge.updateComplete;
    expect(badge.querySelector('p')?.checkVisibility()).to.equal(true);
    expect(textOfBadge(badge)).to.equal('');
    expect(badge.matches(':state(verified), :state(checking)')).to.equal(false);
  });

  it('stays as long as nothing is to be checked', async () => {
    const badge = document.createElement('cse-badge');
    badge.innerHTML = '<p>Ask us for our certificate.</p>';
    document.body.append(badge);
    await badge.updateComplete;
    expect(badge.querySelector('p')?.checkVisibility()).to.equal(true);
    expect(badge.shadowRoot?.querySelectorAll('p')).to.have.length(0);
  });

  it('may be a picture of the holder’s, beside "verified" and beside no other verdict', async () => {
    const shows = (badge: Element) =>
      badge.querySelector('[slot=image]')?.getBoundingClientRect().width ?? 0;
    expect(shows(await showBadge(badgeExamples.withPicture))).to.be.above(20);
    for (const example of [...VERDICTS.slice(1), checking]) {
      const badge = await showBadge({ ...example, content: badgeExamples.withPicture.content });
      expect(shows(badge), example.verdict).to.equal(0);
    }
  });
});

describe('the event', () => {
  it('says the whole verification, wherever the page listens, once it is on the page', async () => {
    const heard: { detail: Verification; said: string }[] = [];
    const listen = (event: HTMLElementEventMap['cse-verdict']) => {
      heard.push({ detail: event.detail, said: textOfBadge(event.composedPath()[0] as Element) });
    };
    document.addEventListener('cse-verdict', listen as EventListener);
    const host = document.body.appendChild(document.createElement('div'));
    host.attachShadow({ mode: 'open' }).append(badgeExampleElement(revoked));
    await until('it is heard', () => heard.length > 0);
    document.removeEventListener('cse-verdict', listen as EventListener);
    const [{ detail, said } = { detail: undefined, said: '' }] = heard;
    expect(detail?.verdict).to.equal('revoked');
    expect(detail?.checks).to.have.length(7);
    expect(detail?.certificate?.number).to.equal('CSE-2026-0001');
    expect(said).to.contain(words.verdict.revoked);
  });
});

describe('the certificate', () => {
  it('may be given as text, as JSON, or as bytes', async () => {
    const proof = await (await fetch(addressOf(badgeExamples.stapled))).text();
    const forms = [proof, JSON.parse(proof) as object, new TextEncoder().encode(proof)];
    for (const credential of forms) {
      const badge = document.createElement('cse-badge');
      Object.assign(badge, { authority: 'did:web:centre.example', credential });
      document.body.append(badge);
      await settled(badge, 'verified');
    }
  });

  it('is not checked again when the badge only moves', async () => {
    const badge = await showBadge(verified);
    const { verification } = badge;
    document.body.prepend(badge);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(badge.verification).to.equal(verification);
    expect(badge.matches(':state(verified)')).to.equal(true);
  });

  it('may change: what is shown is always about the last one asked for', async () => {
    const badge = await showBadge(verified);
    badge.src = addressOf(checking);
    badge.src = addressOf(revoked);
    await settled(badge, 'revoked');
    badge.src = addressOf(verified);
    await badge.updateComplete;
    expect(badge.verification).to.equal(undefined);
    await settled(badge, 'verified');
  });
});

function shapeOf(badge: Element): string | null {
  return inside(badge, 'svg.shape path').getAttribute('d');
}

function holderOf(badge: Element): string {
  return inside(badge, '[part=holder]').textContent;
}

/** Where the document of an example lies. */
function addressOf(example: BadgeExample): string {
  return badgeExampleElement(example).getAttribute('src') ?? '';
}
