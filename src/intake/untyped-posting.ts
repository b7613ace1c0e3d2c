// What makes an object without a type a posting: packages, pages and feeds have a title and a description, too.

import { hasType, toTerm, type JsonObject } from '../job/schema-org.ts';
import { distinctiveTerms } from '../job/vocabulary/distinctive-terms.ts';

/** Returns the sentence that says why an object without `@type` is not a posting, or undefined where it is one. */
export function findMissingSigns(object: JsonObject): string | undefined {
  // Where "@type" lost its sign, the word is still there.
  if (hasType({ '@type': object['type'] }, 'JobPosting')) return undefined;
  const terms = Object.keys(object).map(toTerm);
  const hasTitle = terms.includes('title');
  const hasDescription = terms.includes('description');
  const hasMore = terms.some((term) => distinctiveTerms.has(term));
  if (hasTitle && hasDescription && hasMore) return undefined;
  if (!hasTitle && !hasDescription) {
    return 'has no "@type", and neither a title nor a description. Write {"@type": "JobPosting", …}.';
  }
  const missing = [
    'no "@type"',
    ...(hasTitle ? [] : ['no title']),
    ...(hasDescription ? [] : ['no description']),
    ...(hasMore ? [] : ['nothing else that only a posting has, such as "datePosted"']),
  ];
  const listed = `${missing.slice(0, -1).join(', ')} and ${missing.at(-1)}`;
  return `has ${listed}, so it is not taken for a posting. If it is one, write "@type": "JobPosting"; if not, move it elsewhere.`;
}
