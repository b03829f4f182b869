import { exampleYear } from './example-year.js';
import { offerExample } from './offer-example.js';

/** Fills the page with a made-up year. */
const selfCheck = document.querySelector('cse-self-check');

await offerExample(selfCheck, {
  wouldReplace: () => selfCheck.score.whole.rated > 0,
  fill: () => {
    const { standard } = selfCheck.selfCheck;
    return selfCheck.importAssessment(exampleYear(standard.elementsById.keys(), standard));
  },
});
