import { css } from 'lit';

/** How a state looks, in words with a shape and in bars with a texture. */
export const stateStyles = css`
  /* A state is a word with a shape, drawn with borders so that print and forced colours keep it. */
  .tag {
    display: inline-flex;
    gap: 0.45em;
    align-items: baseline;
    font-weight: 700;
  }
  .tag::before {
    content: '';
    flex: none;
    inline-size: 0.8em;
    block-size: 0.8em;
    border: 2px solid;
    border-radius: 50%;
  }
  .reaches {
    color: var(--_good);
  }
  .reaches::before,
  .falls-short::before {
    border-width: 0.4em;
  }
  .in-progress {
    color: var(--_accent);
  }
  .in-progress::before {
    border-inline-start-width: 0.4em;
  }
  .falls-short {
    color: var(--_bad);
  }
  .falls-short::before {
    border-radius: 0;
    clip-path: polygon(50% 0, 100% 100%, 0 100%);
  }

  .bar {
    display: block;
    inline-size: 100%;
    block-size: 1.1em;
    margin-block: 0.3em;
    overflow: visible;
  }
  .met {
    fill: var(--_accent);
  }
  .frame {
    fill: none;
    stroke: currentColor;
  }
  .partial {
    fill: url(#partial);
  }
  .fatal {
    fill: url(#fatal);
  }
  .ink {
    fill: none;
    stroke: var(--_bad);
  }
  .ink.partial {
    stroke: var(--_warn);
    stroke-width: 2.5;
  }
`;
