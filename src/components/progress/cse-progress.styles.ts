import { css } from 'lit';

/** The chart with its table, the lists of changes, and the forms. Lines are ink, so that they read in black and white. */
export const progressStyles = css`
  .fields {
    display: flex;
    flex-wrap: wrap;
    gap: 1em 1.5em;
    align-items: end;
    margin-block-start: 1em;
  }
  .field {
    display: grid;
    flex: 1 1 14em;
    max-inline-size: 26em;
  }
  input,
  select {
    font: inherit;
    color: inherit;
    background: Canvas;
    inline-size: 100%;
    min-block-size: 2.75em;
    padding: 0.4em 0.6em;
    border: 1px solid;
    border-radius: var(--_round);
  }
  .plain {
    margin-block-start: 0.5em;
  }
  .change {
    padding-block: 0.5em;
    border-block-end: var(--_line);
    max-inline-size: 44em;
  }
  .change > .soft {
    display: block;
  }
  .change .button {
    margin-block-start: 0.4em;
  }
  .old {
    white-space: pre-line;
  }
  .link {
    display: inline-block;
    padding-block: 0.15em;
  }
  .kind,
  .trend-title {
    margin-block-start: 1.5em;
  }
  .trend {
    margin-block-start: 1em;
  }
  .lines {
    display: block;
    inline-size: 100%;
    block-size: 15em;
    margin-block-start: 0.5em;
    overflow: visible;
  }
  .at {
    overflow: visible;
  }
  .line {
    stroke: currentColor;
    stroke-width: 2;
  }
  .mark {
    fill: var(--_accent);
    stroke: currentColor;
    stroke-width: 2;
  }
  .grid {
    stroke: var(--_soft);
    stroke-width: 0.5;
  }
  .needed {
    stroke: currentColor;
    stroke-width: 3;
  }
  .tick {
    fill: currentColor;
    font-size: 0.85em;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    gap: 1em;
    font-size: 0.9em;
  }
  .ends :last-child {
    flex: none;
  }
  .sample {
    inline-size: 2.5em;
    block-size: 1.1em;
    vertical-align: -0.2em;
    overflow: visible;
  }
  .scroll {
    overflow-x: auto;
    margin-block-start: 1em;
  }
  .table {
    border-collapse: collapse;
    inline-size: 100%;
    overflow-wrap: normal;
  }
  tr {
    border-block-end: var(--_line);
  }
  th,
  td {
    padding: 0.5em 1em 0.5em 0;
    vertical-align: baseline;
    text-align: start;
  }
  thead th {
    font-size: 0.9em;
    vertical-align: bottom;
  }
  @media (forced-colors: active) {
    .mark {
      fill: Canvas;
    }
  }
  @media print {
    .fields {
      display: none;
    }
    .scroll {
      overflow: visible;
    }
    figure {
      break-inside: avoid;
    }
  }
`;
