// The parts of a page that its script works on, by the names the components give them.

/** Takes a `data-part` name; gives its element, which the page is known to have. */
export function part(name: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(`[data-part="${name}"]`);
  if (!element) throw new Error(`The page has no part "${name}".`);
  return element;
}

/** Takes a template's id; gives a fresh copy of the element in it. */
export function copyOf(id: string): HTMLElement {
  const template = document.getElementById(id) as HTMLTemplateElement;
  return template.content.firstElementChild?.cloneNode(true) as HTMLElement;
}
