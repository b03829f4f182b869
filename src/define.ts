/** Registers every tag, once: a page may load this twice, or beside an older copy. */
import { CseBadgeCheck } from './components/badge/cse-badge-check.js';
import { CseBadge } from './components/badge/cse-badge.js';
import { registerTag } from './components/base/register-tag.js';
import { CseCriterion } from './components/self-check/cse-criterion.js';
import { CseResult } from './components/self-check/cse-result.js';
import { CseSelfCheck } from './components/self-check/cse-self-check.js';
import { loadPartsWhenMet } from './components/self-check/lazy-parts.js';

// The owner comes first, so that parts already on the page find it when they ask.
registerTag('cse-self-check', CseSelfCheck);
registerTag('cse-criterion', CseCriterion);
registerTag('cse-result', CseResult);
loadPartsWhenMet(globalThis.document);
registerTag('cse-badge', CseBadge);
registerTag('cse-badge-check', CseBadgeCheck);

// So that importing this alone teaches TypeScript the tags and their events.
export type { CseBadge, CseBadgeCheck, CseCriterion, CseResult, CseSelfCheck };
