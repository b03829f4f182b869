import { shareIn } from '../../storage/share-fragment.js';

/* Of several self-checks on a page, one inside another too, the first to see a link asks about it. */
let taker: Element | undefined;

/** Whether the page was opened with a shared self-check that this component is to ask about. */
export function takesSharedLink(component: Element): boolean {
  if (shareIn(location.hash) === undefined) return false;
  if (!taker?.isConnected) taker = component;
  return taker === component;
}
