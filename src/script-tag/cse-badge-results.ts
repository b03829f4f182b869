/*
 * The entry of dist/cse-badge-results.js: what only a certificate with the counts
 * of its assessment needs, reading them and showing them, in one file.
 */
export { badgeResults } from '../components/badge/badge-results.js';
export { readResults } from '../core/credential/read-results.js';
