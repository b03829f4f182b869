import { css } from 'lit';

/** How native fields look in the parts that have forms; radios and boxes have their look from the theme. */
export const fieldStyles = css`
  textarea,
  select,
  input:where(:not([type='radio'], [type='checkbox'], [type='file'])) {
    display: block;
    inline-size: 100%;
    min-block-size: 2.75em;
    margin-block-start: 0.25em;
    padding: 0.5em 0.7em;
    border: 1px solid var(--_soft);
    border-radius: var(--_round);
    font: inherit;
    color: inherit;
    background: transparent;
  }
  option,
  optgroup {
    color: CanvasText;
    background: Canvas;
  }
  textarea {
    field-sizing: content;
    resize: vertical;
  }
  [aria-invalid='true'] {
    border: 3px solid var(--_bad);
  }
  .wrong {
    color: var(--_bad);
    font-weight: 700;
  }
`;
