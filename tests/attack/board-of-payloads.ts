// Boards whose postings carry payloads: in the description, in every other field, in the files' names.
import { buildSite, writeFolder, type BuiltSite } from '../support/build-site.ts';
import { posting } from '../support/postings.ts';
import { readPayloadSets } from './payloads.ts';

/** Harmless words before each payload; a page without them does not show its description. */
export const BEFORE = 'Cut and fit window glass.';
const AFTER = 'Tools are provided.';

/** A board of this size builds well within the time limit of a build. */
const MOST_ON_A_BOARD = 4_000;

export interface AttackedBoard {
  name: string;
  postings: number;
  /** Whether the payloads are in descriptions and nowhere else. */
  inDescriptions: boolean;
  site: BuiltSite;
}

/** Builds every board; throws where a build fails. */
export function buildAttackedBoards(): AttackedBoard[] {
  const sets = readPayloadSets();
  const payloads = [...new Set([...sets.values()].flat())];
  const naughty = sets.get('naughty strings') ?? [];
  const texts = [...naughty, ...payloads.filter((_, index) => index % 50 === 0)];
  const urls = sets.get('WPT URLs') ?? [];
  const boards = Math.ceil(payloads.length / MOST_ON_A_BOARD);
  return [
    ...Array.from({ length: boards }, (_, board) => {
      const first = board * MOST_ON_A_BOARD;
      const slice = payloads.slice(first, first + MOST_ON_A_BOARD);
      const postings = slice.map((text, index) => describedBy(text, first + index));
      return { ...build(`descriptions ${board + 1}`, postings), inDescriptions: true };
    }),
    build('texts', texts.map(statedBy)),
    build('addresses', urls.map(addressedBy)),
    buildFromFiles('file names', naughty),
  ];
}

function build(name: string, postings: readonly object[]): AttackedBoard {
  const lines = postings.map((one) => JSON.stringify(one)).join('\n');
  return buildFolder(name, postings.length, { 'board.ndjson': lines });
}

function buildFromFiles(name: string, texts: readonly string[]): AttackedBoard {
  const names = texts.map(toFileName).filter((file) => file !== undefined);
  const files = Object.fromEntries(
    names.map((file, index) => [
      file,
      posting({ title: `Attack ${index}`, description: BEFORE, url: undefined }),
    ]),
  );
  return buildFolder(name, names.length, files);
}

function buildFolder(
  name: string,
  postings: number,
  files: Readonly<Record<string, unknown>>,
): AttackedBoard {
  const site = buildSite(writeFolder(files));
  if (site.code === 0) return { name, postings, inDescriptions: false, site };
  throw new Error(`The board of ${name} was not built (${site.code}): ${site.stderr.slice(-2000)}`);
}

function describedBy(text: string, index: number): object {
  return posting({
    title: `Attack ${index}`,
    description: `<p>${BEFORE}</p>${text}<p>${AFTER}</p>`,
    identifier: { value: String(index) },
    url: `https://x.example/${index}`,
  });
}

/** Puts the text into every field at once; a field that must be right for others to be shown, into some postings. */
function statedBy(text: string, index: number): object {
  const isEven = index % 2 === 0;
  const amount = isEven ? 30_000 + index : text;
  return {
    [text]: text,
    ...posting({
      title: `${text} ${index}`,
      description: `<p>${BEFORE}</p>`,
      datePosted: index % 3 === 0 ? text : '2026-11-01',
      hiringOrganization: { '@type': 'Organization', name: text, sameAs: text, logo: text },
      jobLocation: {
        '@type': 'Place',
        name: text,
        address: {
          '@type': 'PostalAddress',
          streetAddress: text,
          addressLocality: text,
          addressRegion: text,
          postalCode: text,
          addressCountry: isEven ? 'GB' : text,
        },
      },
      jobLocationType: isEven ? ['TELECOMMUTE', text] : text,
      applicantLocationRequirements: { '@type': isEven ? 'Country' : text, name: text },
      employmentType: isEven ? ['FULL_TIME', text] : text,
      baseSalary: {
        '@type': 'MonetaryAmount',
        currency: isEven ? 'GBP' : text,
        value: { value: amount, minValue: amount, maxValue: text, unitText: text },
      },
      estimatedSalary: text,
      identifier: { '@type': 'PropertyValue', name: text, value: isEven ? text : String(index) },
      applicationContact: { name: text, email: text, telephone: text, url: text },
      educationRequirements: { credentialCategory: text, description: text },
      experienceRequirements: isEven ? text : { monthsOfExperience: text, description: text },
      inLanguage: text,
      totalJobOpenings: text,
      directApply: text,
      ...Object.fromEntries(TEXT_FIELDS.map((field) => [field, text])),
      url: `https://x.example/${index}`,
    }),
  };
}

const TEXT_FIELDS = [
  ...['skills', 'qualifications', 'responsibilities', 'employerOverview', 'jobBenefits'],
  ...['incentiveCompensation', 'workHours', 'specialCommitments', 'jobDuration', 'industry'],
  ...['eligibilityToWorkRequirement', 'securityClearanceRequirement', 'physicalRequirement'],
  ...['sensoryRequirement', 'employmentUnit', 'occupationalCategory', 'relevantOccupation'],
  ...['jobImmediateStart', 'salaryCurrency'],
];

/** Puts the address into every field of addresses; a third of the postings have no other identity. */
function addressedBy(url: string, index: number): object {
  const quoted = url.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return posting({
    title: `Attack ${index}`,
    description: `<p>${BEFORE}</p><p><a href="${quoted}">Ours</a> <a href='${url}'>ours</a></p>`,
    url,
    ...(index % 3 === 0 ? { '@id': url } : { identifier: { value: String(index) } }),
    image: url,
    hiringOrganization: {
      '@type': 'Organization',
      name: 'Pane & Putty',
      sameAs: url,
      url,
      logo: index % 2 === 0 ? url : { '@type': 'ImageObject', url },
    },
    applicationContact: [{ url }, { email: url }, { telephone: url }],
    directApply: url,
  });
}

/** Returns the file name that contains a text, or undefined where no file system accepts one. */
function toFileName(text: string): string | undefined {
  const isTaken = /[/\0]/.test(text) || Buffer.byteLength(text) > 200;
  const isTakenOnWindows = process.platform === 'win32' && /[\\<>:"|?*\x01-\x1f]/.test(text);
  return isTaken || isTakenOnWindows ? undefined : `${text}.json`;
}
