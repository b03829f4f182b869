import type { Page } from 'puppeteer-core';

/*
 * The clock of a visitor's computer. It runs as ever, but can be put forward: what was to happen in between
 * happens then. Waits shorter than a few seconds are left alone, so that a page works as it would.
 */

interface Clock {
  turn: (by: number) => void;
}

/** Gives a page such a clock, `ahead` milliseconds from the start; before it is loaded. */
export async function installClock(page: Page, ahead = 0): Promise<void> {
  await page.evaluateOnNewDocument((start) => {
    const { Date: RealDate, setTimeout: wait, clearTimeout: forget } = globalThis;
    const LONG = 5_000;
    const held = new Map<unknown, { at: number; act: () => void }>();
    let offset = start;
    const now = () => RealDate.now() + offset;
    class TurnedDate extends RealDate {
      constructor(...parts: [] | ConstructorParameters<DateConstructor>) {
        super(...((parts.length === 0 ? [now()] : parts) as [number]));
      }
      static override now = now;
    }
    Object.assign(globalThis, {
      Date: TurnedDate,
      setTimeout(act: () => void, delay = 0) {
        const id = wait(act, delay);
        if (delay >= LONG) held.set(id, { at: now() + delay, act });
        return id;
      },
      clearTimeout(id: number) {
        held.delete(id);
        forget(id);
      },
      turn(by: number) {
        offset += by;
        const due = [...held].filter(([, { at }]) => at <= now());
        for (const [id, { act }] of due) {
          globalThis.clearTimeout(id as number);
          act();
        }
      },
    });
  }, ahead);
}

/** Puts the clock of a page forward, in milliseconds. */
export async function turnClock(page: Page, by: number): Promise<void> {
  await page.evaluate((forward) => {
    (globalThis as unknown as Clock).turn(forward);
  }, by);
}
