import { exampleYear } from './example-year.js';

/** Fills the page with a made-up year, and asks first if there is anything to lose. */
const selfCheck = document.querySelector('cse-self-check');
const button = document.querySelector('#fill');
const told = document.querySelector('#filled');

await customElements.whenDefined('cse-self-check');
await selfCheck.updateComplete;
button.hidden = false;

button.addEventListener('click', () => {
  const { rated } = selfCheck.score.whole;
  if (rated > 0 && !confirm(button.dataset.question)) return;
  const { standard } = selfCheck.selfCheck;
  const reading = selfCheck.importAssessment(exampleYear(standard.places.keys(), standard));
  told.textContent = reading.ok ? button.dataset.done : reading.faults[0].message;
});
