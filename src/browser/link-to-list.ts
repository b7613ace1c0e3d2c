// The links of a list's page that lead to other lists.

/** The link to another list that a plain click follows. */
export function linkToList(event: MouseEvent): HTMLAnchorElement | undefined {
  const link = (event.target as Element).closest('a');
  if (!link || link.closest('[data-part="cards"]')) return undefined;
  return event.ctrlKey || event.metaKey || event.shiftKey || event.altKey ? undefined : link;
}
