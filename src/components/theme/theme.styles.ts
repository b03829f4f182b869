import { css } from 'lit';
import { stateStyles } from './state.styles.js';

/**
 * What every component shares: colours taken from the page around it, type,
 * links, buttons, panels and the focus ring.
 *
 * @cssprop --cse-accent - Links, the chosen rating, what is met.
 * @cssprop --cse-on-accent - Text on the accent.
 * @cssprop --cse-good - The state "reaches the standard".
 * @cssprop --cse-warn - Partial ratings in charts.
 * @cssprop --cse-bad - The state "falls short", problems, deleting.
 * @cssprop --cse-line - Hairlines.
 * @cssprop --cse-surface - Panels and what the pointer is over.
 * @cssprop --cse-space - The unit of space between parts; 1em.
 * @cssprop --cse-radius - Corners of buttons and fields; 0.25em.
 * @cssprop --cse-focus - The inner focus ring.
 * @cssprop --cse-focus-edge - The outer focus ring.
 * @cssprop --cse-width - The greatest width; 60em.
 */
export const themeStyles = css`
  :host {
    --_accent: var(--cse-accent, light-dark(#0b4f94, #93c8ff));
    --_on: var(--cse-on-accent, light-dark(#fff, #08182a));
    --_good: var(--cse-good, light-dark(#00603a, #7ddba8));
    --_warn: var(--cse-warn, light-dark(#7a4a00, #ffc861));
    --_bad: var(--cse-bad, light-dark(#a31919, #ffa49b));
    --_soft: color-mix(in srgb, currentColor 75%, transparent);
    --_line: 1px solid var(--cse-line, color-mix(in srgb, currentColor 20%, transparent));
    --_tint: var(--cse-surface, color-mix(in srgb, currentColor 5%, transparent));
    --_chosen: color-mix(in srgb, var(--_accent) 11%, transparent);
    --_space: var(--cse-space, 1em);
    --_round: var(--cse-radius, 0.25em);
    display: block;
    max-inline-size: var(--cse-width, 60em);
    line-height: 1.5;
    text-align: start;
    overflow-wrap: break-word;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  ul {
    list-style: none;
  }
  :is(h2, h3, h4, h5, h6) {
    font-size: 1em;
    line-height: 1.25;
  }
  button,
  textarea {
    font: inherit;
    color: inherit;
    background: none;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .soft,
  .number {
    color: var(--_soft);
  }

  /* Yellow and black together stand out on any ground. */
  :focus-visible,
  input:focus-visible ~ label::after {
    outline: 3px solid var(--cse-focus, #fd0);
    box-shadow: 0 0 0 5px var(--cse-focus-edge, #0b0c0c);
    border-radius: 2px;
    /* Room for the running score, which must not cover what has focus. */
    scroll-margin-block: 6em;
  }
  [tabindex='-1']:focus,
  .rating input {
    outline: 0;
    box-shadow: none;
  }

  a,
  summary,
  .clear {
    color: var(--_accent);
    text-decoration: underline 1px;
    cursor: pointer;
  }
  :hover {
    text-decoration-thickness: 3px;
  }
  summary {
    padding-block: 0.45em;
    inline-size: fit-content;
  }
  .button {
    display: inline-grid;
    align-content: center;
    min-block-size: 2.75em;
    padding: 0.5em 1.25em;
    border: 1px solid;
    border-radius: var(--_round);
    color: inherit;
    text-decoration: none;
    cursor: pointer;
  }
  .button:hover {
    text-decoration: underline;
  }
  .danger {
    --_accent: var(--_bad);
    color: var(--_bad);
  }
  .main {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on);
    font-weight: 700;
  }
  .actions,
  .turn,
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 0.75em;
    margin-block-start: 1.25em;
  }

  dt,
  legend,
  label,
  figcaption {
    font-weight: 700;
  }
  .title {
    font-size: clamp(1.6em, 1.1em + 2.4vi, 2.25em);
    line-height: 1.12;
  }
  .lede {
    font-size: 1.15em;
  }
  .lede,
  .text {
    margin-block-start: 0.75em;
  }
  .title,
  .lede,
  .text {
    max-inline-size: 38em;
  }
  .section {
    font-size: 1.35em;
    border-block-start: 2px solid;
    padding-block: 0.6em;
    margin-block-start: calc(var(--_space) * 2.5);
  }
  .number {
    font-weight: 400;
  }
  .aside {
    padding-inline-start: 1.25em;
    border-inline-start: 4px solid var(--_soft);
    max-inline-size: 38em;
  }

  .panel {
    padding: 1.1em 1.25em;
    margin-block-start: 1.75em;
    border-inline-start: 6px solid var(--_soft);
    background: var(--_tint);
  }
  .told,
  .notice {
    margin-block: 0 2em;
  }
  .notice {
    border: 3px solid var(--_bad);
  }

  ${stateStyles}

  .dialog {
    max-inline-size: min(34em, 100vi - 2em);
    margin: auto;
    padding: 1.5em;
    border: 2px solid;
    border-radius: var(--_round);
  }
  .dialog::backdrop {
    background: #000a;
  }

  @media (forced-colors: active) {
    :host {
      --_accent: CanvasText;
      --_warn: CanvasText;
      --_bad: CanvasText;
      --_chosen: transparent;
      --_tint: transparent;
    }
  }
  @media print {
    :host {
      /* Not in em: parts stand inside one another, and each would shrink the next. */
      font-size: 10pt;
    }
    .actions,
    .turn,
    .steps,
    .clear,
    .button {
      display: none;
    }
    :is(.section, .element-title) {
      break-after: avoid;
    }
    :is(.ratings, .task, li, tr) {
      break-inside: avoid;
    }
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`;
