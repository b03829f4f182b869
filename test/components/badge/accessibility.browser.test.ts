import { expect } from '@open-wc/testing';
import '../../fixtures/badge-script.js';
import {
  badgeExamples,
  badgeExampleElement,
  type BadgeExample,
} from '../../../stories/badge/badge-examples.js';
import { violations } from '../../fixtures/axe.js';
import { badgeWords, clearBadges, inside, showBadge } from '../../fixtures/badge-page.js';
import { until } from '../../fixtures/page.js';
import { setPage, settings, USUAL } from '../../fixtures/settings.js';

/* These differ from another example by nothing but one of the settings below. */
const { welsh, dark, inline, inlineCouldNotCheck, ...others } = badgeExamples;

describe('axe finds nothing wrong with a badge', () => {
  afterEach(clearBadges);

  for (const [name, example] of Object.entries({ welsh, dark, inline, inlineCouldNotCheck })) {
    it(name, async () => {
      setPage(USUAL);
      await showBadge(example);
      expect(await violations()).to.deep.equal([]);
    });
  }

  for (const [name, example] of Object.entries<BadgeExample>(others)) {
    for (const setting of settings()) {
      it(`${name}, ${setting.title}, as a card and on a line, closed and open`, async () => {
        setPage(setting);
        const badges = [
          await showBadge(example),
          await showBadge(example, { appearance: 'inline' }),
        ];
        expect(await violations()).to.deep.equal([]);
        for (const badge of badges) badge.shadowRoot?.querySelector('summary')?.click();
        expect(await violations()).to.deep.equal([]);
      });
    }
  }
});

describe('axe finds nothing wrong with the checker', () => {
  afterEach(clearBadges);

  for (const setting of settings()) {
    it(`empty, with a problem and with a result, ${setting.title}`, async () => {
      setPage(setting);
      const checker = document.createElement('cse-badge-check');
      checker.authority = 'did:web:centre.example';
      const place = document.createElement('main');
      place.append(checker);
      document.body.append(place);
      await until('it has words', () => checker.shadowRoot?.querySelector('form'));
      expect(await violations()).to.deep.equal([]);
      inside(checker, 'button').click();
      await until('a problem', () => checker.shadowRoot?.querySelector('[aria-invalid=true]'));
      expect(await violations()).to.deep.equal([]);
      const field = inside(checker, 'textarea') as HTMLTextAreaElement;
      field.value = await documentOf(others.suspended);
      inside(checker, 'button').click();
      await until('a result', () => checker.shadowRoot?.querySelector('[role=group]'));
      expect(inside(checker, '[part=verdict]').textContent).to.equal(
        badgeWords[setting.lang].verdict.suspended,
      );
      expect(await violations()).to.deep.equal([]);
    });
  }
});

/** What lies where an example leads. */
async function documentOf(example: BadgeExample): Promise<string> {
  const address = badgeExampleElement(example).getAttribute('src') ?? '';
  return await (await fetch(address)).text();
}
