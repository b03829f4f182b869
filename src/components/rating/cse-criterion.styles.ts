import { css } from 'lit';

/** The elements of a criterion: numbers in the margin, ratings side by side as the scale they are. */
export const criterionStyles = css`
  .element {
    position: relative;
    padding-block: calc(var(--_space) * 1.75);
    border-block-start: var(--_line);
  }
  .section + .element {
    border: 0;
    padding-block-start: 0.5em;
  }
  .element-title {
    font-size: 1.2em;
  }
  .statement {
    font-size: 1.1em;
    margin-block: 0.4em 0.5em;
    max-inline-size: 38em;
  }
  dt {
    padding-block: 0.4em 0.2em;
  }
  .item {
    display: list-item;
    list-style: disc;
    margin-inline-start: 1.25em;
  }
  .exercise a {
    padding-block: 0.25em;
  }
  .ratings {
    margin-block: 0.9em 1.1em;
    padding: 1px;
  }
  .scale {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(clamp(8em, (34em - 100%) * 999, 100%), 1fr));
  }
  .scale > .rating {
    grid-row: span 2;
    grid-template-rows: subgrid;
  }
  legend {
    margin-block-end: 0.5em;
  }
  .rating {
    position: relative;
    display: grid;
    grid-template-columns: auto 1fr;
    column-gap: 0.7em;
    align-content: start;
    padding: 0.8em;
    border: var(--_line);
    margin: -1px;
  }
  .rating:hover {
    background: var(--_tint);
  }
  .rating:focus-within {
    z-index: 1;
  }
  /* The whole row is the label: one place to click, to mark as chosen and to ring. */
  .rating label::after {
    content: '';
    position: absolute;
    inset: 0;
    cursor: pointer;
  }
  input {
    appearance: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    border: 2px solid;
    font: inherit;
  }
  .rating input {
    border-radius: 50%;
  }
  /* A thick border survives print and forced colours, where a filled dot does not. */
  input:checked {
    border-width: 0.45em;
    border-color: var(--_accent);
  }
  input:checked ~ label::after {
    background: var(--_chosen);
    border-block-start: 5px solid var(--_accent);
  }
  .meaning {
    grid-column: 2;
    font-size: 0.9em;
    line-height: 1.4;
    color: var(--_soft);
  }
  .reason:not(:empty) {
    margin: -1px;
    padding: 0.8em 0.8em 1em 3.1em;
    border: var(--_line);
    border-block-start: 0;
  }
  textarea {
    display: block;
    inline-size: 100%;
    min-block-size: 2.9em;
    field-sizing: content;
    margin-block-start: 0.25em;
    padding: 0.5em 0.7em;
    border: 1px solid var(--_soft);
    border-radius: var(--_round);
    resize: vertical;
  }
  .clear {
    float: inline-end;
    min-block-size: 24px;
  }
  .evidence {
    margin-block-start: 0.5em;
  }
  .listed {
    max-inline-size: 38em;
  }
  .prose {
    white-space: pre-line;
  }
  .score {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    align-items: center;
    padding: 0.7em 1em;
    border-radius: var(--_round);
    border: 1px solid #fff6;
    background: light-dark(#1c2733, #2b3a4a);
    color: #fff;
    z-index: 2;
  }
  .score .bar {
    flex: 1 1 6em;
    block-size: 0.6em;
  }
  .score rect {
    fill: #fff6;
  }
  .score .met {
    fill: #fff;
  }
  .score .frame {
    fill: none;
  }
  /* Not a container query: around thousands of elements that costs more than all the rest. */
  @media (min-width: 48em) {
    .element {
      padding-inline-start: 4.5em;
    }
    .element .number {
      position: absolute;
      inset-inline-start: 0;
    }
  }
  @media (min-height: 40em) and (min-width: 40em) {
    .score {
      position: sticky;
      inset-block-end: 0.5em;
    }
  }
  @media (forced-colors: active) {
    input:checked,
    input:checked ~ label::after {
      border-color: Highlight;
    }
  }
  @media screen {
    .paper {
      display: none;
    }
  }
  @media print {
    cse-evidence,
    .evidence:not(:has(li)) {
      display: none;
    }
    .score {
      position: static;
      background: none;
      color: inherit;
    }
    /* A translucent ground prints as opaque white over the words. */
    input:checked ~ label::after {
      background: none;
    }
  }
`;
