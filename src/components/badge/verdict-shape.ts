import { html, type TemplateResult } from 'lit';
import type { CheckState, Verdict } from '../../core/credential/verification.js';

/* Drawn with lines in the colour of the text, so that print and forced colours keep them. No seal, no ribbon. */
const ROUND = 'M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19z';
const CORNERS = 'M8 3H3v5M3 16v5h5M16 21h5v-5M21 8V3h-5';
const QUESTION = 'M9.5 10a2.5 2.5 0 1 1 3.5 2.3q-1 .5-1 1.7M12 17.5h0';

const SHAPES: Readonly<Record<Verdict | CheckState | 'checking', string>> = {
  verified: `${ROUND}M7.5 12.5l3 3 6-7`,
  expired: `${ROUND}M12 6.5V12l4 2.5`,
  'not-yet-valid': 'M5 3h14M5 21h14M7 3c0 5 10 13 10 18M17 3c0 5-10 13-10 18',
  suspended: `${ROUND}M9.5 8v8M14.5 8v8`,
  revoked: `${ROUND}M8 8l8 8M16 8l-8 8`,
  altered: 'M12 3l10 18H2zM12 10v4M12 17.5h0',
  'unrecognised-issuer': `M12 1.5L22.5 12 12 22.5 1.5 12z${QUESTION}`,
  'other-site': `${ROUND}M7.5 10h9M7.5 14h9M14.5 6.5l-5 11`,
  'could-not-check': CORNERS + QUESTION,
  checking: `${CORNERS}M7.5 12h0M12 12h0M16.5 12h0`,
  passed: 'M4 13l5 5L20 6',
  failed: 'M5 5l14 14M19 5L5 19',
  unknown: 'M4 12h16',
};

/** The shape beside a verdict or the state of a check. The words beside it say the same, so nobody has to hear it. */
export function shape(of: keyof typeof SHAPES): TemplateResult {
  return html`<svg class="shape" viewBox="0 0 24 24" aria-hidden="true">
    <path d=${SHAPES[of]} />
  </svg>`;
}
