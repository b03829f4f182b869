import { css } from 'lit';

/** The list of evidence and the form that adds to it. */
export const evidenceStyles = css`
  :host {
    max-inline-size: 38em;
  }
  .piece {
    padding-block: 0.75em;
    border-block-end: var(--_line);
  }
  .address {
    overflow-wrap: anywhere;
  }
  .prose {
    white-space: pre-line;
  }
  form,
  .paste {
    margin-block-start: 1em;
  }
  legend {
    font-size: 1.1em;
  }
  .field {
    margin-block-start: 1em;
  }
  .field legend {
    font-size: 1em;
  }
  .hint {
    font-size: 0.9em;
    color: var(--_soft);
  }
  input[type='date'] {
    inline-size: 12em;
    max-inline-size: 100%;
  }
  .list {
    min-block-size: 7em;
  }
  .choice {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 0.6em;
    align-items: baseline;
    padding-block: 0.3em;
  }
  .choice input {
    inline-size: 1.5em;
    block-size: 1.5em;
    align-self: start;
    accent-color: var(--_accent);
  }
  .choice label {
    font-weight: 400;
  }
  .actions {
    margin-block-start: 0.75em;
    align-items: center;
  }
  .small {
    min-block-size: 2em;
    padding: 0.2em 0.75em;
  }
  .makes {
    margin-block-start: 0.75em;
  }
  .made {
    display: list-item;
    list-style: disc;
    margin-inline-start: 1.25em;
  }
`;
