/*
 * The entry of dist/cse-badge.js: the badge and its checker, and not a word of
 * the criteria. The English comes first, because text and code are smaller
 * when each stands together.
 */
import '../components/badge/messages.en.js';
import '../define-badge.js';
