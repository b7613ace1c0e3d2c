// The collections of the site: an entry for each job that has a page, and for each page and each text on an employer that
// the owner writes.

import { createRequire } from 'node:module';
import { defineCollection } from 'astro/content/config';

// In a build Node loads the code that reads postings by itself: Vite would transform each file first, which takes
// longer than reading a small board. During development, Vite loads it again when it changes.
const { jobsCollection } = import.meta.env.PROD
  ? (createRequire(import.meta.url)('./astro/jobs-collection.ts') as JobsCollection)
  : await import('./astro/jobs-collection.ts');
const { companiesCollection, pagesCollection } = import.meta.env.PROD
  ? (createRequire(import.meta.url)('./astro/own-collections.ts') as OwnCollections)
  : await import('./astro/own-collections.ts');

type JobsCollection = typeof import('./astro/jobs-collection.ts');
type OwnCollections = typeof import('./astro/own-collections.ts');

export const collections = {
  jobs: defineCollection(jobsCollection()),
  pages: defineCollection(pagesCollection()),
  companies: defineCollection(companiesCollection()),
};
