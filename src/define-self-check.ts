import { registerTag } from './components/base/register-tag.js';
/** Registers the tags of the self-check, once: a page may load this twice, or beside an older copy. */
import { CseCriterion } from './components/self-check/cse-criterion.js';
import { CseResult } from './components/self-check/cse-result.js';
import { CseSelfCheck } from './components/self-check/cse-self-check.js';
import { loadPartsWhenMet } from './components/self-check/lazy-parts.js';

// The owner comes first, so that parts already on the page find it when they ask.
registerTag('cse-self-check', CseSelfCheck);
registerTag('cse-criterion', CseCriterion);
registerTag('cse-result', CseResult);
loadPartsWhenMet(globalThis.document);

// So that importing this alone teaches TypeScript the tags and their events.
export type { CseCriterion, CseResult, CseSelfCheck };
