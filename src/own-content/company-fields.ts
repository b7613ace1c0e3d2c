// What an owner states of an employer above the text about it.

import { z } from 'astro/zod';
import type { FieldRule } from './read-fields.ts';

/** The schema of the collection `companies`; the id of an entry is the employer as addresses write it, "three-sheaves". */
export const companySchema = z.object({
  website: z
    .string()
    .optional()
    .describe("The employer's own site, in place of what its postings state."),
  description: z
    .string()
    .optional()
    .describe(
      'What search engines show of its list: one sentence. Without it, where its jobs are.',
    ),
});

export const COMPANY_FIELDS: Readonly<Record<keyof z.infer<typeof companySchema>, FieldRule>> = {
  website: {
    read: (text) =>
      /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text) && URL.canParse(text) ? text : undefined,
    write: 'the whole address, for example website: https://three-sheaves.example/',
  },
  description: {
    read: (text) => text,
    write: 'a sentence for search engines, for example description: Bakers since 1931',
  },
};
