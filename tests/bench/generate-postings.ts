// Generates any number of postings with a realistic spread, the same for the same number on every machine.
// node tests/bench/generate-postings.ts COUNT > postings.ndjson

import { finished } from 'node:stream/promises';
import { createRandom } from '../support/random.ts';

const LEVELS = ['', 'Senior', 'Junior', 'Lead', 'Night', 'Trainee'];
const TRADES =
  'Baker,Welder,Nurse,Roofer,Glazier,Software Engineer,Data Analyst,Bus Driver,Gardener,Teacher,Electrician,Cook,Translator,Bookkeeper,Carpenter,Pharmacist,Surveyor,Librarian,Mechanic,Chemist'.split(
    ',',
  );
const FIELDS =
  'Night Shift,Heavy Plant,Old Houses,Children’s Ward,Payroll,Platform,Field Service,Restoration,Laboratory,Logistics'.split(
    ',',
  );
const NAMES =
  'Sheaf,Harbor,Lantern,Copper,Meadow,Granite,Willow,Anchor,Ember,Quarry,Heron,Thistle'.split(',');
const KINDS = 'Works,& Daughters,Cooperative,Systems,Clinic,Supply,Group,Studio'.split(',');
const PLACES: readonly (readonly [string, string, string, number, number])[] = [
  ['Leeds', 'England', 'GB', 53.8, -1.55],
  ['Glasgow', 'Scotland', 'GB', 55.86, -4.25],
  ['Berlin', 'Berlin', 'DE', 52.52, 13.4],
  ['Leipzig', 'Saxony', 'DE', 51.34, 12.37],
  ['Lyon', '', 'FR', 45.76, 4.84],
  ['Austin', 'TX', 'US', 30.27, -97.74],
  ['Seattle', 'WA', 'US', 47.61, -122.33],
  ['Denver', 'CO', 'US', 39.74, -104.99],
  ['Toronto', 'ON', 'CA', 43.65, -79.38],
  ['Osaka', '27', 'JP', 34.69, 135.5],
  ['Cork', 'CO', 'IE', 51.9, -8.47],
  ['Pune', 'MH', 'IN', 18.52, 73.86],
];
const WORDS =
  'you will keep the workshop clean and safe plan each week with the crew talk to customers measure twice order material in time mend what breaks teach newcomers write short reports drive to sites lift with care read drawings test the result hand over on the agreed day learn new tools share what you know start early finish on time answer questions with patience watch the budget care for machines'.split(
    ' ',
  );
const TYPES = [
  'FULL_TIME',
  'FULL_TIME',
  'FULL_TIME',
  'PART_TIME',
  'CONTRACTOR',
  'TEMPORARY',
  'INTERN',
];
const SKILLS =
  'Welding,SQL,French,First aid,Forklift,Python,Pastry,Bookkeeping,Drawing,Soldering,Scheduling,Kubernetes'.split(
    ',',
  );

const DAY = 24 * 60 * 60 * 1000;
/** Descriptions are about as long as real ones: a median of 3,800 characters, up to 22,000. */
const MEDIAN_CHARACTERS = 3_800;
const MOST_CHARACTERS = 22_000;
const SECTION_CHARACTERS = 640;
/** A repeated text is one of so many recent ones. */
const RECENT = 200;
/** The share of real postings that repeat the text of another. */
const REPEATED = 0.37;

export interface GenerateOptions {
  /** Escaped once, as in nearly all real files, or as HTML that every tool accepts. */
  descriptions?: 'escaped' | 'html';
}

/** Yields schema.org JobPostings, posted around `now`, in milliseconds. */
export function* generatePostings(
  count: number,
  now: number,
  { descriptions = 'escaped' }: GenerateOptions = {},
): Generator<Record<string, unknown>> {
  const random = createRandom(count);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const day = (offset: number) => new Date(now + offset * DAY).toISOString().slice(0, 10);
  const recent: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const [city, region, country, latitude, longitude] = pick(PLACES);
    const employer = `${pick(NAMES)} ${pick(KINDS)}`;
    const isRepeated = recent.length > 0 && random() < REPEATED;
    const write = descriptions === 'html' ? describeInHtml : describeEscaped;
    const description = isRepeated ? pick(recent) : write(random, pick);
    if (!isRepeated)
      recent[Math.floor(random() * Math.min(recent.length + 1, RECENT))] = description;
    const posted = -Math.floor(random() * 60);
    const pay = 20_000 + Math.floor(random() * 90) * 1_000;
    yield {
      '@context': 'https://schema.org/',
      '@type': 'JobPosting',
      title: [pick(LEVELS), pick(TRADES), random() < 0.5 ? `, ${pick(FIELDS)}` : '']
        .join(' ')
        .replace(' ,', ',')
        .trim(),
      description,
      datePosted: day(posted),
      ...(random() < 0.9 && { validThrough: day(posted + 10 + Math.floor(random() * 90)) }),
      employmentType: pick(TYPES),
      hiringOrganization: { '@type': 'Organization', name: employer },
      identifier: { '@type': 'PropertyValue', name: employer, value: `J${index}` },
      ...(random() < 0.15
        ? {
            jobLocationType: 'TELECOMMUTE',
            applicantLocationRequirements: { '@type': 'Country', name: country },
          }
        : {}),
      jobLocation: {
        '@type': 'Place',
        address: {
          '@type': 'PostalAddress',
          addressLocality: city,
          ...(region !== '' && { addressRegion: region }),
          addressCountry: country,
        },
        geo: {
          '@type': 'GeoCoordinates',
          latitude: latitude + random() / 5,
          longitude: longitude + random() / 5,
        },
      },
      ...(random() < 0.3 && {
        baseSalary: {
          '@type': 'MonetaryAmount',
          currency: country === 'US' ? 'USD' : 'EUR',
          value: {
            '@type': 'QuantitativeValue',
            minValue: pay,
            maxValue: pay + 8_000,
            unitText: 'YEAR',
          },
        },
      }),
      skills: [pick(SKILLS), pick(SKILLS)],
      url: `https://apply.example/${index}`,
    };
  }
}

type Random = () => number;
type Pick = <T>(values: readonly T[]) => T;

const escapeHtml = (html: string) =>
  html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Section titles in bold, as most real descriptions have them. */
function describeEscaped(random: Random, pick: Pick): string {
  return escapeHtml(
    describe(drawLength(random), random, pick, (title) => `<p><strong>${title}</strong></p>`),
  );
}

/** One text in two has heading elements. */
function describeInHtml(random: Random, pick: Pick): string {
  const isHeaded = random() < 0.5;
  // The last section exceeds the length by half a section, on average.
  return describe(drawLength(random) - SECTION_CHARACTERS / 2, random, pick, (title) =>
    isHeaded ? `<h2>${title}</h2>` : `<p><strong>${title}</strong></p>`,
  );
}

/** The product of chances has the long tail that real lengths have. */
function drawLength(random: Random): number {
  return Math.min(
    MOST_CHARACTERS,
    MEDIAN_CHARACTERS * (0.25 + 1.5 * random()) * (random() < 0.08 ? 3 : 1),
  );
}

function describe(
  length: number,
  random: Random,
  pick: Pick,
  headed: (title: string) => string,
): string {
  const parts: string[] = [];
  let written = 0;
  const add = (part: string) => {
    parts.push(part);
    written += part.length;
  };
  const sentence = () => {
    const words = Array.from({ length: 8 + Math.floor(random() * 10) }, () => pick(WORDS)).join(
      ' ',
    );
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  };
  while (written < length) {
    add(headed(pick(['Your work', 'What you bring', 'What we offer', 'About us'])));
    add(`<p>${sentence()} ${sentence()}</p><p><br></p>`);
    add(`<ul>${Array.from({ length: 5 }, () => `<li>${sentence()}</li>`).join('')}</ul>`);
  }
  return parts.join('');
}

if (import.meta.main) {
  const count = Number(process.argv[2] ?? 1_000);
  const now = Number(process.env['SOURCE_DATE_EPOCH'] ?? 1_790_000_000) * 1000;
  for (const posting of generatePostings(count, now)) {
    if (!process.stdout.write(`${JSON.stringify(posting)}\n`)) {
      await new Promise<void>((resume) => process.stdout.once('drain', resume));
    }
  }
  process.stdout.end();
  await finished(process.stdout).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  });
}
