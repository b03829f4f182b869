import { holds, watchPage } from '../components/self-check/lazy-parts.js';

/*
 * Why this exists: one script tag is all that a page should need, and the badge
 * is a file of its own, because most pages show either a self-check or a badge.
 */

const TAGS = ['cse-badge', 'cse-badge-check'];

/**
 * Loads the badge from beside this script, once one is met. Not before all
 * scripts of the page have run: one of them may be a badge that has an authority
 * compiled in, and that one counts.
 */
watchPage(document, (root) => {
  if (!TAGS.some((tag) => holds(root, tag))) return;
  if (document.readyState === 'complete') load();
  else addEventListener('load', load, { once: true });
});

function load(): void {
  // Without its file what stands between the tags stays, which is the page's own fallback.
  if (!customElements.get('cse-badge')) import('./cse-badge.js').catch(() => undefined);
}
