// A text field with a list of suggestions below it: the ARIA combobox pattern.

export interface Option {
  label: string;
  /** Beside the label, in the interface's own words. */
  detail?: string;
  pick: () => void;
}

export function offerOptions(
  field: HTMLInputElement,
  list: HTMLElement,
  findOptions: (typed: string) => Promise<Option[]>,
  announceCount: (found: number) => void,
): void {
  let shown: Option[] = [];
  let active = -1;
  let turn = 0;

  const close = () => show([]);
  function show(options: Option[]): void {
    shown = options;
    active = -1;
    list.replaceChildren(...options.map(toElement));
    list.hidden = options.length === 0;
    field.setAttribute('aria-expanded', String(options.length > 0));
    field.removeAttribute('aria-activedescendant');
  }
  function toElement({ label, detail }: Option, index: number): HTMLElement {
    const element = document.createElement('li');
    element.id = `${list.id}-${index}`;
    element.role = 'option';
    element.ariaSelected = 'false';
    const name = document.createElement('bdi');
    name.textContent = label;
    element.append(name);
    if (detail !== undefined) {
      const beside = document.createElement('span');
      beside.className = 'suggestions__detail';
      beside.textContent = detail;
      element.append(' ', beside);
    }
    return element;
  }
  function activate(index: number): void {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = (index + shown.length) % shown.length;
    const element = list.children[active];
    element?.setAttribute('aria-selected', 'true');
    element?.scrollIntoView({ block: 'nearest' });
    if (element) field.setAttribute('aria-activedescendant', element.id);
  }
  function pick(option: Option | undefined): void {
    if (option === undefined) return;
    close();
    option.pick();
  }
  /** Shows the options of the present text, unless it changes meanwhile or the focus moves away. */
  function open(): void {
    const mine = ++turn;
    void findOptions(field.value).then((options) => {
      if (mine !== turn || document.activeElement !== field) return;
      show(options);
      announceCount(options.length);
    });
  }

  field.addEventListener('input', open);
  field.addEventListener('keydown', (event) => {
    if (shown.length === 0) {
      // Text from before the list was closed, or before the script was loaded, can still open its list.
      if (event.key === 'ArrowDown') open();
      return;
    }
    if (event.key === 'ArrowDown') activate(active + 1);
    else if (event.key === 'ArrowUp') activate(active <= 0 ? shown.length - 1 : active - 1);
    else if (event.key === 'Escape') close();
    // Without an active option the text is sent as it is.
    else if (event.key === 'Enter' && active !== -1) pick(shown[active]);
    else return;
    event.preventDefault();
  });
  // The field keeps the focus, or its blur would close the list before the click.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  // Not before the click: a finger's click would fall on what lay below the closed list.
  list.addEventListener('click', ({ target }) => {
    const element = (target as Element).closest('[role="option"]');
    if (element) pick(shown[[...list.children].indexOf(element)]);
  });
  const leave = () => {
    turn += 1;
    close();
  };
  field.addEventListener('blur', leave);
  field.form?.addEventListener('submit', leave);
}
