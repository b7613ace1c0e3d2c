// An entry of the collection of jobs: what a list shows of a job. Owners' pages use its fields too.

import { z } from 'astro/zod';
import { ALL_TYPES } from '../job/employment-type-segment.ts';

const pay = z.object({
  currency: z.string().exactOptional().describe('ISO 4217, "EUR".'),
  min: z
    .number()
    .exactOptional()
    .describe('In major units of the currency, for each unit of time.'),
  max: z.number().exactOptional(),
  unit: z.enum(['HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR']).exactOptional(),
  text: z.string().exactOptional().describe('As the source wrote it, where it stated no amounts.'),
});

/** The schema of the collection `jobs`; the id of an entry is the job's slug. */
export const jobEntrySchema = z.object({
  slug: z.string().describe('The last part of the address of the job\'s page, "/jobs/<slug>/".'),
  state: z.enum(['open', 'closed']).describe('At the instant of the build.'),
  title: z.string().describe('As the employer wrote it, on one line.'),
  employer: z.string().exactOptional().describe("The employer's name."),
  company: z
    .string()
    .exactOptional()
    .describe('The employer as addresses write it, "/companies/<company>/".'),
  places: z
    .array(z.string())
    .readonly()
    .describe(
      'The addresses of its places, "/places/<place>/", in the order of the posting: "us/wa/seattle".',
    ),
  points: z
    .array(z.tuple([z.number(), z.number()]).readonly())
    .readonly()
    .describe('Latitude and longitude of its places, in degrees, rounded to about a kilometer.'),
  remote: z.boolean().describe('Whether all work may be done remotely (TELECOMMUTE).'),
  featured: z
    .literal(true)
    .exactOptional()
    .describe('Whether the owner asks that it stands first on lists.'),
  livesIn: z
    .array(z.string())
    .readonly()
    .describe(
      'Countries that applicants may live in, ISO 3166-1 alpha-2 in lower case, "*" for anywhere, "zz" for areas that are no country or where nothing is stated; empty where the countries of its places count.',
    ),
  types: z.array(z.enum(ALL_TYPES)).readonly().describe("schema.org's employment types."),
  otherTypes: z
    .array(z.string())
    .readonly()
    .describe('Employment types as written that are none of those.'),
  pay: pay.exactOptional().describe('The base salary; never an estimate.'),
  facets: z
    .record(z.string(), z.array(z.string()).readonly())
    .describe(
      'What else the board can be filtered by, as addresses write it: { mode: ["hybrid"], level: ["senior"] }.',
    ),
  estimatedPay: pay
    .exactOptional()
    .describe('What the source estimates, where the employer states nothing.'),
  skills: z.array(z.string()).readonly().describe('Short skills, eight at most.'),
  wordsIn: z.string().exactOptional().describe('The likely language of its words, ISO 639-1.'),
  posted: z.number().exactOptional().describe('When it was posted, in milliseconds since 1970.'),
  postedDay: z.string().exactOptional().describe('The same as a day, "2026-11-20".'),
  changed: z
    .number()
    .exactOptional()
    .describe('When its page last changed, where that is another instant than `posted`.'),
  closes: z.number().exactOptional().describe('Its last instant, in milliseconds since 1970.'),
  closesDay: z.string().exactOptional().describe('Its last day, "2026-12-31".'),
});

export type JobEntry = z.infer<typeof jobEntrySchema>;
