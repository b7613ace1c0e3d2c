// Astro's own loader over a folder of postings.

import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

export const collections = {
  jobs: defineCollection({
    loader: glob({ pattern: '*.json', base: process.env['JOBS_DIR'] ?? '' }),
  }),
};
