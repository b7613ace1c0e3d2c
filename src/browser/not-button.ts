// The button beside a value of the form that leaves it out.

/** The button that leaves out the value of a box. */
export function notButtonOf(box: HTMLInputElement): HTMLElement | null {
  return box.closest('li')?.querySelector<HTMLElement>('.choice__not') ?? null;
}
