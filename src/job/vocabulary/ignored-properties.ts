// Properties that postings may have and that pages do not show, which needs no warning.

/** Of every schema.org Thing. */
export const thingProperties: readonly string[] = [
  'additionalType',
  'alternateName',
  'disambiguatingDescription',
  'image',
  'mainEntityOfPage',
  'name',
  'owner',
  'potentialAction',
  'sameAs',
  'subjectOf',
];

export const ignoredProperties: readonly string[] = [
  ...thingProperties,
  'dateCreated',
  // The sitemap's alone.
  'dateModified',
  'datePublished',
  'publisher',
  'keywords',
];
