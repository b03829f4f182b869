import { css } from 'lit';

/** The list of assessments and its forms. */
export const assessmentsStyles = css`
  .assessment {
    padding-block: 1em;
    border-block-end: var(--_line);
  }
  .panel.assessment {
    padding: 1.1em 1.25em;
    border-color: var(--_accent);
    border-block-end: 0;
  }
  .name {
    font-size: 1.2em;
  }
  .figures {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
  }
  .actions {
    margin-block-start: 0.6em;
  }
  .actions .button:not(.main) {
    padding-inline: 0.8em;
  }
  .fields {
    display: grid;
    gap: 1em;
    justify-items: start;
    margin-block-start: 1em;
  }
  .field {
    display: grid;
    inline-size: min(100%, 26em);
  }
  input {
    font: inherit;
    color: inherit;
    background: Canvas;
    inline-size: 100%;
    min-block-size: 2.75em;
    padding: 0.4em 0.6em;
    border: 1px solid;
    border-radius: var(--_round);
  }
  input[aria-invalid='true'] {
    border: 3px solid var(--_bad);
  }
  .problem {
    color: var(--_bad);
    font-weight: 700;
  }
  @media print {
    .fields {
      display: none;
    }
  }
`;
