import { css } from 'lit';

/** The questions of the first pass, its summary, and the blank form, which only paper shows. */
export const firstPassStyles = css`
  .question,
  .part {
    padding-block: 1em;
    border-block-start: var(--_line);
  }
  .section + .question {
    border: 0;
    padding-block-start: 0.25em;
  }
  .question::after {
    content: '';
    display: block;
    clear: both;
  }
  .name {
    font-weight: 700;
    font-size: 1.1em;
    margin: 0;
  }
  .scale {
    margin-block: 0.5em 0.75em;
    padding: 1px;
  }
  .scale > .rating {
    grid-row: auto;
    grid-template-rows: auto;
    align-items: center;
  }
  .asked {
    padding-block: 0.35em;
  }
  .where {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    align-items: baseline;
    margin-block-start: 0.3em;
  }
  .summary {
    list-style: none;
    margin-block-start: 1em;
  }
  .looks-met::before {
    border-width: 0.4em;
  }
  .looks-partial::before {
    border-inline-start-width: 0.4em;
  }
  .looks-fatal::before {
    border-width: 0.4em;
    border-radius: 0;
    clip-path: polygon(50% 0, 100% 100%, 0 100%);
  }
  .link {
    padding-block: 0.25em;
  }
  .blank {
    display: none;
  }
  @media print {
    .put-by {
      display: none;
    }
    .blank {
      display: block;
    }
    .blank .title,
    .blank .text {
      max-inline-size: none;
    }
    .sheet {
      break-before: page;
    }
    .blank .section {
      margin: 0;
    }
    .blank .element-title {
      font-size: 1.1em;
      margin-block-start: 1em;
    }
    .entry {
      break-inside: avoid;
      padding-block: 0.7em;
    }
    .boxes {
      display: flex;
      flex-wrap: wrap;
      gap: 0.4em 1.75em;
      margin-block: 0.6em 0.2em;
    }
    .choice {
      display: inline-flex;
      gap: 0.5em;
      align-items: center;
    }
    .box {
      inline-size: 1.2em;
      block-size: 1.2em;
      border: 1px solid;
    }
    .fill {
      display: flex;
      gap: 0.75em;
      align-items: end;
      min-block-size: 2.2em;
    }
    .rule {
      flex: 1;
      border-block-end: 1px solid;
    }
    .key {
      margin-block-start: 1em;
    }
  }
`;
