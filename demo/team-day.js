/** A line of the council's own, kept up to date with what people rate. */
const selfCheck = document.querySelector('cse-self-check');
const line = document.querySelector('#our-line');
const bar = document.querySelector('#bar');

function show({ rated, applicable, met, fatal }) {
  bar.value = rated;
  bar.max = applicable;
  const first = fatal > 0 ? `, and ${fatal} to put right first` : '';
  line.textContent =
    rated === 0
      ? 'Nothing yet. Off you go.'
      : `${rated} of ${applicable}. ${met} met already${first}.`;
}

selfCheck.addEventListener('cse-change', ({ detail }) => show(detail.score.whole));

await customElements.whenDefined('cse-self-check');
await selfCheck.updateComplete;
show(selfCheck.score.whole);
