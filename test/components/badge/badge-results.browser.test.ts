import { expect } from '@open-wc/testing';
import '../../fixtures/badge-script.js';
import { cy, en } from '../../../src/components/badge/results-messages.js';
import { badgeExamples } from '../../../stories/badge/badge-examples.js';
import { badgeWords, clearBadges, factsOf, inside, showBadge } from '../../fixtures/badge-page.js';
import { textOf } from '../../fixtures/roles.js';

const { withResults, withoutResults, hostileResults, resultsInline, resultsWelsh, verified } =
  badgeExamples;

const COUNTED = '57 of 57 met, 12 with Compliance Plus';

afterEach(clearBadges);

/** The rows by criterion, value by label. */
function rowsOf(badge: Element): (readonly [string, string])[] {
  const rows = [...inside(badge, '[part=results]').querySelectorAll('dl > div')];
  return rows.map((row) => [textOf(row.children[0]), textOf(row.children[1])] as const);
}

describe('a badge whose certificate says what the assessment counted', () => {
  it('says it in a line, which opens to show each criterion', async () => {
    const badge = await showBadge(withResults);
    const details = inside(badge, '[part=results]') as HTMLDetailsElement;
    const summary = details.querySelector('summary');
    expect(textOf(summary)).to.equal(COUNTED);
    expect(summary?.checkVisibility()).to.equal(true);
    expect(details.open).to.equal(false);
    summary?.click();
    expect(details.open).to.equal(true);
    expect(textOf(details.querySelector('p'))).to.equal(en.assessed('20 November 2026'));
    expect(rowsOf(badge)).to.deep.equal([
      ['Customer Insight', '11 of 11 met: 5 Compliance Plus, 6 Compliant'],
      ['The Culture of the Organisation', '11 of 11 met: 4 Compliance Plus, 7 Compliant'],
      ['Information and Access', '12 of 12 met: 12 Compliant'],
      ['Delivery', '13 of 13 met: 3 Compliance Plus, 10 Compliant'],
      ['Timeliness and Quality of Service', '10 of 10 met: 10 Compliant'],
      ['Customer Service Excellence', '57 of 57 met: 12 Compliance Plus, 45 Compliant'],
    ]);
  });

  it('leaves everything else as it is without', async () => {
    const badge = await showBadge(withResults);
    const facts = factsOf(badge);
    expect(Object.keys(facts)).to.include.members(Object.keys(factsOf(await showBadge(verified))));
    expect(badge.verification?.checks).to.have.length(7);
  });

  it('hands the counts on with the verification', async () => {
    const badge = await showBadge(withResults);
    expect(badge.verification?.certificate?.results?.whole).to.include({ met: 57, of: 57 });
  });

  it('shows no figures beside any other verdict', async () => {
    const badge = await showBadge(withoutResults);
    expect(badge.verification?.certificate?.results?.whole.met).to.equal(57);
    expect(badge.shadowRoot?.querySelectorAll('[part=results]')).to.have.length(0);
    expect(badge.shadowRoot?.textContent).not.to.contain('57 of 57');
  });

  it('shows them on one line, once that is opened', async () => {
    const badge = await showBadge(resultsInline);
    const results = inside(badge, '[part=results] summary');
    expect(results.checkVisibility()).to.equal(false);
    inside(badge, '[part=details] > summary').click();
    expect(results.checkVisibility()).to.equal(true);
    expect(textOf(results)).to.equal(COUNTED);
  });

  it('says it in Welsh, with the names as the certificate has them', async () => {
    const badge = await showBadge(resultsWelsh);
    expect(textOf(inside(badge, '[part=results] summary'))).to.equal(
      `${cy.met(57, 57)}, ${cy.with(12)} Compliance Plus`,
    );
    expect(textOf(inside(badge, '[part=results] p'))).to.contain(
      badgeWords.cy.day(new Date('2026-11-20T00:00:00Z')),
    );
  });

  it('shows names as text, each on one line and of a sane length', async () => {
    const badge = await showBadge(hostileResults);
    const results = inside(badge, '[part=results]');
    expect(results.querySelectorAll('img, script, b')).to.have.length(0);
    expect(results.textContent).to.contain('<img src=x onerror=alert(1)>\uFFFD');
    // The template has line breaks of its own; a name has none.
    expect(results.textContent.replaceAll('\n', '')).not.to.match(/[\p{Cc}\p{Bidi_Control}]/u);
    for (const name of results.querySelectorAll('bdi')) {
      expect(name.textContent).not.to.match(/[\p{Cc}\p{Bidi_Control}]/u);
      expect(name.textContent.length).to.be.lessThan(302);
    }
    expect(results.querySelector('p')?.textContent).to.equal('');
  });

  it('keeps to the room that a page keeps for any badge', async () => {
    const badge = await showBadge(withResults);
    const plain = await showBadge(verified);
    expect(badge.getBoundingClientRect().height).to.equal(plain.getBoundingClientRect().height);
  });
});

describe('a badge whose certificate says nothing of that', () => {
  it('shows no place for it', async () => {
    const badge = await showBadge(verified);
    expect(badge.shadowRoot?.querySelectorAll('[part=results]')).to.have.length(0);
  });
});
