// Postings for tests, of invented employers.

/** Returns a complete posting with these properties; undefined removes one. */
export function posting(
  properties: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return {
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    title: 'Glazier',
    description: '<p>Cut and fit window glass in old houses.</p>',
    datePosted: '2026-11-01',
    validThrough: '2027-01-31',
    hiringOrganization: { '@type': 'Organization', name: 'Pane & Putty' },
    jobLocation: {
      '@type': 'Place',
      address: {
        '@type': 'PostalAddress',
        addressLocality: 'Leeds',
        addressRegion: 'England',
        addressCountry: 'GB',
      },
    },
    url: 'https://pane-and-putty.example/jobs/glazier',
    ...properties,
  };
}

export function place(
  addressLocality: string,
  addressCountry: string,
  addressRegion?: string,
): unknown {
  return {
    '@type': 'Place',
    address: { '@type': 'PostalAddress', addressLocality, addressRegion, addressCountry },
  };
}

/** Properties of two postings whose keys' SHA-256 begin with the same ten digits, 7e2ad4ded1. */
export const SAME_DIGITS = ['r1049105', 'r1249354'].map((identifier) => ({
  identifier,
  title: 'Baker',
  hiringOrganization: 'Three Sheaves',
}));
