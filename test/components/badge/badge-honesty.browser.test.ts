import { expect } from '@open-wc/testing';
import '../../fixtures/badge-script.js';
import type { CseBadge } from '../../../src/components/badge/cse-badge.js';
import type { Verification } from '../../../src/core/credential/verification.js';
import { badgeExamples, type BadgeExample } from '../../../stories/badge/badge-examples.js';
import { claimsOf, type Unusual } from '../../../stories/badge/badge-world.js';
import {
  badgeWords,
  clearBadges,
  factsOf,
  inside,
  nameOfBadge,
  showBadge,
  textOfBadge,
} from '../../fixtures/badge-page.js';
import { textOf } from '../../fixtures/roles.js';

const words = badgeWords.en;
const { verified, revoked, altered, hostileNames } = badgeExamples;

/** A verified certificate with something else in it. */
function withClaims(unusual: Unusual): BadgeExample {
  const document: BadgeExample['document'] = (world) =>
    world.certificate({ claims: claimsOf(world, unusual) });
  return { shows: '', verdict: 'verified', document };
}

function withChecker(checker: string): BadgeExample {
  const shownOn = [location.origin];
  const termsOfUse = [{ type: 'CertificationTerms', shownOn, checker }];
  return withClaims({ claims: { termsOfUse } });
}

function withHolder(holder: string): BadgeExample {
  return withClaims({ holder });
}

const STATES = Object.keys(words.verdict);

function statesOf(badge: Element): string[] {
  return STATES.filter((state) => badge.matches(`:state(${state})`));
}

afterEach(clearBadges);

describe('the verdict cannot be set', () => {
  it('by an attribute, before or after', async () => {
    const lies = ['verdict', 'state', 'status', 'verification', 'data-verdict', 'data-state'];
    const attributes = Object.fromEntries(lies.map((name) => [name, 'verified']));
    const badge = await showBadge(altered, { ...attributes, class: 'verified', part: 'verified' });
    const told = textOfBadge(badge);
    for (const name of [...lies, 'class', 'title']) badge.setAttribute(name, 'verified');
    badge.requestUpdate();
    await badge.updateComplete;
    expect(textOfBadge(badge)).to.equal(told);
    expect(told).to.contain(words.verdict.altered);
    expect(inside(badge, '[part=badge]').className).not.to.contain('verified');
    expect(statesOf(badge)).to.deep.equal(['altered']);
  });

  it('by a property', async () => {
    const badge = await showBadge(revoked);
    const told = textOfBadge(badge);
    const good = (await showBadge(verified)).verification;
    expect(() => Object.assign(badge, { verification: good })).to.throw(TypeError);
    Object.defineProperty(badge, 'verification', { value: good });
    Object.assign(badge, {
      verdict: 'verified',
      state: 'verified',
      answer: { verification: good },
    });
    badge.requestUpdate();
    await badge.updateComplete;
    expect(textOfBadge(badge)).to.equal(told);
    expect(statesOf(badge)).to.deep.equal(['revoked']);
  });

  it('by a property that was there before the script', async () => {
    const inert = document.implementation.createHTMLDocument();
    const badge: CseBadge = inert.createElement('cse-badge');
    const good = (await showBadge(verified)).verification;
    Object.defineProperty(badge, 'verification', { value: good });
    badge.credential = 'not a certificate';
    document.body.append(badge);
    await new Promise((resolve) => badge.addEventListener('cse-verdict', resolve));
    expect(statesOf(badge)).to.deep.equal(['altered']);
    expect(textOfBadge(badge)).to.contain(words.verdict.altered);
  });

  it('by whoever hears of it', async () => {
    const badge = await showBadge(revoked);
    const { verification } = badge;
    for (const [part, lie] of [
      [verification, { verdict: 'verified' }],
      [verification?.checks[4], { state: 'passed', code: 'not-revoked' }],
      [verification?.checks, { 4: verification?.checks[0] }],
      [verification?.certificate, { holder: 'South Borough Council' }],
    ]) {
      expect(() => Object.assign(part ?? {}, lie)).to.throw(TypeError);
    }
    expect(badge.verification?.verdict).to.equal('revoked');
  });

  it('through its internals, which are taken', async () => {
    const badge = await showBadge(revoked);
    expect(() => badge.attachInternals()).to.throw(DOMException);
  });

  it('by an event that only looks like its own', async () => {
    const badge = await showBadge(revoked);
    const detail = { verdict: 'verified' } as Verification;
    badge.dispatchEvent(new CustomEvent('cse-verdict', { detail }));
    await badge.updateComplete;
    expect(statesOf(badge)).to.deep.equal(['revoked']);
  });
});

describe('what a certificate says', () => {
  it('is text, whatever it looks like', async () => {
    const badge = await showBadge(hostileNames);
    expect(inside(badge, '[part=holder]').textContent).to.contain('<img src=x onerror=alert(1)>');
    expect(factsOf(badge)[words.scope]).to.contain('<b>Everything</b>');
    expect(badge.shadowRoot?.querySelectorAll('img, script, dd b')).to.have.length(0);
  });

  it('shows what would turn or hide text, and stands apart from the text around it', async () => {
    const badge = await showBadge(hostileNames);
    expect(badge.shadowRoot?.textContent).not.to.match(/\p{Bidi_Control}/u);
    expect(inside(badge, '[part=holder]').textContent).not.to.match(/\p{Cc}/u);
    expect(nameOfBadge(badge)).to.match(/Council\uFFFD\uFFFDlicnuoC\uFFFD$/);
    for (const place of ['[part=holder]', 'dd']) {
      const { unicodeBidi } = getComputedStyle(inside(badge, `${place} bdi`));
      expect(unicodeBidi, place).to.equal('isolate');
    }
  });

  it('shows what would turn or hide the name of its issuer, and keeps it from the domain', async () => {
    const name = 'centre.example\u202E)\u0007';
    const issuer = { id: 'did:web:xn--bdy-sna.example', type: ['Profile'], name };
    const badge = await showBadge({
      ...withClaims({ claims: { issuer } }),
      verdict: 'unrecognised-issuer',
    });
    const told = 'centre.example\uFFFD)\uFFFD (xn--bdy-sna.example)';
    expect(factsOf(badge)[words.certifiedBy]).to.equal(told);
    const names = [...(badge.shadowRoot?.querySelectorAll('dd bdi') ?? [])].map(textOf);
    expect(names).to.include.members(['centre.example\uFFFD)\uFFFD', 'xn--bdy-sna.example']);
  });

  it('is cut where it would bury the verdict', async () => {
    const badge = await showBadge(withHolder('Council '.repeat(10_000)));
    expect(inside(badge, '[part=holder]').textContent.length).to.be.below(310);
    expect(badge.getBoundingClientRect().height).to.be.below(1000);
  });

  it('names the issuer by its domain in ASCII, so that nobody looks like somebody else', async () => {
    const issuer = { id: 'did:web:xn--bdy-sna.example', type: ['Profile'], name: 'body.example' };
    const badge = await showBadge({
      ...withClaims({ claims: { issuer } }),
      verdict: 'unrecognised-issuer',
    });
    expect(factsOf(badge)[words.certifiedBy]).to.equal('body.example (xn--bdy-sna.example)');
  });
});

describe('a link', () => {
  const refused = {
    'is a script': 'javascript:alert(1)//body.example',
    'is data': 'data:text/html,<p>Verified',
    'leads to another host': 'https://body.example.evil.example/check/',
    'leads to a subdomain': 'https://evil.body.example/check/',
    'is not https': 'http://body.example/check/',
    'has a name in it': 'https://body.example@evil.example/',
    'is none': 'check here',
  };
  for (const [fault, checker] of Object.entries(refused)) {
    it(`is not made where the checker ${fault}`, async () => {
      const badge = await showBadge(withChecker(checker));
      expect(badge.shadowRoot?.querySelectorAll('a')).to.have.length(0);
    });
  }

  it('is made for a page of the issuer, with nothing else in its fragment', async () => {
    const badge = await showBadge(withChecker('https://body.example/deep/?a=b#certificate=other'));
    const href = inside(badge, 'a').getAttribute('href') ?? '';
    expect(href).to.match(/^https:\/\/body\.example\/deep\/\?a=b#certificate=ey[^#]*$/);
    expect(href.split('certificate=')).to.have.length(2);
  });
});

describe('bad input', () => {
  const inputs: Record<string, unknown> = {
    'a text without any': ' ',
    'a number': 7,
    'an empty object': {},
    'an array': [1, 2],
    'bytes of nothing': new Uint8Array(0),
    'a picture of nothing': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
    'an object that throws': {
      get type() {
        throw new Error('no');
      },
    },
    'an object without an end': new Proxy({}, { get: () => ({}), ownKeys: () => ['type'] }),
  };
  for (const [kind, credential] of Object.entries(inputs)) {
    it(`such as ${kind} is never verified and never throws`, async () => {
      const badge = document.createElement('cse-badge');
      Object.assign(badge, { authority: 'did:web:centre.example', credential });
      const heard = new Promise((resolve) => badge.addEventListener('cse-verdict', resolve));
      document.body.replaceChildren(badge);
      await heard;
      expect(statesOf(badge)).to.deep.equal(['altered']);
    });
  }

  it('such as an address that is none could not be checked', async () => {
    for (const src of ['https://', 'ftp://north.example/x', 'javascript:alert(1)', 'nowhere.jwt']) {
      const badge = document.createElement('cse-badge');
      const heard = new Promise((resolve) => badge.addEventListener('cse-verdict', resolve));
      badge.src = src;
      document.body.replaceChildren(badge);
      await heard;
      expect(statesOf(badge), src).to.deep.equal(['could-not-check']);
    }
  });

  it('such as names of authorities that are none recognises nobody', async () => {
    for (const authority of ['', ' ', 'centre.example', 'did:web:', 'did:web:nobody.example x']) {
      const badge = await showBadge(verified);
      badge.authority = authority;
      await new Promise((resolve) => badge.addEventListener('cse-verdict', resolve));
      expect(statesOf(badge), authority).not.to.include('verified');
    }
  });
});
