/** Registers a tag, unless another copy of this library, or a newer one, has done so. */
export function registerTag(tag: string, component: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, component);
}
