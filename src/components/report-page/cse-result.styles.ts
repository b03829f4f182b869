import { css } from 'lit';

/** The table, the charts and the gap. Charts are ink and texture, so that they read in black and white. */
export const resultStyles = css`
  :host {
    container-type: inline-size;
    /* Size containment would make a flex item collapse to nothing. */
    flex: auto;
  }
  .table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  tr {
    border-block-end: var(--_line);
  }
  th,
  td {
    padding: 0.6em 0.75em 0.6em 0;
    vertical-align: baseline;
    text-align: start;
  }
  thead th {
    font-size: 0.9em;
    line-height: 1.25;
  }
  thead th:first-child {
    inline-size: 40%;
  }
  figure {
    margin-block-start: 2em;
  }
  .chart {
    display: grid;
    gap: 1em 2.5em;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 20em), 1fr));
    margin-block-start: 0.5em;
  }
  .need {
    stroke: currentColor;
    stroke-width: 3;
  }
  .gap {
    border-block-start: var(--_line);
    margin-block-start: 1.25em;
    padding-block: 1.1em 0.5em;
  }
  .gap-lead {
    margin-block-start: 1em;
  }
  .gap-item {
    margin-block-start: 0.6em;
    max-inline-size: 38em;
  }
  .link {
    padding-block: 0.25em;
  }
  .gap-step {
    color: var(--_soft);
  }
  @container (inline-size <= 42em) {
    :is(table, tbody, tr, th, td) {
      display: block;
    }
    thead {
      position: absolute;
      clip-path: inset(50%);
    }
    tr {
      padding-block: 0.5em;
    }
    td {
      display: flex;
      gap: 1em;
      justify-content: space-between;
      padding: 0.1em 0;
    }
    td::before {
      content: attr(data-label);
      overflow-wrap: normal;
    }
  }
`;
