import { exampleVisit } from './example-visit.js';
import { offerExample } from './offer-example.js';

/** Opens a made-up assessment at its visit. */
const assessor = document.querySelector('cse-assessor');

await offerExample(assessor, {
  wouldReplace: () => assessor.file !== null,
  fill: () => {
    const { standard } = assessor.selfCheck;
    return assessor.openFile(exampleVisit(standard.elementsById.keys(), standard));
  },
});
