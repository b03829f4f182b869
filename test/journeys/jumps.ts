import type { Page } from 'puppeteer-core';

/** What jumped on a page since its first moment. */
export interface Jumps {
  /** Layout shift scores, added up. */
  readonly shift: number;
  /** What moved, as `H2 from 80 to 203`. */
  readonly moved: readonly string[];
}

/**
 * Notes what jumps on a page, to be called before it is visited. As web vitals have it, what follows within half a
 * second of an input or of another size of the window does not count: on a busy machine the size that a test asked
 * for may reach a page only after it was painted.
 */
export async function watchJumps(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    interface Shift {
      readonly value: number;
      readonly hadRecentInput: boolean;
      readonly sources: readonly {
        readonly node: Node | null;
        readonly previousRect: DOMRect;
        readonly currentRect: DOMRect;
      }[];
    }
    const jumps = { shift: 0, moved: [] as string[] };
    Object.assign(globalThis, { jumps });
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as unknown as Shift[]) {
        if (hadRecentInput) continue;
        jumps.shift += value;
        for (const { node, previousRect, currentRect } of sources) {
          jumps.moved.push(
            `${node?.nodeName ?? ''} from ${String(previousRect.y)} to ${String(currentRect.y)}`,
          );
        }
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/* Runs in the page: the first frame shows what there is by now, and what moved is known with the second. */
export const twoFrames = (): Promise<unknown> =>
  new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))),
  );

/** What jumped so far. */
export async function jumpsOn(page: Page): Promise<Jumps> {
  await page.evaluate(twoFrames);
  return page.evaluate(() => (globalThis as unknown as { jumps: Jumps }).jumps);
}
