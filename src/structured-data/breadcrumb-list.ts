// The path to a page as a schema.org BreadcrumbList.
// Rules: https://developers.google.com/search/docs/appearance/structured-data/breadcrumb

import type { BreadcrumbList, WithContext } from 'schema-dts';

/** The steps are widest first, the page itself last, with absolute URLs. */
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
