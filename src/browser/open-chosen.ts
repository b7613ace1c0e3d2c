// Groups of the form in which an address has chosen something.

const CHOSEN =
  'input[type="checkbox"]:checked, input[type="radio"]:checked:not([value=""], [value="open"]), [aria-pressed="true"]';

/** Opens the groups in which something is chosen. */
export function openChosen(form: HTMLFormElement): void {
  for (const group of form.querySelectorAll('details'))
    group.open ||= group.querySelector(CHOSEN) !== null;
}
