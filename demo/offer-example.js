/**
 * Shows the button `#fill`, which puts an example into a component, and asks first if there is anything to lose. What it
 * asks and says is written in the page.
 *
 * @param {HTMLElement} component
 * @param {object} example
 * @param {() => boolean} example.wouldReplace Whether something is there already.
 * @param {() => { ok: boolean, faults?: { message: string }[] }} example.fill
 */
export async function offerExample(component, { wouldReplace, fill }) {
  const button = document.querySelector('#fill');
  const told = document.querySelector('#filled');
  await customElements.whenDefined(component.localName);
  await component.updateComplete;
  button.hidden = false;
  button.addEventListener('click', () => {
    if (wouldReplace() && !confirm(button.dataset.question)) return;
    const filled = fill();
    told.textContent = filled.ok ? button.dataset.done : filled.faults[0].message;
  });
}
