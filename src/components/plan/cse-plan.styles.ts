import { css } from 'lit';

/** Actions as a ledger: their place in the margin, hairlines between them. */
export const planStyles = css`
  .size {
    font-size: 1.15em;
    font-weight: 700;
  }
  .list {
    list-style: none;
    margin-block-start: 1em;
  }
  .action {
    position: relative;
    padding-block: calc(var(--_space) * 1.5);
    border-block-start: var(--_line);
  }
  .action-title {
    font-size: 1.15em;
  }
  .place {
    margin-inline-end: 0.5em;
  }
  .facts-line {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 1em;
    margin-block: 0.3em 0.7em;
  }
  /* A square on its corner: a shape of its own, which print and forced colours keep. */
  .overdue {
    color: var(--_bad);
  }
  .overdue::before {
    border-width: 0.4em;
    border-radius: 0;
    rotate: 45deg;
    scale: 0.85;
  }
  .exercise {
    margin-block: 0 0.8em;
  }
  .fields,
  .filters {
    display: grid;
    gap: 0.75em 1em;
    align-items: start;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 10em), 1fr));
    margin-block: 0.8em;
  }
  .filters {
    align-items: end;
  }
  .add {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1em;
    align-items: end;
    margin-block-start: 1.5em;
  }
  .add > .field {
    flex: 0 1 24em;
    min-inline-size: min(100%, 16em);
  }
  label {
    display: block;
    font-size: 0.9em;
  }
  textarea {
    max-inline-size: 50em;
  }
  .reason {
    margin-block: 0.8em;
  }
  .question {
    border-color: var(--_accent);
    margin-block: 1em;
  }
  .clear {
    min-block-size: 24px;
  }
  .link {
    padding-block: 0.25em;
  }
  .offer {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.5em;
    align-items: center;
    justify-content: space-between;
    padding-block: 0.9em;
    border-block-end: var(--_line);
  }
  .offer > div {
    flex: 1 1 20em;
    max-inline-size: 38em;
  }
  .said {
    white-space: pre-line;
  }
  .preview {
    margin-block-end: 2em;
  }
  /* A native date prints in the order of the browser's country, which a reader on paper cannot know. */
  .printed {
    display: none;
  }
  .faults {
    list-style: disc;
    margin-block: 0.5em;
    padding-inline-start: 1.25em;
  }
  .scroll {
    overflow-x: auto;
    margin-block-start: 1em;
  }
  table {
    inline-size: 100%;
    min-inline-size: 34em;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.5em 0.9em 0.5em 0;
    border-block-end: var(--_line);
    vertical-align: baseline;
    text-align: start;
  }
  @media (min-width: 48em) {
    .action {
      padding-inline-start: 3.5em;
    }
    .action .place {
      position: absolute;
      inset-inline-start: 0;
    }
  }
  @media print {
    textarea,
    select,
    input {
      border: 0;
      padding: 0;
      min-block-size: 0;
      resize: none;
      appearance: none;
    }
    .add,
    .filters,
    [type='date'] {
      display: none;
    }
    .printed {
      display: block;
    }
  }
`;
