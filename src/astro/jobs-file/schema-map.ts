// A map of the site's structured data, a sitemap with the kind of each file: the namespace of Schema Feeds.

import type { JobsIndex } from './jobs-index.ts';

export function toSchemaMap({ updated, parts }: JobsIndex): string {
  const changed = updated === undefined ? '' : `<lastmod>${updated}</lastmod>`;
  const entries = parts.map(
    ({ url }) =>
      `<url><loc>${url.replaceAll('&', '&amp;')}</loc>${changed}<sf:contentType>structuredData/schema.org</sf:contentType></url>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:sf="http://schema.org/schemas/schemafeed/0.1">',
    ...entries,
    '</urlset>',
    '',
  ].join('\n');
}
