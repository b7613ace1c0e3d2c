// Properties that postings may have and that pages do not show; they are ignored without a warning.

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
  'dateModified',
  'datePublished',
  'publisher',
  'keywords',
];
