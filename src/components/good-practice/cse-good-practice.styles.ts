import { css } from 'lit';

/** Stories as a ledger, the form below them, and the file as it would go. */
export const goodPracticeStyles = css`
  .story {
    padding-block: calc(var(--_space) * 1.5);
    border-block-start: var(--_line);
  }
  .story:first-child {
    border: 0;
    padding-block-start: 0.75em;
  }
  .story-title,
  .preview-title {
    font-size: 1.15em;
  }
  .preview-title {
    margin-block-start: 1.5em;
  }
  .field {
    margin-block-start: 1em;
    max-inline-size: 38em;
  }
  .fields {
    display: grid;
    gap: 0 1.25em;
    align-items: end;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
  }
  .hint {
    font-size: 0.9em;
    color: var(--_soft);
  }
  .clear {
    min-block-size: 24px;
    margin-block-start: 0.75em;
  }
  .told-here {
    align-items: center;
    margin-block-start: 0.5em;
  }
  .add {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    align-items: end;
  }
  .add > .field {
    flex: 0 1 30em;
  }
  .add > .button {
    margin-block-start: 1em;
  }
  .what {
    margin-block-start: 1.75em;
    padding: 1.1em 1.25em;
    border: var(--_line);
  }
  .what > legend {
    font-size: 1.1em;
    padding-inline: 0.4em;
    margin-inline-start: -0.4em;
  }
  .choice {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 0.7em;
    align-items: baseline;
    padding-block: 0.35em;
    overflow-wrap: anywhere;
  }
  .within {
    margin-inline-start: 2.2em;
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
  .choice :disabled + label {
    color: var(--_soft);
  }
  .preview {
    max-block-size: 28em;
    margin-block-start: 0.75em;
    padding: 0.8em 1em;
    border: var(--_line);
    overflow: auto;
    font-size: 0.85em;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .failed {
    border: 3px solid var(--_bad);
  }
  .answer {
    margin-block-start: 0.5em;
    padding-inline-start: 1em;
    border-inline-start: 4px solid var(--_soft);
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  [aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }
  @media print {
    .add {
      display: none;
    }
    textarea,
    select,
    [type='text'] {
      appearance: none;
      border: 0;
      padding: 0;
      min-block-size: 0;
      resize: none;
    }
    .preview {
      max-block-size: none;
    }
  }
`;
