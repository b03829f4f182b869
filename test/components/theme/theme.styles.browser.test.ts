import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import '../../fixtures/script-tag.js';
import { messagesFor } from '../../../dist/language.js';
import { exampleElement } from '../../../stories/example.js';
import { selfCheckExamples } from '../../../stories/self-check/self-check-examples.js';
import { clearPage, drawn, everywhere, show } from '../../fixtures/page.js';
import { allByRole, byRole, textOf } from '../../fixtures/roles.js';

const messages = messagesFor('en');
const { longPage, inProgress, councilPack, fromParts } = selfCheckExamples;

/** Everything that can be clicked, with the room it takes: a radio together with its label, a link with the row it fills. */
function targets(): { what: string; width: number; height: number }[] {
  return everywhere('a, button, summary, textarea, .rating label')
    .filter((element) => element.checkVisibility())
    .map((element) => {
      const { width, height } = (
        element.closest('.rating, .task') ?? element
      ).getBoundingClientRect();
      return { what: `${element.localName} ${textOf(element).slice(0, 30)}`, width, height };
    });
}

/** Puts a style sheet on the page as a host would. */
function style(css: string): HTMLStyleElement {
  const sheet = Object.assign(document.createElement('style'), { textContent: css });
  document.head.append(sheet);
  return sheet;
}

afterEach(async () => {
  clearPage();
  await setViewport({ width: 800, height: 600 });
});

for (const width of [320, 1280]) {
  describe(`at ${String(width)} px`, () => {
    beforeEach(() => setViewport({ width, height: 800 }));

    it('every target is 24 px or more each way', async () => {
      await show(exampleElement('targets', longPage));
      const small = targets().filter((target) => target.width < 24 || target.height < 24);
      expect(targets().length).to.be.above(200);
      expect(small).to.deep.equal([]);
    });

    it('every target of the pages is 24 px or more each way', async () => {
      await show(exampleElement('targets', inProgress));
      const small = targets().filter((target) => target.width < 24 || target.height < 24);
      expect(small).to.deep.equal([]);
    });

    it('nothing scrolls sideways', async () => {
      for (const example of [longPage, inProgress, fromParts]) {
        await show(exampleElement('width', example));
        expect(document.documentElement.scrollWidth).to.be.at.most(width);
        const tooWide = everywhere('*').filter(
          (element) =>
            element.checkVisibility() &&
            !element.closest('.hidden, thead') &&
            element.getBoundingClientRect().right > width + 1,
        );
        expect(
          tooWide.map(({ className, localName }) => `${localName}.${className}`),
        ).to.deep.equal([]);
        clearPage();
      }
    });
  });
}

describe('text of twice the size', () => {
  it('does not scroll sideways at 640 px, as at 400 % zoom', async () => {
    await setViewport({ width: 640, height: 800 });
    const sheet = style('html { font-size: 200% }');
    await show(exampleElement('zoom', longPage));
    expect(document.documentElement.scrollWidth).to.be.at.most(640);
    sheet.remove();
  });
});

describe('a host page', () => {
  it('lends its font and colours', async () => {
    const sheet = style('body { font-family: "Courier New"; color: rgb(1, 2, 3) }');
    await show(exampleElement('host', councilPack));
    const heading = getComputedStyle(allByRole('heading')[0] as Element);
    expect(heading.fontFamily).to.contain('Courier New');
    expect(heading.color).to.equal('rgb(1, 2, 3)');
    sheet.remove();
  });

  it('changes colours by custom properties, and places by parts', async () => {
    const sheet = style(
      'cse-self-check { --cse-accent: rgb(9, 8, 7) } cse-self-check::part(heading) { color: rgb(4, 5, 6) }',
    );
    await show(exampleElement('host', councilPack));
    const button = getComputedStyle(everywhere('a.main')[0] as Element);
    expect(button.backgroundColor).to.equal('rgb(9, 8, 7)');
    expect(getComputedStyle(allByRole('heading')[0] as Element).color).to.equal('rgb(4, 5, 6)');
    sheet.remove();
  });

  const hostile = {
    'resets everything': '* { all: unset !important; display: block !important }',
    'hides fields': 'input, textarea, button, fieldset, details { display: none !important }',
    'plays with boxes': '* { position: absolute !important; width: 10px !important; float: left }',
  };
  for (const [deed, css] of Object.entries(hostile)) {
    it(`that ${deed} does not reach inside`, async () => {
      const sheet = style(css);
      await show(exampleElement('hostile', councilPack));
      everywhere('nav [href="#cse-A"]')[0]?.click();
      await drawn();
      const [radio] = everywhere<HTMLInputElement>('[name="A.1.2"]');
      expect(radio?.checkVisibility()).to.equal(true);
      expect(radio?.getBoundingClientRect().width).to.be.at.least(16);
      expect(getComputedStyle(byRole('group', messages.rating('A.1.1'))).position).to.equal(
        'static',
      );
      radio?.click();
      await drawn();
      expect(radio?.checked).to.equal(true);
      expect(allByRole('textbox')).to.have.length(2);
      sheet.remove();
    });
  }
});

describe('colour schemes', () => {
  it('follow the page, not the component', async () => {
    await show(exampleElement('scheme', councilPack));
    const accent = () => getComputedStyle(everywhere('a.task-link')[0] as Element).color;
    document.documentElement.style.colorScheme = 'light';
    const light = accent();
    document.documentElement.style.colorScheme = 'dark';
    expect(accent()).not.to.equal(light);
    document.documentElement.style.colorScheme = 'light dark';
    await emulateMedia({ colorScheme: 'dark' });
    expect(accent()).not.to.equal(light);
    await emulateMedia({ colorScheme: 'light' });
    expect(accent()).to.equal(light);
  });
});
