import { expect } from '@open-wc/testing';
import { AssessmentShelf } from '../../src/storage/assessment-shelf.js';
import { ParkedAssessments, sizeOf } from '../../src/storage/parked-assessments.js';
import { indexedDbStore } from '../../src/storage/parked-store.js';
import {
  KEY,
  emptyBrowser,
  entriesHere,
  fillStorage,
  keep,
  selfCheckAt,
} from '../fixtures/kept-assessments.js';
import { MONDAY, TUESDAY, WEDNESDAY } from '../fixtures/small-assessments.js';

/* With the storage, the database and the locks of a real browser; parked-assessments.test.ts tries what they may do wrong. */

let shelf: AssessmentShelf;

beforeEach(async () => {
  await emptyBrowser();
  shelf = new AssessmentShelf(KEY, () => undefined);
});
after(emptyBrowser);

const parkedIds = () =>
  shelf
    .all()
    .filter(({ parked }) => parked)
    .map(({ id }) => id);
const ratingOf = (id: string) =>
  shelf
    .all()
    .find((one) => one.id === id)
    ?.stored.answers.get('1.1.1')?.rating;

describe('assessments that are put away to make room', () => {
  it('are those untouched for longest, whichever was added first', async () => {
    const [latest, oldest, middle] = [WEDNESDAY, MONDAY, TUESDAY].map((time) => keep(shelf, time));
    await shelf.tidy(undefined, sizeOf(localStorage) - 500);
    expect(parkedIds()).to.deep.equal([oldest]);
    await shelf.tidy(undefined, sizeOf(localStorage) - 500);
    expect(parkedIds()).to.have.members([oldest, middle]);
    await shelf.tidy(undefined, 0);
    expect(parkedIds()).to.have.members([oldest, middle, latest]);
  });

  it('are none while there is room, to the last character', async () => {
    keep(shelf, MONDAY);
    await shelf.tidy(undefined, sizeOf(localStorage));
    expect(parkedIds()).to.deep.equal([]);
    await shelf.tidy(undefined, sizeOf(localStorage) - 1);
    expect(parkedIds()).to.have.length(1);
  });

  it('are none unless a room is named, while the site keeps less than 2.5 million characters', async () => {
    keep(shelf, MONDAY);
    localStorage.setItem('of another program', 'x'.repeat(2_490_000));
    await shelf.tidy(undefined);
    expect(parkedIds()).to.deep.equal([]);
    localStorage.setItem('of another program, too', 'x'.repeat(10_000));
    await shelf.tidy(undefined);
    expect(parkedIds()).to.have.length(1);
  });

  it('are shown with their answers, and not the one that stays open or the first', async () => {
    selfCheckAt('', MONDAY).rate('1.1.1', 'failed');
    const [open, other] = [keep(shelf, MONDAY), keep(shelf, TUESDAY)];
    await shelf.tidy(open, 0);
    expect(parkedIds()).to.deep.equal([other]);
    expect(entriesHere(other)).to.deep.equal({});
    expect(['', open, other].map(ratingOf)).to.deep.equal(['failed', 'met', 'met']);
  });

  it('come back with every character, and then are in one place alone', async () => {
    const id = keep(shelf, MONDAY);
    const before = entriesHere(id);
    await shelf.tidy(undefined, 0);
    expect(await shelf.bringBack(undefined, id)).to.equal(null);
    expect(entriesHere(id)).to.deep.equal(before);
    expect(await indexedDbStore().all()).to.deep.equal([]);
    await shelf.tidy(id);
    expect(parkedIds()).to.deep.equal([]);
  });

  it('are gone from both places once they are deleted', async () => {
    const id = keep(shelf, MONDAY);
    await shelf.tidy(undefined, 0);
    let gone: () => void = () => undefined;
    const told = new Promise<void>((resolve) => (gone = resolve));
    const other = new AssessmentShelf(KEY, () => {
      gone();
    });
    expect(other.remove(id)).to.deep.equal({ ok: true, id });
    await told;
    expect(await indexedDbStore().all()).to.deep.equal([]);
    expect(other.all()).to.deep.equal([]);
  });

  it('of one storage key are not taken for those of another', async () => {
    const id = keep(shelf, MONDAY);
    await shelf.tidy(undefined, 0);
    for (const key of ['smal', 'small2', 'small@', `small@${id}`]) {
      expect([...(await new ParkedAssessments(key).all()).keys()], key).to.deep.equal([]);
    }
  });
});

describe('what finds no room', () => {
  it('is tried again once the others are put away', async () => {
    const open = keep(shelf, WEDNESDAY);
    const others = [MONDAY, TUESDAY].map((time) => keep(shelf, time, 100_000));
    fillStorage();
    const created = await shelf.withRoom(open, () => shelf.list.create('One more'));
    expect(created.ok).to.equal(true);
    expect(parkedIds()).to.have.members(others);
    expect(shelf.all().map(({ name }) => name)).to.include('One more');
  });

  it('is told to be without room where there is nothing to put away', async () => {
    const open = keep(shelf, MONDAY);
    fillStorage();
    const outcome = await shelf.withRoom(open, () => shelf.list.create('x'.repeat(10_000)));
    expect(outcome).to.deep.equal({ ok: false, problem: 'full' });
  });

  it('is not tried twice where it was done, or where room is not what is missing', async () => {
    const id = keep(shelf, MONDAY);
    for (const outcome of [
      { ok: true, id } as const,
      { ok: false, problem: 'forbidden' } as const,
    ]) {
      let times = 0;
      const act = () => {
        times += 1;
        return outcome;
      };
      expect(await shelf.withRoom(undefined, act)).to.deep.equal(outcome);
      expect(times).to.equal(1);
    }
    expect(parkedIds()).to.deep.equal([]);
  });

  it('comes back too, in the place of others', async () => {
    const [wanted, other] = [keep(shelf, MONDAY), keep(shelf, TUESDAY, 100_000)];
    await shelf.tidy(other, 0);
    expect(parkedIds()).to.deep.equal([wanted]);
    fillStorage();
    expect(await shelf.bringBack(undefined, wanted)).to.equal(null);
    expect(Object.keys(entriesHere(wanted))).to.have.length(2);
    const away = (await indexedDbStore().all()).map(([head]) => head);
    expect(away).to.deep.equal([`cse-widgets/${KEY}@${other}`]);
  });
});

describe('a move that was interrupted', () => {
  async function interrupted(): Promise<string> {
    const id = keep(shelf, MONDAY);
    await indexedDbStore().set(`cse-widgets/${KEY}@${id}`, entriesHere(id));
    return id;
  }

  it('is finished with the next tidying, and nothing that was answered since is lost', async () => {
    const id = await interrupted();
    const since = selfCheckAt(id, TUESDAY);
    since.rate('1.1.1', 'failed');
    since.rate('1.1.2', 'partly');
    since.pause();
    await shelf.tidy(undefined);
    expect(await indexedDbStore().all()).to.deep.equal([]);
    const { answers } = selfCheckAt(id, TUESDAY).assessment;
    expect([...answers].map(([element, { rating }]) => [element, rating])).to.deep.equal([
      ['1.1.1', 'failed'],
      ['1.1.2', 'partly'],
    ]);
  });

  it('leaves one assessment in the list, not two', async () => {
    const id = await interrupted();
    await shelf.tidy(undefined);
    expect(shelf.all().filter((one) => one.id === id)).to.have.length(1);
    expect(parkedIds()).to.deep.equal([]);
  });
});
