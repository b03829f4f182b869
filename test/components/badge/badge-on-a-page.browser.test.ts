import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../fixtures/badge-script.js';
import {
  badgeExamples,
  badgeExampleElement,
  type BadgeExample,
} from '../../../stories/badge/badge-examples.js';
import {
  badgeWords,
  clearBadges,
  factsOf,
  inside,
  nameOfBadge,
  placeBadge,
  settled,
  showBadge,
  textOfBadge,
} from '../../fixtures/badge-page.js';
import { everywhere, until } from '../../fixtures/page.js';

const { en, cy } = badgeWords;
const { verified, revoked, checking, longNames, ...others } = badgeExamples;
const all: readonly BadgeExample[] = [verified, revoked, longNames, ...Object.values(others)];

/** Puts a style sheet on the page as a host would. */
function style(css: string): HTMLStyleElement {
  const sheet = Object.assign(document.createElement('style'), { textContent: css });
  document.head.append(sheet);
  return sheet;
}

function styleOf(badge: Element, selector: string): CSSStyleDeclaration {
  return getComputedStyle(inside(badge, selector));
}

afterEach(async () => {
  clearBadges();
  await setViewport({ width: 800, height: 600 });
});

describe('the language', () => {
  it('is that of the page, and of the nearest lang', async () => {
    document.documentElement.lang = 'cy';
    expect(nameOfBadge(await showBadge(verified))).to.contain(cy.verdict.verified);
    expect(nameOfBadge(await showBadge({ ...verified, lang: 'cy' }))).to.contain(
      cy.verdict.verified,
    );
  });

  it('changes with it, without another check', async () => {
    const badge = await showBadge(revoked);
    let heard = 0;
    badge.addEventListener('cse-verdict', () => (heard += 1));
    document.documentElement.lang = 'cy';
    await until('it speaks Welsh', () => nameOfBadge(badge)?.startsWith(cy.verdict.revoked));
    expect(inside(badge, '[role=group]').lang).to.equal('cy');
    document.documentElement.lang = 'en';
    await until('it speaks English', () => nameOfBadge(badge)?.startsWith(en.verdict.revoked));
    expect(heard).to.equal(0);
  });

  it('leaves nothing of ours in English on a page in Welsh, not even the dates', async () => {
    document.documentElement.lang = 'cy';
    const badge = await showBadge(verified);
    inside(badge, 'summary').click();
    const { validUntil = '' } = badge.verification?.certificate ?? {};
    expect(factsOf(badge)[cy.validUntil]).to.equal(cy.day(new Date(validUntil)));
    const english = [...Object.values(en.code), ...Object.values(en.check), en.howChecked];
    const lines = textOfBadge(badge).split('\n');
    expect(lines.filter((line) => english.some((text) => line.includes(text)))).to.deep.equal([]);
  });
});

describe('on a long page', () => {
  it('a badge asks for nothing until somebody comes near it', async () => {
    let asked = 0;
    const counted: BadgeExample['document'] = (world) => {
      asked += 1;
      return verified.document(world);
    };
    const sheet = style('cse-badge { margin-block-start: 400vb }');
    const badge = placeBadge({ ...verified, document: counted });
    await badge.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(asked).to.equal(0);
    expect(badge.matches(':state(checking)')).to.equal(true);
    badge.scrollIntoView();
    await settled(badge, 'verified');
    expect(asked).to.equal(1);
    sheet.remove();
  });

  it('a hundred badges ask once for what they share', async () => {
    let asked = 0;
    const badge = badgeExampleElement({
      ...verified,
      document: (world) => {
        asked += 1;
        return verified.document(world);
      },
    });
    const small = style(
      'cse-badge { display: inline-block; inline-size: 1px; block-size: 1px; min-block-size: 0; overflow: hidden }',
    );
    document.body.append(...Array.from({ length: 100 }, () => badge.cloneNode()));
    const badges = document.querySelectorAll('cse-badge');
    expect(badges).to.have.length(100);
    for (const copy of badges) await settled(copy, 'verified');
    small.remove();
    expect(asked).to.equal(1);
  });
});

describe('the room', () => {
  for (const width of [320, 800]) {
    it(`is kept from the start at ${width} px, so that nothing below moves`, async () => {
      await setViewport({ width, height: 800 });
      const tops = new Map<string, number>();
      for (const example of [checking, verified, revoked, others.expired, others.suspended]) {
        const badge = await showBadge(example);
        const below = document.createElement('p');
        badge.after(below);
        tops.set(
          example.verdict,
          below.getBoundingClientRect().top - badge.getBoundingClientRect().top,
        );
        clearBadges();
      }
      expect(new Set(tops.values()).size, JSON.stringify([...tops])).to.equal(1);
    });
  }

  it('does not change on one line either', async () => {
    for (const width of [320, 800, 1280]) {
      await setViewport({ width, height: 800 });
      const badge = placeBadge({ ...verified, attributes: { appearance: 'inline' } });
      await badge.updateComplete;
      const before = badge.getBoundingClientRect().height;
      await settled(badge, 'verified');
      expect(badge.getBoundingClientRect().height, String(width)).to.be.closeTo(before, 1);
    }
  });

  for (const appearance of ['card', 'inline']) {
    it(`is never wider than the page at 320 px, as a ${appearance}, with everything open`, async () => {
      await setViewport({ width: 320, height: 800 });
      for (const example of all) {
        const badge = await showBadge(example, { appearance });
        for (const details of badge.shadowRoot?.querySelectorAll('details') ?? [])
          details.open = true;
        const tooWide = everywhere('*').filter(
          (element) => element.getBoundingClientRect().right > 321,
        );
        expect(
          tooWide.map(({ localName }) => localName),
          example.shows,
        ).to.deep.equal([]);
        expect(document.documentElement.scrollWidth).to.be.at.most(320);
        clearBadges();
      }
    });

    it(`leaves 24 px each way for whatever can be clicked, as a ${appearance}`, async () => {
      const badge = await showBadge(verified, { appearance });
      if (appearance === 'inline') inside(badge, 'summary').click();
      for (const target of ['summary', 'a']) {
        const { width, height } = inside(badge, target).getBoundingClientRect();
        expect(Math.min(width, height), target).to.be.at.least(24);
      }
    });
  }
});

describe('a line in a footer', () => {
  it('names verdict, holder, standard and authority, and opens to show the rest', async () => {
    const badge = await showBadge(verified, { appearance: 'inline' });
    const line = inside(badge, 'summary').textContent.replace(/\s+/g, ' ').trim();
    expect(line).to.equal(
      `${en.verdict.verified}: North Borough Council, Customer Service Excellence 2008. ` +
        `${en.recognisedBy}: centre.example (${en.chosenByPage})`,
    );
    expect(textOfBadge(badge)).not.to.contain(en.advice.verified);
    inside(badge, 'summary').click();
    expect(textOfBadge(badge)).to.contain(en.advice.verified);
    expect(badge.shadowRoot?.querySelectorAll('li')).to.have.length(7);
  });

  it('takes the colours of the footer', async () => {
    const sheet = style('main { background: rgb(0, 0, 80); color: rgb(250, 250, 250) }');
    const badge = await showBadge(revoked, { appearance: 'inline' });
    for (const part of ['[part=verdict]', 'svg', '[part=holder]', 'summary']) {
      expect(styleOf(badge, part).color, part).to.equal('rgb(250, 250, 250)');
    }
    sheet.remove();
  });
});

describe('a host page', () => {
  it('styles by state and by part', async () => {
    const sheet = style(`
      cse-badge:state(revoked)::part(verdict) { color: rgb(1, 2, 3) }
      cse-badge:state(verified)::part(badge) { background: rgb(4, 5, 6) }
      cse-badge::part(holder) { font-style: italic }`);
    const bad = await showBadge(revoked);
    expect(styleOf(bad, '[part=verdict]').color).to.equal('rgb(1, 2, 3)');
    expect(styleOf(bad, '[part=holder]').fontStyle).to.equal('italic');
    const good = await showBadge(verified);
    expect(styleOf(good, '[part=badge]').backgroundColor).to.equal('rgb(4, 5, 6)');
    expect(styleOf(good, '[part=verdict]').color).not.to.equal('rgb(1, 2, 3)');
    sheet.remove();
  });

  it('changes colours by the custom properties of the self-check', async () => {
    const sheet = style('cse-badge { --cse-good: rgb(9, 8, 7); --cse-accent: rgb(7, 8, 9) }');
    const badge = await showBadge(verified);
    expect(styleOf(badge, '[part=verdict]').color).to.equal('rgb(9, 8, 7)');
    expect(styleOf(badge, 'a').color).to.equal('rgb(7, 8, 9)');
    sheet.remove();
  });

  const hostile = {
    'resets everything': '* { all: unset !important; display: block !important }',
    'hides pictures and paragraphs': 'p, svg, dl, details, summary { display: none !important }',
    'paints bad verdicts away': '.revoked, .warning, b { color: transparent !important }',
  };
  for (const [deed, css] of Object.entries(hostile)) {
    it(`that ${deed} does not reach inside`, async () => {
      const sheet = style(css);
      const badge = await showBadge(revoked);
      const verdict = inside(badge, '[part=verdict]');
      expect(verdict.checkVisibility()).to.equal(true);
      expect(verdict.getBoundingClientRect().width).to.be.above(50);
      expect(getComputedStyle(verdict).color).not.to.equal('rgba(0, 0, 0, 0)');
      inside(badge, 'summary').click();
      expect(textOfBadge(badge)).to.contain(en.advice.revoked);
      sheet.remove();
    });
  }

  it('may load the script twice, from two addresses', async () => {
    const first = customElements.get('cse-badge');
    await import(new URL('../../../dist/cse-badge.js?again', import.meta.url).href);
    expect(customElements.get('cse-badge')).to.equal(first);
    expect(customElements.get('cse-badge-check')).to.exist;
    await showBadge(verified);
  });

  it('may be under a policy that forbids style attributes', async () => {
    for (const appearance of ['card', 'inline']) {
      const badge = await showBadge(longNames, { appearance });
      expect(badge.shadowRoot?.querySelectorAll('[style], style')).to.have.length(0);
    }
  });
});
