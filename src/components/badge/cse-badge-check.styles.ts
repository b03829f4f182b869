import { css } from 'lit';

/** The checker's form, and the card below it. */
export const checkStyles = css`
  :host {
    min-block-size: 0;
  }
  form {
    display: grid;
    justify-items: start;
    margin-block-end: 1.5em;
  }
  label {
    font-weight: 700;
  }
  form > * {
    margin-block-end: 0.35em;
  }
  label,
  button,
  #place + p {
    margin-block-start: 0.9em;
  }
  .problem:empty {
    display: none;
  }
  .problem {
    padding-inline-start: 0.75em;
    border-inline-start: 4px solid;
    color: var(--_bad);
    font-weight: 700;
  }
  textarea,
  input,
  button {
    font: inherit;
    color: inherit;
    max-inline-size: 100%;
    padding: 0.4em 0.6em;
    border: 1px solid;
    border-radius: var(--_round);
    background: none;
  }
  textarea,
  #place {
    inline-size: 100%;
  }
  textarea {
    font-family: monospace;
    resize: vertical;
  }
  #file {
    border-style: dashed;
    padding: 0.75em;
    inline-size: 100%;
  }
  button {
    padding-inline: 1.5em;
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--cse-on-accent, light-dark(#fff, #08182a));
    font-weight: 700;
    cursor: pointer;
  }
  .hidden {
    position: absolute;
    clip-path: inset(50%);
  }
`;
