// The elements of a page that its scripts work on, by the names that components set.

/** Finds the element with a `data-part` name; throws if the page has none. */
export function part(name: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(`[data-part="${name}"]`);
  if (!element) throw new Error(`The page has no part "${name}".`);
  return element;
}

/** Finds every element with a `data-part` name. */
export function allParts(name: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`[data-part="${name}"]`)];
}

/** Copies the element in the template with an id. */
export function copyOf(id: string): HTMLElement {
  const template = document.getElementById(id) as HTMLTemplateElement;
  return template.content.firstElementChild?.cloneNode(true) as HTMLElement;
}
