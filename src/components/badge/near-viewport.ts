/**
 * Calls `act` once, when an element comes within a screen of the viewport.
 * A page may hold a hundred badges, and most visitors see one.
 *
 * @returns What gives up the waiting.
 */
export function whenNear(element: Element, act: () => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      act();
    },
    { rootMargin: '100%' },
  );
  observer.observe(element);
  return () => {
    observer.disconnect();
  };
}
