import { css } from 'lit';

/** Both sides of each element, the forms, and the picture of how the organisation leans. */
export const assessorStyles = css`
  .facts-list {
    margin-block-start: 0.75em;
  }
  .facts-list li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    align-items: baseline;
    justify-content: space-between;
    padding-block: 0.4em;
    border-block-end: var(--_line);
  }
  .link {
    padding-block: 0.25em;
  }
  .cycle {
    margin-block-start: 0.75em;
    padding-inline-start: 1.5em;
  }
  .cycle li {
    padding-block: 0.35em;
  }
  [aria-current='step'] {
    border-inline-start: 4px solid var(--_accent);
    padding-inline-start: 0.6em;
  }

  .both {
    display: grid;
    gap: 1.25em 2em;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 19em), 1fr));
    margin-block-start: 1em;
  }
  .theirs {
    padding-inline-start: 1em;
    border-inline-start: 4px solid var(--_soft);
    align-self: start;
  }
  .label {
    font-weight: 700;
    margin-block: 0.75em 0.2em;
  }
  .theirs > .label:first-child {
    margin-block-start: 0;
  }
  .theirs > .label,
  .earlier .soft {
    color: var(--_soft);
  }
  .earlier + .earlier {
    margin-block-start: 0.75em;
  }
  .address {
    overflow-wrap: anywhere;
  }
  .ours .ratings {
    margin-block-start: 0;
  }
  .ours .scale {
    grid-template-columns: repeat(auto-fit, minmax(clamp(9em, (30em - 100%) * 999, 100%), 1fr));
  }
  .ours .scale > .rating {
    grid-row: auto;
    grid-template-rows: auto;
    align-items: center;
    padding: 0.6em 0.8em;
  }
  .field {
    margin-block-start: 0.9em;
  }
  .form {
    align-items: end;
  }
  .form .field {
    margin: 0;
  }
  .wide {
    max-inline-size: 46em;
  }
  .field > label:not(.choice) {
    display: block;
  }
  .field > .soft {
    display: block;
    font-size: 0.9em;
  }
  .choice {
    align-items: start;
    min-block-size: 2em;
    padding-block: 0.25em;
  }
  .choice input {
    flex: none;
    appearance: auto;
    inline-size: 1.4em;
    block-size: 1.4em;
    min-block-size: 0;
    margin-block-start: 0.05em;
    padding: 0;
    border: 0;
  }
  input[type='date'] {
    appearance: auto;
    display: block;
    inline-size: 12em;
    max-inline-size: 100%;
    block-size: auto;
    min-block-size: 2.75em;
    margin-block-start: 0.25em;
    padding: 0.5em 0.7em;
    border: 1px solid var(--_soft);
    border-radius: var(--_round);
    color: inherit;
    background: none;
    color-scheme: inherit;
  }
  input[type='text'] {
    block-size: auto;
  }
  input[aria-invalid='true'] {
    border: 3px solid var(--_bad);
  }

  .cover dt {
    padding: 0;
  }
  .leanings {
    margin-block-start: 0.5em;
  }
  .leanings li {
    display: grid;
    gap: 0 1.5em;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
    align-items: center;
    padding-block: 0.5em;
    border-block-end: var(--_line);
  }
  .leaning {
    overflow: visible;
  }
  /* Full and hatched, so that the two are told apart in black and white too. */
  .low {
    fill: var(--_accent);
  }
  .high {
    fill: url(#fatal);
    stroke: var(--_bad);
  }
  .middle {
    stroke: currentColor;
    stroke-width: 2;
  }
  .figures {
    margin-block-start: 1.5em;
  }
  .figures thead th:first-child {
    inline-size: 34%;
  }

  @media print {
    .put-by {
      display: none;
    }
    .paper {
      display: block;
    }
    .report .section {
      margin-block-start: 1.5em;
    }
  }
`;
