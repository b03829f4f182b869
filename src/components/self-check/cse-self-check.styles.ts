import { css } from 'lit';

/** The overview, and where the lazy pages are. */
export const selfCheckStyles = css`
  .task:hover {
    background: var(--_tint);
  }
  .lazy {
    margin-block-start: calc(var(--_space) * 2.5);
  }
  #lazy {
    font-weight: 700;
  }
  cse-criterion,
  cse-result {
    max-inline-size: none;
  }
  .tasks {
    container-type: inline-size;
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
`;
