import { css } from 'lit';

/** The report on screen and on A4: black on white is enough to read it. */
export const reportStyles = css`
  .form {
    display: grid;
    gap: 1em 2em;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16em), 1fr));
    margin-block-start: 1em;
  }
  fieldset {
    margin-block-start: 1.5em;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
  }
  .choice {
    display: flex;
    gap: 0.5em;
    align-items: center;
    min-block-size: 2.5em;
    font-weight: 400;
  }
  .choice input {
    inline-size: 1.4em;
    block-size: 1.4em;
    accent-color: var(--_accent);
  }
  .report {
    margin-block-start: 2.5em;
    padding-block-start: 2em;
    border-block-start: 2px solid;
  }
  .running {
    display: none;
  }
  .running span {
    display: block;
    padding-block-end: 1.5em;
  }
  .cover {
    display: grid;
    grid-template-columns: fit-content(40%) 1fr;
    gap: 0.3em 1.5em;
    margin-block-start: 1.25em;
  }
  .points {
    padding-inline-start: 1.25em;
    list-style: disc;
  }
  .criterion {
    font-size: 1.2em;
    margin-block: 1.75em 0.5em;
  }
  .reported {
    padding-block: 0.9em;
    border-block-start: var(--_line);
    max-inline-size: 46em;
  }
  .standing {
    font-weight: 700;
  }
  @media print {
    .controls {
      display: none;
    }
    .report {
      /* A header group is what every browser repeats on each page. */
      display: table;
      inline-size: 100%;
      margin: 0;
      padding: 0;
      border: 0;
    }
    .running {
      display: table-header-group;
      /* Chromium repeats only what may not be broken. */
      break-inside: avoid;
      font-size: 0.85em;
    }
    .sheet {
      display: table-row-group;
    }
    .reported {
      break-inside: avoid;
    }
    .criterion {
      break-after: avoid;
    }
  }
`;
