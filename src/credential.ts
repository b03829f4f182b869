/**
 * The verifier alone: certificates, issuers, status lists and verdicts. No
 * framework and no document: it runs in a page, a worker and Node.
 */
export type { Certificate, StatusEntry } from './core/credential/certificate.js';
export { compiledAuthorities } from './core/credential/authorities.js';
export type { Key, PublicJwk } from './core/credential/public-key.js';
export type {
  DocumentFault,
  DocumentReader,
  DocumentReading,
  Documents,
  DocumentsOptions,
  ReadOptions,
} from './core/credential/documents.js';
export { createDocuments } from './core/credential/documents.js';
export type {
  CredentialInput,
  CredentialInputReading,
  StapledProof,
} from './core/credential/credential-input.js';
export { readCredentialInput } from './core/credential/credential-input.js';
export type { Authority } from './core/credential/recognition.js';
export type {
  Check,
  CheckCode,
  CheckName,
  CheckState,
  NamedAuthority,
  Verdict,
  Verification,
} from './core/credential/verification.js';
export { CHECK_NAMES, verdictOf } from './core/credential/verification.js';
export type { VerifyOptions } from './core/credential/verify-certificate.js';
export { verifyCertificate, verifyCredentialInput } from './core/credential/verify-certificate.js';
