import type { Verification } from '../../core/credential/verification.js';

/**
 * `cse-verdict`: a certificate has been checked. Sent for every verdict, also
 * when the same certificate is looked at again, and crosses shadow roots.
 */
export class CseVerdictEvent extends CustomEvent<Verification> {
  constructor(detail: Verification) {
    super('cse-verdict', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'cse-verdict': CseVerdictEvent;
  }
}
