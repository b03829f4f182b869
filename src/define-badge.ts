/** Registers the badge and its checker, once: a page may load this twice, or beside an older copy. */
import { CseBadgeCheck } from './components/badge/cse-badge-check.js';
import { CseBadge } from './components/badge/cse-badge.js';
import { registerTag } from './components/base/register-tag.js';

registerTag('cse-badge', CseBadge);
registerTag('cse-badge-check', CseBadgeCheck);

// So that importing this alone teaches TypeScript the tags and their events.
export type { CseBadge, CseBadgeCheck };
