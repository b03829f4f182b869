import { css } from 'lit';

/** The ways between the pages, and the overview. */
export const selfCheckStyles = css`
  .steps ul {
    display: flex;
    flex-wrap: wrap;
    margin-block-end: calc(var(--_space) * 2.5);
    border-block-end: var(--_line);
  }
  .step {
    display: block;
    min-inline-size: 2em;
    padding: 0.6em;
    border-block-end: 4px solid transparent;
    text-align: center;
    text-decoration: none;
  }
  .step:hover,
  .task:hover {
    background: var(--_tint);
  }
  .step[aria-current='page'] {
    border-color: var(--_accent);
    color: inherit;
    font-weight: 700;
  }
  .later {
    margin-block-start: calc(var(--_space) * 2.5);
  }
  #later {
    font-weight: 700;
  }
  .turn {
    justify-content: space-between;
    margin-block-start: calc(var(--_space) * 2);
  }
  cse-criterion,
  cse-result {
    max-inline-size: none;
  }
  .tasks {
    container-type: inline-size;
  }
  .resume {
    display: flex;
    flex-wrap: wrap;
    gap: 1em 2em;
    align-items: center;
    justify-content: space-between;
    margin-block-end: 1em;
    border-color: var(--_accent);
  }
  .task {
    position: relative;
    display: grid;
    grid-template-columns: 2em 1fr;
    padding-block: 1em;
    border-block-end: var(--_line);
  }
  .task-link,
  .task-number {
    font-size: 1.2em;
    line-height: 1.3;
  }
  .task-link {
    font-weight: 700;
  }
  .task-link::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .task-state {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    grid-column: 2;
    margin-block-start: 0.4em;
  }
  @container (inline-size > 42em) {
    .task {
      grid-template-columns: 2em 1fr 12em;
      column-gap: 1em;
      align-items: baseline;
    }
    .task-state {
      grid-column: 3;
      margin: 0;
      flex-direction: column;
    }
  }
  @media (forced-colors: active) {
    .step[aria-current='false'] {
      border: 0;
    }
  }
`;
