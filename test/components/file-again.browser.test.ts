import { expect } from '@open-wc/testing';
import '../fixtures/badge-script.js';
import '../fixtures/script-tag.js';
import { HANDED_OVER_SAVED, assessorExamples } from '../../stories/assessor/assessor-examples.js';
import { exampleElement, type Example } from '../../stories/example.js';
import { planExamples } from '../../stories/plan/plan-examples.js';
import { selfCheckExamples } from '../../stories/self-check/self-check-examples.js';
import { teamExamples } from '../../stories/team/team-examples.js';
import { colleagueFile } from '../fixtures/colleagues.js';
import { clearPage, drawn, everywhere, show, textOfPage, until } from '../fixtures/page.js';

/*
 * A browser tells of a chosen file only if it is not the one that the field holds already. So a field that keeps the
 * file is deaf to whoever chooses the same one again once it is mended.
 */

/** A way to open files: what the page says of a file that is not right, and of the same file once it is. */
interface Way {
  readonly example: Example;
  readonly wrong: string;
  readonly right: string;
  readonly refused: RegExp;
  readonly taken: RegExp;
}

const file = colleagueFile({ id: 'ann', name: 'Ann', ratings: { '5.2.1': 'compliant' } });

const WAYS: Readonly<Record<string, Way>> = {
  'answers in a self-check': {
    example: selfCheckExamples.inProgress,
    ...{ wrong: '{', right: file, refused: /Not opened/, taken: /Opened: 1 answer/ },
  },
  'a colleague’s answers in a team': {
    example: teamExamples.nobody,
    ...{ wrong: '{', right: file, refused: /not added/, taken: /added as Ann/ },
  },
  'a table in a plan': {
    example: planExamples.begun,
    wrong: 'id,element,what\n,1.1.1,"Never closed',
    right: 'id,element,what\n,1.1.1,Write it down',
    refused: /never closes/,
    taken: /1 would be added/,
  },
  'what was handed over, with an assessor': {
    example: assessorExamples.start,
    wrong: '{',
    right: JSON.stringify(HANDED_OVER_SAVED),
    refused: /Not opened/,
    taken: /Opened: North/,
  },
};

async function choose(text: string, told: RegExp): Promise<void> {
  const [field] = await until('there is a field', () => {
    const fields = everywhere<HTMLInputElement>('[type=file]');
    return fields.length > 0 ? fields : undefined;
  });
  if (!field) throw new Error('there is no field for a file');
  expect(field.value, 'nothing is kept from before').to.equal('');
  const files = new DataTransfer();
  files.items.add(new File([text], 'file.json'));
  field.files = files.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await until(`${String(told)} is said`, () => told.test(textOfPage()));
  await drawn();
}

afterEach(clearPage);

for (const [what, { example, wrong, right, refused, taken }] of Object.entries(WAYS)) {
  it(`opens ${what}, and the same file again once it is mended, and once more`, async () => {
    await show(exampleElement('file again', example));
    await choose(wrong, refused);
    await choose(right, taken);
    await choose(wrong, refused);
    expect(everywhere<HTMLInputElement>('[type=file]')[0]?.value).to.equal('');
  });
}
