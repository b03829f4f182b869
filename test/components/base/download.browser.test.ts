import { expect } from '@open-wc/testing';
import '../../fixtures/script-tag.js';
import { assessorExamples } from '../../../stories/assessor/assessor-examples.js';
import { exampleElement, type Example } from '../../../stories/example.js';
import { planExamples } from '../../../stories/plan/plan-examples.js';
import { reportExamples } from '../../../stories/report/report-examples.js';
import { selfCheckExamples } from '../../../stories/self-check/self-check-examples.js';
import { shareExamples } from '../../../stories/share-link/share-examples.js';
import { clearPage, drawn, show, until } from '../../fixtures/page.js';
import { allByRole } from '../../fixtures/roles.js';

/* The buttons that give a file, and what the file is called. */
const BUTTONS: Readonly<Record<string, readonly [Example, RegExp]>> = {
  'Download my answers': [selfCheckExamples.inProgress, /^cse-self-check-[\d-]+\.json$/],
  'Download for a spreadsheet (CSV)': [planExamples.begun, /^cse-plan-[\d-]+\.csv$/],
  'Download for a calendar (.ics)': [planExamples.begun, /^cse-plan-[\d-]+\.ics$/],
  'Save as a web page': [reportExamples.whole, /^cse-report-[\d-]+\.html$/],
  'Save as CSV': [reportExamples.whole, /^cse-report-[\d-]+\.csv$/],
  'Save the file for the assessor': [shareExamples.halfway, /\.json$/],
  'Download the assessor’s file': [assessorExamples.begun, /\.json$/],
};

/* Milliseconds in which any browser has begun to fetch what a click asked for. */
const LONG_ENOUGH = 1000;

interface Given {
  readonly url: string;
  readonly name: string;
}

const real = {
  setTimeout: globalThis.setTimeout.bind(globalThis),
  revoke: URL.revokeObjectURL.bind(URL),
  click: Reflect.get<HTMLAnchorElement, 'click'>(HTMLAnchorElement.prototype, 'click'),
};
let given: Given[] = [];
let revoked: string[] = [];
/* What waits so long that a download has begun by then. */
let later: (() => void)[] = [];

beforeEach(() => {
  [given, revoked, later] = [[], [], []];
  URL.revokeObjectURL = (url) => {
    revoked.push(url);
    real.revoke(url);
  };
  HTMLAnchorElement.prototype.click = function () {
    if (this.download) given.push({ url: this.href, name: this.download });
    else real.click.call(this);
  };
  globalThis.setTimeout = ((act: () => void, delay = 0) => {
    if (delay < LONG_ENOUGH) return real.setTimeout(act, delay);
    later.push(act);
    return 0;
  }) as never;
});

afterEach(() => {
  URL.revokeObjectURL = real.revoke;
  HTMLAnchorElement.prototype.click = real.click;
  globalThis.setTimeout = real.setTimeout;
  clearPage();
});

for (const [name, [example, file]] of Object.entries(BUTTONS)) {
  it(`“${name}” gives a file that is there until its download has begun, and no longer`, async () => {
    await show(exampleElement('download', example));
    const [button] = await until('there is the button', () => {
      const buttons = allByRole('button', name);
      return buttons.length > 0 ? buttons : undefined;
    });
    button?.click();
    await until('a file is given', () => given[0]);
    await drawn();
    const [{ url, name: called } = { url: '', name: '' }] = given;
    expect(given).to.have.length(1);
    expect(called).to.match(file);
    expect(revoked).to.deep.equal([]);
    expect(await (await fetch(url)).text()).not.to.equal('');
    for (const act of later) act();
    expect(revoked).to.deep.equal([url]);
  });
}
