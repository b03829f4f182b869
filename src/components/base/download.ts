import type { SelfCheck } from '../../self-check/self-check.js';
import { toAssessmentFile } from '../../storage/assessment-file.js';

/** Gives the person a file of their answers. */
export function downloadAnswers(selfCheck: SelfCheck): void {
  // With an id, a second file of the same person takes the place of the first in a team.
  if (!selfCheck.assessment.details) selfCheck.describe({});
  const { name, text } = toAssessmentFile(selfCheck.assessment, new Date());
  downloadText(name, text);
}

/** Gives the person a text as a file; nothing leaves the browser. */
export function downloadText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text]));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // The click only starts the download: the address has to outlive this task.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}
