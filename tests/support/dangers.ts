// Finds what must not be on a finished page.

const ALLOWED_IN_PROSE = new Set(
  'p br hr h2 h3 h4 h5 h6 ul ol li dl dt dd strong b em i u s sub sup blockquote pre code a table caption thead tbody tfoot tr th td'.split(
    ' ',
  ),
);
const ALLOWED_ATTRIBUTES = new Set(['href', 'rel', 'colspan', 'rowspan', 'start']);

/** Returns a line for each thing on a page that could run, load, submit or disguise. */
export function dangersIn(page: Document): string[] {
  const dangers: string[] = [];
  const note = (what: string, element: Element) =>
    dangers.push(`${what}: ${element.outerHTML.slice(0, 100)}`);
  for (const element of page.querySelectorAll('*')) {
    if (isOurIcon(element)) continue;
    // It stands beside the ways to apply, at the top and the end of a job's text.
    const isOurEntry =
      element.matches(
        '[data-part="apply"] > .calendar > a[data-part="calendar"][download$=".ics"]',
      ) &&
      (element.getAttribute('href') ?? '').startsWith('data:text/calendar;charset=utf-8,BEGIN%3A');
    if (isOurEntry) continue;
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on') || name === 'style' || name === 'srcdoc') note(name, element);
      const isUrl = ['href', 'src', 'action', 'formaction', 'data', 'xlink:href'].includes(name);
      if (isUrl && !/^(?:\/(?!\/)|#|https?:|mailto:|tel:)/.test(value))
        note(`${name}=${value}`, element);
      const isLoaded = ['src', 'srcset', 'poster', 'background', 'data'].includes(name);
      if (isLoaded && !/^\/(?!\/)/.test(value)) note(`loads ${value}`, element);
    }
  }
  for (const script of page.querySelectorAll('script')) {
    const isOurs =
      // Data that no browser runs: the markup, and the search data of lists.
      script.matches('[type="application/ld+json"], [type="application/json"]#jobs-data') ||
      /^\/(?:[\w-]+\/)?_astro\//.test(script.getAttribute('src') ?? '');
    if (!isOurs) note('script', script);
  }
  for (const element of page.querySelectorAll(
    'style, iframe, object, embed, base, meta[http-equiv=refresh]',
  )) {
    note(element.localName, element);
  }
  for (const element of page.querySelectorAll('.prose *')) {
    if (!ALLOWED_IN_PROSE.has(element.localName)) note('element', element);
    if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml') note('namespace', element);
    for (const { name } of element.attributes) {
      if (!ALLOWED_ATTRIBUTES.has(name)) note(`attribute ${name}`, element);
    }
  }
  return dangers;
}

/** The favicon is a data URL in the page itself, an image that runs nothing. */
function isOurIcon(element: Element): boolean {
  return (
    element.matches('head > link[rel="icon"]') &&
    (element.getAttribute('href') ?? '').startsWith('data:image/svg+xml')
  );
}
