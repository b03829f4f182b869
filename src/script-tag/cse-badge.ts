/* The entry of dist/cse-badge.js: the badge and its checker, and not a word of the criteria. */
import '../define-badge.js';
