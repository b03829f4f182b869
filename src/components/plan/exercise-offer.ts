import { html, nothing, type TemplateResult } from 'lit';
import { hasExercise } from '../base/skills-available.js';
import type { PlanState } from './plan-state.js';

/** A link to the team exercise that helps with an element; nothing where there is none to lead to. */
export function exerciseOffer(
  { selfCheck: { standard }, exerciseFor }: PlanState,
  elementId: string,
): TemplateResult | typeof nothing {
  const id = standard.elementsById.get(elementId)?.subCriterion.id;
  if (!exerciseFor || id === undefined || !hasExercise(standard, id)) return nothing;
  return html`<p class="exercise">
    <a class="link" href="#cse-skills-${id}">${exerciseFor(id)}</a>
  </p>`;
}
