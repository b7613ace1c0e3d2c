// The way to a page as a schema.org BreadcrumbList.
// Rules: https://developers.google.com/search/docs/appearance/structured-data/breadcrumb

import type { BreadcrumbList, WithContext } from 'schema-dts';

/** Takes the steps to a page, widest first and the page itself last, with absolute URLs; gives its markup. */
export function toBreadcrumbList(
  steps: readonly { name: string; url: string }[],
): WithContext<BreadcrumbList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url,
    })),
  };
}
