import { css } from 'lit';

/** The page for sharing, and the window in which somebody else's self-check is looked at. */
export const shareStyles = css`
  .holds {
    margin-block-start: 0.25em;
    padding-inline-start: 1.25em;
    list-style: disc;
  }
  .panel .text:first-child {
    margin: 0;
  }
  .scale > .rating {
    background: none;
  }
  .preview {
    max-block-size: 24em;
    overflow: auto;
    padding: 0.8em 1em;
    border: var(--_line);
    font-size: 0.85em;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .field {
    margin-block-start: 1.25em;
  }
  #link {
    min-block-size: 6em;
    max-block-size: 12em;
    field-sizing: fixed;
    overflow-wrap: anywhere;
  }
  .hand-over {
    margin-block-start: 1.25em;
  }
  .chosen {
    display: flex;
    gap: 0.6em;
    align-items: start;
    padding-block: 0.3em;
    font-weight: 400;
  }
  .chosen input {
    flex: none;
    appearance: auto;
    inline-size: 1.4em;
    block-size: 1.4em;
    border: 0;
    accent-color: var(--_accent);
  }
  .choices {
    display: grid;
    gap: 1.25em;
    margin-block-start: 1.75em;
  }
  .title + .notice {
    margin-block-start: 1.5em;
  }
  .choices,
  .notice + .button {
    margin-block-end: 1.5em;
  }

  .look {
    inline-size: 100vi;
    block-size: 100dvb;
    max-inline-size: none;
    max-block-size: none;
    padding: clamp(1em, 2vi, 2em);
    border: 6px dashed var(--_accent);
    overflow-y: auto;
    background: Canvas;
    color: CanvasText;
  }
  .looking {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 2em;
    align-items: center;
    justify-content: space-between;
    margin-block: 0 2em;
    border-color: var(--_accent);
  }
  .looking-title {
    font-size: 1.25em;
  }
  .look cse-self-check {
    margin-inline: auto;
  }
`;
