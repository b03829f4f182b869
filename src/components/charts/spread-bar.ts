import { html, nothing, svg, type TemplateResult } from 'lit';
import type { ElementAmong } from '../../core/sharing/standing-among.js';
import { type Standard, worthOf } from '../../core/standard/standard.js';

/*
 * Both pictures repeat figures that stand beside them as text, so they are hidden
 * from assistive technology. What is ours is told from the rest by its shape. All
 * places are in per cent, so that they take any width.
 */

const inPercent = (share: number) => `${Math.round(share * 1e4) / 100}%`;

/** How others rate an element, best first, with a triangle over our own rating. */
export function spreadBar(
  { ratingsById }: Standard,
  { standing, spread = [] }: ElementAmong,
): TemplateResult {
  let end = 0;
  const parts = spread.map(({ rating, share }) => {
    const start = end;
    end += share;
    const kind = ratingsById.get(rating);
    return { rating, start, share, worth: kind ? worthOf(kind) : 'partial' };
  });
  const own = parts.find(({ rating }) => rating === standing);
  return html`<svg class="bar spread" aria-hidden="true">
    ${parts.map(
      ({ worth, start, share }) =>
        svg`<rect class=${worth} x=${inPercent(start)} width=${inPercent(share)} height="100%"></rect>`,
    )}
    ${parts.map(({ start }) =>
      start > 0 && start < 1
        ? svg`<line class="edge" x1=${inPercent(start)} x2=${inPercent(start)} y1="0" y2="100%"></line>`
        : nothing,
    )}
    <rect class="frame" width="100%" height="100%"></rect>
    ${
      own
        ? svg`<svg class="at" x=${inPercent(own.start + own.share / 2)}>
            <path class="mine" d="M-7-11H7L0-1Z"></path>
          </svg>`
        : nothing
    }
  </svg>`;
}

/** Where three quarters of the organisations lie between nought and all, and a diamond for ourselves. */
export function quartileBar(
  [first, middle, third]: readonly [number, number, number],
  ours: number | null,
): TemplateResult {
  const whole = inPercent(middle);
  return html`<svg class="bar quartiles" aria-hidden="true">
    <line class="axis" x1="0" x2="100%" y1="50%" y2="50%"></line>
    <rect
      class="half"
      x=${inPercent(first)}
      width=${inPercent(Math.max(0, third - first))}
      height="100%"
    ></rect>
    <line class="need" x1=${whole} x2=${whole} y1="0" y2="100%"></line>
    ${
      ours === null
        ? nothing
        : svg`<svg class="at" x=${inPercent(ours)} y="50%">
            <path class="mine" d="M0-8 8 0 0 8-8 0Z"></path>
          </svg>`
    }
  </svg>`;
}
