import { html, nothing, type TemplateResult } from 'lit';
import type { Assessment } from '../../core/assessment/assessment.js';
import { contentsOf } from '../../core/sharing/share-contents.js';
import type { Counted, ShareMessages } from './messages.js';

const COUNTED: readonly Counted[] = [
  ...(['ratings', 'notApplicable', 'notes', 'reasons', 'evidence'] as const),
  ...(['actions', 'views', 'stories', 'impressions', 'snapshots'] as const),
];

/** What an assessment holds, in words with counts: for whoever hands it on, and whoever gets it. */
export function contentsList(assessment: Assessment, words: ShareMessages): TemplateResult {
  const contents = contentsOf(assessment);
  const { names, organisation, scope } = contents;
  const told = COUNTED.filter((name) => contents[name] > 0).map((name) =>
    words.count[name](contents[name]),
  );
  if (names.length > 0) told.push(words.names(names.join(', ')));
  if (organisation) told.push(words.organisation(organisation));
  if (scope) told.push(words.scope(scope));
  return html`<p class="text">${told.length > 0 ? words.holds : words.nothing}</p>
    ${
      told.length > 0
        ? html`<ul class="holds">
            ${told.map((line) => html`<li><bdi>${line}</bdi></li>`)}
          </ul>`
        : nothing
    }`;
}
