import { css } from 'lit';

/** The ways between the pages of a self-check, its own or an assessor's. */
export const stepsStyles = css`
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
  .step:hover {
    background: var(--_tint);
  }
  .step[aria-current='page'] {
    border-color: var(--_accent);
    color: inherit;
    font-weight: 700;
  }
  .turn {
    justify-content: space-between;
    margin-block-start: calc(var(--_space) * 2);
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
  @media (forced-colors: active) {
    .step[aria-current='false'] {
      border: 0;
    }
  }
`;
