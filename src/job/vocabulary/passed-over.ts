// Properties that postings may have and that say nothing to a job's reader.

/** What every Thing of schema.org may have and no job page shows. */
export const thing: readonly string[] = [
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

/** What postings have besides; it says nothing that a job page shows. */
export const passedOver: readonly string[] = [
  ...thing,
  'dateCreated',
  'dateModified',
  'datePublished',
  'publisher',
  'keywords',
];
