import { expect } from '@open-wc/testing';
import '../../fixtures/badge-script.js';
import type { CseBadgeCheck } from '../../../src/components/badge/cse-badge-check.js';
import type { CheckerProblem } from '../../../src/components/badge/messages.js';
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
  textOfBadge,
} from '../../fixtures/badge-page.js';
import { until } from '../../fixtures/page.js';

const words = badgeWords.en;
const { verified, revoked, altered, stapled, baked, otherSite, checking } = badgeExamples;

interface Fields {
  certificate: HTMLTextAreaElement;
  file: HTMLInputElement;
  place: HTMLInputElement;
}

/** A checker on the page, in the world of the examples. */
async function showChecker(): Promise<CseBadgeCheck> {
  const checker = document.createElement('cse-badge-check');
  checker.authority = 'did:web:centre.example';
  document.body.append(checker);
  await checker.updateComplete;
  return checker;
}

function fieldOf<Name extends keyof Fields>(checker: CseBadgeCheck, name: Name): Fields[Name] {
  return inside(checker, `#${name}`) as Fields[Name];
}

/** What lies where an example leads. */
async function contentOf(example: BadgeExample): Promise<string> {
  const address = addressOf(example);
  return await (await fetch(address)).text();
}

function addressOf(example: BadgeExample): string {
  return badgeExampleElement(example).getAttribute('src') ?? '';
}

/** Pastes a text and says where it was seen, as a person does, and presses the button. */
function check(checker: CseBadgeCheck, certificate: string, place = location.origin): void {
  fieldOf(checker, 'certificate').value = certificate;
  fieldOf(checker, 'place').value = place;
  inside(checker, 'button').click();
}

function choose(checker: CseBadgeCheck, name: string, content: BlobPart): void {
  const transfer = new DataTransfer();
  transfer.items.add(new File([content], name));
  const file = fieldOf(checker, 'file');
  file.files = transfer.files;
  file.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

async function verdictIn(checker: CseBadgeCheck): Promise<string> {
  await until('there is a result', () => checker.shadowRoot?.querySelector('[role=group]'));
  return nameOfBadge(checker) ?? '';
}

/** What a problem says, and at which field. */
async function problemIn(checker: CseBadgeCheck): Promise<[string, string]> {
  const at = await until('a problem is named', () =>
    checker.shadowRoot?.querySelector('[aria-invalid=true]'),
  );
  const [, problem = ''] = at.getAttribute('aria-describedby')?.split(' ') ?? [];
  return [at.id, inside(checker, `#${problem}`).textContent.trim()];
}

/** Follows a link within the page, as one from a badge is. */
async function arrive(fragment: string): Promise<void> {
  const arrived = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
  location.hash = fragment;
  await arrived;
}

afterEach(() => {
  clearBadges();
  history.replaceState(null, '', location.pathname + location.search);
});

describe('the form', () => {
  it('has a label for every field, and a button', async () => {
    await showChecker();
    const heard = await announced();
    for (const line of [
      `textbox ${words.certificate}`,
      `textbox ${words.place}`,
      `button ${words.begin}`,
    ]) {
      expect(heard).to.include(line);
    }
    expect(heard.some((line) => line.includes(words.file))).to.equal(true);
  });

  it('says what checking does before it does it', async () => {
    expect(textOfBadge(await showChecker())).to.contain(words.promise);
  });
});

describe('a pasted text', () => {
  it('is checked when asked, and every check is told', async () => {
    const checker = await showChecker();
    check(checker, await contentOf(verified));
    expect(await verdictIn(checker)).to.equal(`${words.verdict.verified}: North Borough Council`);
    expect(checker.shadowRoot?.querySelectorAll('details[open] li')).to.have.length(7);
    expect(factsOf(checker)[words.number]).to.equal('CSE-2026-0001');
    expect(checker.verification?.verdict).to.equal('verified');
  });

  it('may be a token, a stapled proof, or another verdict', async () => {
    for (const example of [stapled, revoked, altered, otherSite]) {
      const checker = await showChecker();
      check(checker, await contentOf(example));
      expect(await verdictIn(checker)).to.contain(words.verdict[example.verdict]);
      clearBadges();
    }
  });

  it('is announced politely', async () => {
    const checker = await showChecker();
    const news = inside(checker, '[role=status]');
    expect(news.textContent).to.equal('');
    check(checker, await contentOf(revoked));
    await until('it is told', () => news.textContent.includes(words.verdict.revoked));
    expect(news.textContent).to.equal(nameOfBadge(checker));
  });

  it('leads on to the checker of the issuer, where this is not it', async () => {
    const checker = await showChecker();
    check(checker, await contentOf(verified));
    await verdictIn(checker);
    const href = inside(checker, 'a').getAttribute('href') ?? '';
    expect(new URL(href).origin).to.equal('https://body.example');
    expect(new URLSearchParams(new URL(href).hash.slice(1)).get('shown-on')).to.equal(
      location.origin,
    );
  });

  it('tells the page', async () => {
    const checker = await showChecker();
    const heard = new Promise<string>((resolve) => {
      document.addEventListener(
        'cse-verdict',
        (event) => {
          resolve((event as CustomEvent<Verification>).detail.verdict);
        },
        { once: true },
      );
    });
    check(checker, await contentOf(revoked));
    expect(await heard).to.equal('revoked');
  });
});

describe('where it was seen', () => {
  it('decides whether it may be shown there', async () => {
    const checker = await showChecker();
    check(checker, await contentOf(verified), 'https://www.south.example/about?us');
    expect(await verdictIn(checker)).to.contain(words.verdict['other-site']);
  });

  it('may be left out, and then cannot be checked', async () => {
    const checker = await showChecker();
    check(checker, await contentOf(verified), '');
    expect(await verdictIn(checker)).to.contain(words.verdict['could-not-check']);
    expect(textOfBadge(checker)).to.contain(words.code['origin-not-given']);
  });

  it('may be written without https', async () => {
    const checker = await showChecker();
    check(checker, await contentOf(otherSite), ' www.south.example/our-awards ');
    expect(await verdictIn(checker)).to.contain(words.verdict.verified);
  });

  it('must be an address', async () => {
    for (const place of [
      'the library in town',
      'https://',
      'ftp://north.example',
      'javascript://x',
    ]) {
      const checker = await showChecker();
      check(checker, await contentOf(verified), place);
      expect(await problemIn(checker)).to.deep.equal(['place', words.problem['no-address']]);
      expect(checker.shadowRoot?.activeElement?.id).to.equal('place');
      clearBadges();
    }
  });
});

describe('a pasted link', () => {
  it('is fetched when the button is pressed, and not before', async () => {
    let asked = 0;
    const address = addressOf({
      ...verified,
      document: (world) => {
        asked += 1;
        return verified.document(world);
      },
    });
    const checker = await showChecker();
    const field = fieldOf(checker, 'certificate');
    field.value = address;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    fieldOf(checker, 'place').value = location.origin;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(asked).to.equal(0);
    inside(checker, 'button').click();
    expect(await verdictIn(checker)).to.contain(words.verdict.verified);
    expect(asked).to.equal(1);
  });

  it('to a checker brings the certificate and the place with it, and is not fetched', async () => {
    const fragment = new URLSearchParams({
      certificate: await contentOf(verified),
      'shown-on': location.origin,
    });
    const checker = await showChecker();
    check(checker, `https://nobody.invalid/check/#${fragment.toString()}`, '');
    expect(await verdictIn(checker)).to.contain(words.verdict.verified);
  });

  const problems: Record<string, [string, CheckerProblem]> = {
    'is not https': ['http://www.north.example/certificate.jwt', 'not-https'],
    'is not there': ['', 'nothing'],
  };
  for (const [fault, [link, problem]] of Object.entries(problems)) {
    it(`that ${fault} is named at its field, which gets the focus`, async () => {
      const checker = await showChecker();
      check(checker, link);
      expect(await problemIn(checker)).to.deep.equal(['certificate', words.problem[problem]]);
      expect(checker.shadowRoot?.activeElement?.id).to.equal('certificate');
      expect(checker.shadowRoot?.querySelectorAll('[role=group]')).to.have.length(0);
    });
  }

  it('that leads nowhere, or to something else, is named in words', async () => {
    const checker = await showChecker();
    check(checker, 'https://www.nobody.example/certificate.jwt');
    expect(await problemIn(checker)).to.deep.equal(['certificate', words.code.unreachable]);
    check(checker, addressOf(badgeExamples.unreadable));
    await until('it is read', () => textOfBadge(checker).includes(words.code['not-a-certificate']));
    expect(inside(checker, '[role=status]').textContent).to.equal(words.code['not-a-certificate']);
  });
});

describe('a file', () => {
  it('is checked when asked, whatever holds the certificate', async () => {
    for (const example of [verified, stapled, baked]) {
      const checker = await showChecker();
      choose(checker, 'certificate', await contentOf(example));
      fieldOf(checker, 'place').value = location.origin;
      inside(checker, 'button').click();
      expect(await verdictIn(checker), example.shows).to.contain(words.verdict.verified);
      clearBadges();
    }
  });

  it('may be dropped anywhere on the form', async () => {
    const checker = await showChecker();
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([await contentOf(revoked)], 'certificate.jwt'));
    const drag = { dataTransfer, bubbles: true, cancelable: true, composed: true };
    fieldOf(checker, 'certificate').value = 'something else';
    const over = new DragEvent('dragover', drag);
    const drop = new DragEvent('drop', drag);
    fieldOf(checker, 'place').dispatchEvent(over);
    fieldOf(checker, 'place').dispatchEvent(drop);
    expect([over, drop].map(({ defaultPrevented }) => defaultPrevented)).to.deep.equal([
      true,
      true,
    ]);
    expect(fieldOf(checker, 'file').files?.[0]?.name).to.equal('certificate.jwt');
    expect(checker.verification).to.equal(undefined);
    inside(checker, 'button').click();
    expect(await verdictIn(checker)).to.contain(words.verdict.revoked);
  });

  it('takes the place of a pasted text, and the other way round', async () => {
    const checker = await showChecker();
    fieldOf(checker, 'certificate').value = 'pasted';
    choose(checker, 'a.jwt', 'file');
    expect(fieldOf(checker, 'certificate').value).to.equal('');
    fieldOf(checker, 'certificate').value = 'pasted';
    fieldOf(checker, 'certificate').dispatchEvent(new Event('input', { bubbles: true }));
    expect(fieldOf(checker, 'file').files).to.have.length(0);
  });

  it('without a certificate, or too large for one, is named in words', async () => {
    const checker = await showChecker();
    choose(checker, 'photo.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    inside(checker, 'button').click();
    expect(await problemIn(checker)).to.deep.equal([
      'certificate',
      words.code['not-a-certificate'],
    ]);
    choose(checker, 'film.mp4', new Uint8Array(5_000_000));
    inside(checker, 'button').click();
    await until('it is read', () => textOfBadge(checker).includes(words.code['too-large']));
  });
});

describe('whoever comes from a badge', () => {
  it('reads the checks at once', async () => {
    const fragment = new URLSearchParams({
      certificate: await contentOf(verified),
      'shown-on': location.origin,
    });
    await arrive(fragment.toString());
    const checker = await showChecker();
    expect(await verdictIn(checker)).to.contain(words.verdict.verified);
    expect(fieldOf(checker, 'place').value).to.equal(location.origin);
  });

  it('reads those of another certificate when they come again', async () => {
    const checker = await showChecker();
    const [first, second] = [await contentOf(verified), await contentOf(revoked)];
    await arrive(`certificate=${first}&shown-on=${location.origin}`);
    expect(await verdictIn(checker)).to.contain(words.verdict.verified);
    await arrive(`certificate=${second}&shown-on=${location.origin}`);
    await until('the other one is told', () => checker.verification?.verdict === 'revoked');
  });

  it('with a link in place of a certificate has to press the button first', async () => {
    let asked = 0;
    const address = addressOf({
      ...checking,
      document: () => {
        asked += 1;
        return Promise.resolve('');
      },
    });
    const checker = await showChecker();
    await arrive(`certificate=${encodeURIComponent(address)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(fieldOf(checker, 'certificate').value).to.equal(address);
    expect(asked).to.equal(0);
  });

  it('finds the form alone where the fragment is about something else', async () => {
    await arrive('contents');
    const checker = await showChecker();
    expect(fieldOf(checker, 'certificate').value).to.equal('');
    expect(inside(checker, '[role=status]').textContent).to.equal('');
  });
});
