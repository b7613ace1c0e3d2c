// What stands around a list and speaks of one list alone.

/** Takes the shown list's address; marks it among the site's lists, and hides what speaks of the built one. */
export function showSurroundings(address: string, isBuiltList: boolean): void {
  for (const link of document.querySelectorAll('.sign__nav a')) {
    if (link.getAttribute('href') === address) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  for (const words of document.querySelectorAll<HTMLElement>('.trail, .sign__note')) {
    words.hidden = !isBuiltList;
  }
}
