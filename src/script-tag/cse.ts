/*
 * The entry of dist/cse.js. The English comes first because it is a third of
 * the file: compressed, text and code are smaller when each stands together.
 */
import '../language/messages.en.js';
import '../standards/cse/cse-pack.js';
import '../define-self-check.js';
import './badge-beside.js';
