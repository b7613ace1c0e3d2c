// Builds the boards that the browser's tests visit, once for all of them.

import { buildSite, NOON, sampleSite, writeFolder } from '../support/build-site.ts';
import { buildManyJobs } from './many-jobs.ts';
import { place, posting } from '../support/postings.ts';

/** The instant of every build, in milliseconds: 23 November 2026, noon UTC. */
export const BUILT_AT = NOON * 1000;

export const CASES: Record<string, unknown> = {
  'welder.json': job('Welder', place('Seattle', 'US', 'WA'), { datePosted: '2026-11-20' }),
  'baker.json': job('Baker', place('Tacoma', 'US', 'Washington'), {
    validThrough: undefined,
    employmentType: 'PART_TIME',
  }),
  'painter.json': job('Painter', place('Portland', 'US', 'OR'), { validThrough: '2026-11-26' }),
  'glazier.json': job('Glazier', place('Leeds', 'GB', 'England'), {
    datePosted: '2026-11-19',
    employmentType: ['PART_TIME', 'INTERN'],
    baseSalary: {
      '@type': 'MonetaryAmount',
      currency: 'GBP',
      value: { '@type': 'QuantitativeValue', value: 15, unitText: 'HOUR' },
    },
  }),
  'translator.json': job('Translator', undefined, {
    jobLocationType: 'TELECOMMUTE',
    applicantLocationRequirements: { '@type': 'Country', name: 'France' },
  }),
  'archivist.json': job('Archivist', place('Berlin', 'DE', 'Berlin'), {
    datePosted: '2021-03-01',
    validThrough: '2021-09-30',
  }),
  'hostile.json': job('Miller <img src=x onerror=alert(1)>', place('York', 'GB', 'England'), {
    description: '<p>Grind flour.</p><img src="https://tracker.example/x.gif" onerror="alert(2)">',
    hiringOrganization: { name: 'Mill & Sons', logo: 'https://tracker.example/logo.png' },
  }),
  ...Object.fromEntries(
    Array.from({ length: 22 }, (_, index) => [
      `clerk-${index}.json`,
      job(`Clerk ${index + 1}`, place('Bristol', 'GB', 'England'), { datePosted: '2026-10-01' }),
    ]),
  ),
};

function job(title: string, jobLocation: unknown, more: Record<string, unknown>): unknown {
  return posting({
    title,
    jobLocation,
    url: `https://x.example/${encodeURIComponent(title)}`,
    ...more,
  });
}

/** Playwright's global setup: leaves each site's folder in the environment. */
export default function buildBoards(): () => void {
  const sample = sampleSite();
  const cases = buildSite(writeFolder(CASES), { environment: { BASE_PATH: '/jobs-board/' } });
  const many = buildManyJobs();
  for (const site of [sample, cases, many]) {
    if (site.code !== 0) throw new Error(`${site.stdout}\n${site.stderr}`);
  }
  process.env['PLACARD_SAMPLE_SITE'] = sample.outDir;
  process.env['PLACARD_CASES_SITE'] = cases.outDir;
  return () => {
    sample.remove();
    cases.remove();
    many.remove();
  };
}
