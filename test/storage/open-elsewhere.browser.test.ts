import { expect } from '@open-wc/testing';
import { AssessmentShelf } from '../../src/storage/assessment-shelf.js';
import { browser } from '../../src/storage/browser-entries.js';
import type * as storage from '../../src/storage/local-storage-store.js';
import { ParkedAssessments } from '../../src/storage/parked-assessments.js';
import { indexedDbStore, type ParkedStore } from '../../src/storage/parked-store.js';
import { KEY, emptyBrowser, entriesHere, keep } from '../fixtures/kept-assessments.js';
import { until } from '../fixtures/page.js';
import { MONDAY, TUESDAY } from '../fixtures/small-assessments.js';
import { openTab } from '../fixtures/tabs.js';

/* What another tab has open, or moves at the same moment: with the locks of a real browser. */

const STORE = '/src/storage/local-storage-store.ts';
let shelf: AssessmentShelf;

beforeEach(async () => {
  await emptyBrowser();
  shelf = new AssessmentShelf(KEY, () => undefined);
});
after(emptyBrowser);

const headOf = (id: string) => `cse-widgets/${KEY}@${id}`;
const parkedHeads = async () => (await indexedDbStore().all()).map(([head]) => head);

async function untilHeld(name: string, isHeld: boolean): Promise<void> {
  let held: boolean | undefined;
  const look = async () => {
    while (held !== isHeld) {
      held = (await navigator.locks.query()).held?.some((lock) => lock.name === name);
    }
  };
  void look();
  await until(`${name} is held: ${String(isHeld)}`, () => held === isHeld);
}

describe('an assessment that another tab has open', () => {
  it('stays where it is until the tab is closed, and the rest is put away', async () => {
    const [open, other] = [keep(shelf, MONDAY), keep(shelf, TUESDAY)];
    const tab = await openTab<typeof storage>(STORE);
    tab.module.localStorageStore(KEY, undefined, open).watch(() => undefined);
    await untilHeld(headOf(open), true);
    await shelf.tidy(undefined, 0);
    expect(await parkedHeads()).to.deep.equal([headOf(other)]);
    tab.close();
    await untilHeld(headOf(open), false);
    await shelf.tidy(undefined, 0);
    expect(await parkedHeads()).to.have.members([headOf(open), headOf(other)]);
  });

  it('stays while two tabs have it open and one of them leaves it', async () => {
    const open = keep(shelf, MONDAY);
    const tabs = [await openTab<typeof storage>(STORE), await openTab<typeof storage>(STORE)];
    const [leave, leaveToo] = tabs.map(({ module }) =>
      module.localStorageStore(KEY, undefined, open).watch(() => undefined),
    );
    await untilHeld(headOf(open), true);
    leave?.();
    await shelf.tidy(undefined, 0);
    expect(await parkedHeads()).to.deep.equal([]);
    leaveToo?.();
    await untilHeld(headOf(open), false);
    await shelf.tidy(undefined, 0);
    expect(await parkedHeads()).to.deep.equal([headOf(open)]);
    for (const tab of tabs) tab.close();
  });
});

/** A database that stops a move once the copy was read back, until it is let go on. */
function stoppedAfterTheCopy() {
  const real = indexedDbStore();
  let reached: () => void = () => undefined;
  let goOn: () => void = () => undefined;
  const wasCopied = new Promise<void>((resolve) => (reached = resolve));
  const mayGoOn = new Promise<void>((resolve) => (goOn = resolve));
  let copied = false;
  const database: ParkedStore = {
    ...real,
    async set(head, entries) {
      await real.set(head, entries);
      copied = true;
    },
    async get(head) {
      const found = await real.get(head);
      if (copied) {
        reached();
        await mayGoOn;
      }
      return found;
    },
  };
  return { database, wasCopied, goOn };
}

it('an assessment that one tab puts away while another brings it back is in one place in the end, whole', async () => {
  const id = keep(shelf, MONDAY);
  const before = entriesHere(id);
  const { database, wasCopied, goOn } = stoppedAfterTheCopy();
  const away = new ParkedAssessments(KEY, browser, database).makeRoom([id], 0);
  await wasCopied;
  const back = new ParkedAssessments(KEY).bringBack(id);
  // It is either done by now, or waits for its turn.
  let isDone = false;
  void back.then(() => (isDone = true));
  const waits = async () => {
    while (!isDone && !(await navigator.locks.query()).pending?.length) continue;
  };
  await waits();
  goOn();
  await Promise.all([away, back]);
  expect(entriesHere(id)).to.deep.equal(before);
  expect(await parkedHeads()).to.deep.equal([]);
});
