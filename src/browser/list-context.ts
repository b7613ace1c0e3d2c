// The parts of the page around the list that are about one list only.

/** Marks the shown list's address among the site's lists, and hides what is about the list that was built. */
export function showListContext(address: string, isBuiltList: boolean): void {
  for (const link of document.querySelectorAll('.site-header__link')) {
    if (link.getAttribute('href') === address) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  const ofBuiltList =
    '.breadcrumbs, [data-part="company"], [data-part="hero"], [data-part="popular"], [data-part="follow"]';
  for (const element of document.querySelectorAll<HTMLElement>(ofBuiltList)) {
    element.hidden = !isBuiltList;
  }
}
