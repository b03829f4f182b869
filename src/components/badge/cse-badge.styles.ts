import { css } from 'lit';

/**
 * The badge: a slip of paper with hairlines, in the type of the page around it.
 * A sheet of its own, because that of the self-check is larger than the badge.
 *
 * @cssprop --cse-accent - Links.
 * @cssprop --cse-good - The verdict "verified".
 * @cssprop --cse-warn - Verdicts that may change: expired, suspended, another site.
 * @cssprop --cse-bad - The verdicts "withdrawn", "not genuine" and "issuer not recognised".
 * @cssprop --cse-line - Hairlines.
 * @cssprop --cse-surface - The ground of the card.
 * @cssprop --cse-radius - Corners; 0.25em.
 * @cssprop --cse-focus - The inner focus ring.
 * @cssprop --cse-focus-edge - The outer focus ring.
 * @cssprop --cse-width - The greatest width; 32em.
 */
export const badgeStyles = css`
  :host {
    --_accent: var(--cse-accent, light-dark(#0b4f94, #93c8ff));
    --_bad: var(--cse-bad, light-dark(#a31919, #ffa49b));
    --_warn: var(--cse-warn, light-dark(#7a4a00, #ffc861));
    --_line: 1px solid var(--cse-line, color-mix(in srgb, currentColor 25%, transparent));
    --_round: var(--cse-radius, 0.25em);
    display: grid;
    max-inline-size: var(--cse-width, 32em);
    /* The room a verdict takes, so that nothing moves when it comes. */
    min-block-size: max(33em, 69em - 100vi);
    line-height: 1.5;
    text-align: start;
    overflow-wrap: anywhere;
    text-wrap: pretty;
    white-space: normal;
  }
  :host([appearance='inline']) {
    max-inline-size: none;
    min-block-size: max(2em, 8.3em - 9vi);
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
  }
  .card {
    display: flex;
    flex-direction: column;
    padding: 1.1em 1.25em;
    border: var(--_line);
    border-block-start: 4px solid var(--_tone);
    border-radius: var(--_round);
    background: var(--cse-surface, Canvas);
    color: CanvasText;
  }
  .inline {
    --_accent: currentColor;
  }
  .card.could-not-check {
    --_tone: currentColor;
    border-block-start-style: dashed;
  }
  .expired,
  .not-yet-valid,
  .suspended,
  .other-site {
    --_tone: var(--_warn);
  }
  .revoked,
  .altered,
  .unrecognised-issuer {
    --_tone: var(--_bad);
  }
  .verified {
    --_tone: var(--cse-good, light-dark(#00603a, #7ddba8));
  }
  .verified .name {
    font-size: 1.35em;
    line-height: 1.25;
  }
  .head {
    display: flex;
    gap: 1em;
    justify-content: space-between;
  }
  ::slotted([slot='image']) {
    max-inline-size: 6em;
    max-block-size: 6em;
  }
  .verdict {
    font-size: 1.25em;
    line-height: 1.4;
    color: var(--_tone);
  }
  .shape {
    inline-size: 1.3em;
    block-size: 1.3em;
    vertical-align: -0.3em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
  }
  .claims,
  details > * + p,
  details > ul {
    margin-block-start: 0.75em;
  }
  .card > details {
    margin-block-start: auto;
    padding-block-start: 0.75em;
  }
  .name {
    font-weight: 700;
  }
  dl {
    margin-block-start: 0.6em;
    padding-block: 0.5em;
    border-block: var(--_line);
  }
  dl div {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1em;
    align-items: baseline;
    padding-block: 0.1em;
  }
  dt {
    flex: 0 0 9em;
    font-size: 0.9em;
  }
  dd {
    flex: 1 1 13em;
  }
  dt,
  .soft {
    opacity: 0.8;
  }
  ul {
    list-style: none;
  }
  li {
    display: flex;
    gap: 0.5em;
    padding-block: 0.25em;
  }
  li .shape {
    flex: none;
    inline-size: 1em;
    margin-block-start: 0.1em;
    stroke-width: 3;
  }
  summary,
  a {
    inline-size: fit-content;
    padding-block: 0.25em;
    color: var(--_accent);
    text-decoration: underline;
    cursor: pointer;
  }
  .inline > details > summary {
    text-decoration: none;
  }
  :is(summary, a):hover {
    text-decoration-thickness: 3px;
  }
  :focus-visible {
    outline: 3px solid var(--cse-focus, #fd0);
    box-shadow: 0 0 0 5px var(--cse-focus-edge, #0b0c0c);
    border-radius: 2px;
  }
`;
