import { css } from 'lit';

/**
 * Plain text in the type of the page, so that it looks like nothing that is
 * awarded: no frame, no shape, no colour of its own but the link's.
 */
export const selfDeclaredStyles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  p {
    margin: 0;
  }
  p + p {
    margin-block-start: 0.25em;
  }
  bdi {
    overflow-wrap: anywhere;
  }
  a,
  summary {
    inline-size: fit-content;
    padding-block: 0.25em;
    color: var(--cse-accent, light-dark(#0b4f94, #93c8ff));
    text-decoration: underline;
    cursor: pointer;
  }
  a {
    display: inline-block;
  }
  :is(summary, a):hover {
    text-decoration-thickness: 3px;
  }
  :focus-visible {
    outline: 3px solid var(--cse-focus, #fd0);
    box-shadow: 0 0 0 5px var(--cse-focus-edge, #0b0c0c);
    border-radius: 2px;
  }
`;
