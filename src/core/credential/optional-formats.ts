/*
 * What few certificates need: badges that are not of our profile, proofs inside
 * a document, keys of RSA or in base 58, pictures with a certificate inside. It is
 * imported when one is met, so that a script tag loads it from a file of its
 * own and most pages never do.
 */
export { badgeFault } from './badge-rules.js';
export { readBakedImage } from './baked-image.js';
export { checkProof } from './data-integrity.js';
export { keyOfMultibase } from './key-formats.js';
export { proofKeyId } from './data-integrity.js';
export { isSoundRsa } from './key-formats.js';
