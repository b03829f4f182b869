/** The page or element that a clicked link leads to, unless it is to open in another tab or window. */
export function linkTarget(event: Event): string | undefined {
  const { defaultPrevented, ctrlKey, metaKey, shiftKey } = event as MouseEvent;
  if (defaultPrevented || ctrlKey || metaKey || shiftKey) return undefined;
  // Not `target` alone: a link inside a part is known by that part's tag out here.
  const [target] = event.composedPath() as Element[];
  const link = target?.closest('a[href^="#cse-"]');
  return link?.getAttribute('href')?.slice('#cse-'.length);
}
