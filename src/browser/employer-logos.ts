// Employers' logos on the cards that scripts draw: loaded only where the board has any, and put in place of the initials
// before a new card is seen.

/** Expects the list of cards, and the address of the file with the addresses of logos by the names of employers. */
export async function showLogos(cards: HTMLElement, file: string): Promise<void> {
  const response = await fetch(file);
  // Initials say as much.
  if (!response.ok) return;
  const logos = new Map(Object.entries((await response.json()) as Record<string, string>));
  const show = () => {
    for (const tile of cards.querySelectorAll('span.mark')) {
      const employer = tile.parentElement?.querySelector('[data-field="employer"]')?.textContent;
      const logo = logos.get(employer?.trim() ?? '');
      if (logo !== undefined) tile.replaceWith(toImage(logo));
    }
  };
  new MutationObserver(show).observe(cards, { childList: true });
  show();
}

function toImage(address: string): HTMLImageElement {
  const image = new Image(44, 44);
  image.className = 'mark mark--logo';
  image.alt = '';
  image.loading = 'lazy';
  image.src = address;
  return image;
}
