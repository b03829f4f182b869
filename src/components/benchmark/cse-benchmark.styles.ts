import { css } from 'lit';

/** Where a team stands among others: ink and texture, so that it reads in black and white. */
export const benchmarkStyles = css`
  .group {
    margin-block-start: 1em;
    font-size: 1.15em;
    font-weight: 700;
  }
  .part {
    font-size: 1.15em;
    margin-block-start: 1.75em;
  }
  .choose {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    margin-block-start: 1.25em;
  }
  .choose legend {
    margin-block-end: 0.25em;
  }
  .choose .field {
    flex: 0 1 16em;
  }
  .choose label {
    font-weight: 400;
  }
  .among {
    padding-block: 1em;
    border-block-end: var(--_line);
  }
  .link {
    padding-block: 0.25em;
  }
  /* A link is one colour, which stands out enough. */
  .link .number {
    color: inherit;
  }
  .bar {
    max-inline-size: 38em;
  }
  .spread {
    margin-block: 1em 0.3em;
  }
  .edge {
    stroke: Canvas;
    stroke-width: 4;
  }
  .at {
    overflow: visible;
  }
  .mine {
    fill: currentColor;
    stroke: Canvas;
    stroke-width: 1.5;
    paint-order: stroke;
  }
  .axis {
    stroke: var(--_soft);
  }
  .half {
    fill: var(--_chosen);
    stroke: currentColor;
  }
  .need {
    stroke: currentColor;
    stroke-width: 3;
  }
  .figures > span {
    display: inline-block;
    margin-inline-end: 0.75em;
  }
  .shares {
    display: grid;
    gap: 1.25em 2.5em;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 22em), 1fr));
    margin-block-start: 1em;
  }
  .told-by {
    margin-block-start: 0.75em;
    padding-inline-start: 1.25em;
    border-inline-start: 4px solid var(--_soft);
    max-inline-size: 38em;
    overflow-wrap: anywhere;
  }
  dd {
    margin-block-end: 0.5em;
  }
  .told {
    white-space: pre-line;
  }
  .all {
    margin-block-start: 1.75em;
  }
  @media print {
    .choose,
    .loading {
      display: none;
    }
  }
`;
