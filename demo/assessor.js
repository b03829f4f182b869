import { exampleVisit } from './example-visit.js';

/** Opens a made-up assessment, and asks first if there is anything to lose. */
const assessor = document.querySelector('cse-assessor');
const button = document.querySelector('#fill');
const told = document.querySelector('#filled');

await customElements.whenDefined('cse-assessor');
await assessor.updateComplete;
button.hidden = false;

button.addEventListener('click', () => {
  if (assessor.file && !confirm(button.dataset.question)) return;
  const { standard } = assessor.selfCheck;
  const opened = assessor.openFile(exampleVisit(standard.places.keys(), standard));
  told.textContent = opened.ok ? button.dataset.done : opened.faults[0].message;
});
