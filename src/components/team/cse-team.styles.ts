import { css } from 'lit';

/** The team's page, and the meeting view that fills the window. */
export const teamStyles = css`
  .steps-to-take {
    margin-block-start: 1em;
    padding-inline-start: 1.5em;
    max-inline-size: 38em;
  }
  .steps-to-take li {
    margin-block-start: 0.35em;
  }
  .field {
    margin-block-start: 1em;
    max-inline-size: 30em;
  }
  .field input {
    appearance: auto;
    display: block;
    inline-size: 100%;
    block-size: auto;
    min-block-size: 2.75em;
    margin-block-start: 0.25em;
    color: inherit;
  }
  .field input[type='text'] {
    appearance: none;
    padding: 0.5em 0.7em;
    border: 1px solid var(--_soft);
    border-radius: var(--_round);
    background: none;
  }
  .field input[type='file'] {
    padding: 0.6em 0;
    border: 0;
  }
  .outcomes li,
  .member {
    padding-block: 0.6em;
    border-block-end: var(--_line);
  }
  .member {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
    justify-content: space-between;
  }
  .name,
  .file-name {
    font-weight: 700;
  }

  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
    margin-block: 1.5em 1em;
  }
  .filter {
    display: flex;
    gap: 0.6em;
    align-items: center;
    min-block-size: 2.75em;
  }
  .filter label {
    font-weight: 400;
  }
  .filter input {
    border-radius: 50%;
    flex: none;
  }

  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em 1.5em;
  }
  .differs::before {
    border-width: 0.4em;
    border-radius: 0;
    rotate: 45deg;
  }
  .spread {
    margin-block: 0.6em;
    max-inline-size: 38em;
  }
  .said {
    display: grid;
    grid-template-columns: minmax(8em, 1fr) 2fr 4.5em;
    gap: 0 1em;
    align-items: center;
  }
  .who li {
    padding-block: 0.35em;
    overflow-wrap: anywhere;
  }
  .written {
    padding-inline-start: 1.25em;
    white-space: pre-line;
    max-inline-size: 38em;
  }
  .ratings .rating {
    padding: 0.7em 0.8em;
  }
  /* Ratings that may be agreed have no meaning below them that would need a row. */
  .scale > .rating {
    grid-row: auto;
    grid-template-rows: auto;
  }

  .meeting {
    inline-size: 100vi;
    block-size: 100dvb;
    max-inline-size: none;
    max-block-size: none;
    padding: clamp(1rem, 3vi, 3.5rem);
    overflow-y: auto;
    font-size: clamp(1.125rem, 0.8rem + 1.4vi, 2.25rem);
    background: Canvas;
    color: CanvasText;
  }
  .meeting-top {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
    justify-content: space-between;
    margin-block-end: 1em;
  }
  .meeting :is(.title, .statement, .text, .spread, .written) {
    max-inline-size: none;
  }
  .meeting .title {
    font-size: 1.6em;
  }
  .meeting .title .number {
    position: static;
  }
  .meeting .statement {
    font-size: 1.25em;
    margin-block: 0.5em 1em;
  }
  .meeting .button {
    font-size: max(1rem, 0.7em);
  }
  .meeting .button.main {
    font-size: 1em;
    margin-block-start: 0.75em;
  }
  .meeting .button:disabled {
    opacity: 0.5;
    cursor: default;
  }
  .meeting .keys {
    font-size: max(1rem, 0.5em);
    margin-block-start: 1.5em;
  }
  @media (max-width: 30em) {
    .said {
      grid-template-columns: 1fr auto;
    }
    .said .bar {
      grid-row: 2;
      grid-column: 1 / -1;
    }
  }
  @media print {
    form,
    .filters,
    [type='file'],
    [for='files'] {
      display: none;
    }
  }
`;
