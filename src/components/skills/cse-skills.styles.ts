import { css } from 'lit';

/** Exercises and examples under their sub-criteria, numbers in the margin, and the words with their letters there. */
export const skillsStyles = css`
  .contents ul,
  .letters ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
    margin-block-start: 1.25em;
  }
  .letters ul {
    gap: 0 0.25em;
  }
  .letters a,
  .link {
    display: inline-block;
    padding-block: 0.25em;
  }
  .letters a {
    min-inline-size: 2em;
    text-align: center;
  }
  .offers,
  .step-by-step {
    padding-inline-start: 1.5em;
  }
  /* In one line with its number, however often it breaks. */
  .offers .link {
    display: inline;
  }
  .offers li {
    margin-block-start: 0.6em;
  }
  .skill {
    position: relative;
    padding-block: calc(var(--_space) * 1.25);
    border-block-start: var(--_line);
  }
  .section + .skill {
    border: 0;
    padding-block-start: 0.25em;
  }
  :host([sub-criterion]) .skill {
    border: 0;
    padding-block-start: 0;
  }
  /* Softened, the colour of a link would be too faint. */
  a .number {
    color: inherit;
  }
  .skill-title {
    font-size: 1.2em;
    margin-block-end: 0.25em;
  }
  summary {
    max-inline-size: 38em;
  }
  details .aside {
    margin-block-end: 1em;
  }
  .purpose {
    font-size: 1.1em;
  }
  .aside dt {
    padding-block: 0.7em 0.2em;
  }
  .item {
    display: list-item;
    list-style: disc;
    margin-inline-start: 1.25em;
  }
  .when {
    list-style: none;
  }
  dd li {
    margin-block-end: 0.35em;
  }
  .time {
    color: var(--_soft);
    white-space: nowrap;
  }
  .seek {
    max-inline-size: 38em;
  }
  input {
    display: block;
    inline-size: min(100%, 24em);
    min-block-size: 2.75em;
    margin-block: 0.25em 0.5em;
    padding: 0.5em 0.7em;
    border: 1px solid var(--_soft);
    border-radius: var(--_round);
    background: none;
    color: inherit;
    font: inherit;
  }
  .terms {
    margin-block-start: 1em;
  }
  .term {
    position: relative;
    padding-block: 0.6em;
    border-block-start: var(--_line);
  }
  .term dd {
    max-inline-size: 38em;
  }
  .term[data-letter]::before {
    content: attr(data-letter);
    content: attr(data-letter) / '';
    color: var(--_soft);
  }
  @media (min-width: 48em) {
    .skill {
      padding-inline-start: 4.5em;
    }
    .skill-title .number {
      position: absolute;
      inset-inline-start: 0;
    }
    .term {
      display: grid;
      grid-template-columns: 14em 1fr;
      column-gap: 1.5em;
      padding-inline-start: 4.5em;
    }
    .term[data-letter]::before {
      position: absolute;
      inset-block-start: 0.6em;
      inset-inline-start: 0;
    }
  }
  @media print {
    .contents,
    .seek,
    .letters {
      display: none;
    }
    .aside,
    .term dd {
      max-inline-size: none;
    }
    /* An exercise is handed round on one sheet. */
    :is([part='exercise'], .term) {
      break-inside: avoid;
    }
    :is(.skill-title, summary, dt) {
      break-after: avoid;
    }
  }
`;
