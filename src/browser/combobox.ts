// A text field with a list of suggestions below it: the ARIA combobox pattern.

/** What may be picked. */
export interface Option {
  label: string;
  pick: () => void;
}

/** Takes the field with its list, what gives the options of a text, and what says how many there are. */
export function offerOptions(
  field: HTMLInputElement,
  list: HTMLElement,
  ask: (typed: string) => Promise<Option[]>,
  announce: (found: number) => void,
): void {
  let shown: Option[] = [];
  let active = -1;
  let turn = 0;

  const close = () => show([]);
  function show(options: Option[]): void {
    shown = options;
    active = -1;
    list.replaceChildren(...options.map(toItem));
    list.hidden = options.length === 0;
    field.setAttribute('aria-expanded', String(options.length > 0));
    field.removeAttribute('aria-activedescendant');
  }
  function toItem({ label }: Option, index: number): HTMLElement {
    const item = document.createElement('li');
    item.id = `${list.id}-${index}`;
    item.role = 'option';
    item.ariaSelected = 'false';
    const name = document.createElement('bdi');
    name.textContent = label;
    item.append(name);
    return item;
  }
  function activate(index: number): void {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = (index + shown.length) % shown.length;
    const item = list.children[active];
    item?.setAttribute('aria-selected', 'true');
    item?.scrollIntoView({ block: 'nearest' });
    if (item) field.setAttribute('aria-activedescendant', item.id);
  }
  function take(option: Option | undefined): void {
    if (option === undefined) return;
    close();
    option.pick();
  }
  /** Shows what the present text may mean, unless it changes meanwhile or the focus goes. */
  function open(): void {
    const mine = ++turn;
    void ask(field.value).then((options) => {
      if (mine !== turn || document.activeElement !== field) return;
      show(options);
      announce(options.length);
    });
  }

  field.addEventListener('input', open);
  field.addEventListener('keydown', (event) => {
    if (shown.length === 0) {
      // What was typed before the list was closed, or before there was a script, has its list still.
      if (event.key === 'ArrowDown' && field.value.trim() !== '') open();
      return;
    }
    if (event.key === 'ArrowDown') activate(active + 1);
    else if (event.key === 'ArrowUp') activate(active <= 0 ? shown.length - 1 : active - 1);
    else if (event.key === 'Escape') close();
    // Without a chosen one the text is sent as it stands.
    else if (event.key === 'Enter' && active !== -1) take(shown[active]);
    else return;
    event.preventDefault();
  });
  // The field keeps the focus, or its blur would close the list before the click.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  // Not before the click: a finger's click would fall on what lay below the closed list.
  list.addEventListener('click', ({ target }) => {
    const item = (target as Element).closest('[role="option"]');
    if (item) take(shown[[...list.children].indexOf(item)]);
  });
  const leave = () => {
    turn += 1;
    close();
  };
  field.addEventListener('blur', leave);
  field.form?.addEventListener('submit', leave);
}
