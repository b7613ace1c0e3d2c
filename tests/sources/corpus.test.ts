// Real files of each format: what each is read as, how many postings it gives, and that nothing in them is invented.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { decode } from 'he';
import { listFiles, type PostingFile } from '../../src/intake/files.ts';
import type { Json } from '../../src/job/schema-org.ts';
import { corpusPath, withoutSources } from '../support/corpus.ts';
import { readSource, toFacts } from '../support/read-source.ts';
import { summarizePosting } from '../support/summarize-posting.ts';

/** A number of postings, or a part of the sentence that quarantines the file. */
type Row = [path: string, takenFor: string, postings: number | RegExp];

const WRITTEN = 'markdown-front-matter';

const ROWS: readonly Row[] = [
  ['greenhouse/gitlab-list.json', 'Greenhouse job board', 2],
  ['greenhouse/amplitude-list.json', 'Greenhouse job board', 2],
  ['greenhouse/homepl-list-without-content.json', 'Greenhouse job board', /\?content=true/],
  ['greenhouse/single-job-with-pay.json', 'Greenhouse job board', 1],
  ['lever/hinge-pay-and-lists.json', 'Lever job board', 2],
  ['lever/idealist-remote-with-city.json', 'Lever job board', 2],
  ['lever/pipedrive-list-short.json', 'Lever job board', /None of its \d postings/],
  ['ashby/linear-european-union.json', 'Ashby job board', 2],
  ['ashby/highlight-compensation.json', 'Ashby job board', 2],
  ['ashby/ramp-hybrid-and-remote.json', 'Ashby job board', 1],
  ['workable/vasion-widget.json', 'Workable job board', 2],
  ['workable/zaelab-same-shortcode-twice.json', 'Workable job board', /\?details=true/],
  ['workable/netguru-hidden-location.json', 'Workable job board', /\?details=true/],
  ['smartrecruiters/knight-list.json', 'SmartRecruiters postings', /Its posting has no/],
  ['smartrecruiters/tieto-list-polish-labels.json', 'SmartRecruiters postings', /None of its 3/],
  ['smartrecruiters/bosch-detail.json', 'SmartRecruiters postings', 1],
  ['smartrecruiters/nielsen-detail-city-remote.json', 'SmartRecruiters postings', 1],
  ['recruitee/acme-pay-as-text.json', 'Recruitee offers', 2],
  ['recruitee/espeo-remote-and-hybrid.json', 'Recruitee offers', /None of its 3/],
  ['teamtailor/career-jobs-feed.json', 'JSON Feed with JobPostings, as Teamtailor writes it', 2],
  ['bamboohr/list.json', 'BambooHR job openings', /\/detail for each job/],
  ['breezy/trial-board.json', 'Breezy HR positions', /save the page of each job/],
  ['pinpoint/postings.json', 'Pinpoint postings', 2],
  ['comeet/wiliot.json', 'Comeet positions', 2],
  ['rippling/board-list.json', 'Rippling job board', /None of its 2/],
  ['workday/salesforce-list.json', 'Workday job list', /None of its 2/],
  ['workday/detail-twelve-places.json', 'Workday job', 1],
  ['wp-job-manager/rest-bloggingpro.json', 'WP Job Manager listings', 1],
  ['usajobs/search-irs-navsea.json', 'USAJOBS search', 2],
  ['france-travail/recherche-reims.json', 'France Travail offers', 2],
  ['arbeitsagentur/v4-suche.json', 'Jobsuche of the Bundesagentur für Arbeit', /None of its 3/],
  [
    'arbeitsagentur/v6-suche.json',
    'Jobsuche of the Bundesagentur für Arbeit',
    /Its posting has no/,
  ],
  ['jobtech/ad-volvo.json', 'JobTech ads (Platsbanken)', 1],
  ['eures/search-finland.json', 'EURES search', 2],
  ['adzuna/search-us-and-gb.json', 'Adzuna search', 2],
  ['remoteok/api.json', 'Remote OK API', 2],
  ['remotive/api.json', 'Remotive API', 3],
  ['himalayas/api.json', 'Himalayas API', 2],
  ['reed/job.json', 'Reed jobs', 1],
  ['personio/two-positions.xml', 'Personio positions', 2],
  ['personio/additional-offices.xml', 'Personio positions', /None of its 2 postings/],
  ['personio/secureco.xml', 'Personio positions', 1],
  ['indeed-xml/remotetalents-nl.xml', 'Indeed XML', 2],
  ['indeed-xml/fourcorner-pay-texts.xml', 'Indeed XML', 4],
  ['indeed-xml/orchid-minimal.xml', 'Indeed XML', 3],
  ['indeed-xml/documentation-all-elements.xml', 'Indeed XML', 1],
  ['indeed-xml/documentation-linkedin.xml', 'Indeed XML', 1],
  ['jobs-xml/wakam-rss-jobs-job.xml', 'XML of jobs', 2],
  ['jobs-xml/jooble-surprise.xml', 'XML of jobs', 2],
  ['jobs-xml/absolventa-job-offer.xml', 'Absolventa job offer', 1],
  ['hr-xml/absolventa-position-opening.xml', 'HR-XML position', 1],
  ['rss/weworkremotely-2014.xml', 'We Work Remotely feed', 2],
  ['rss/weworkremotely-2026.xml', 'We Work Remotely feed', 3],
  ['rss/neogov-joblisting.xml', 'NEOGOV job feed', 2],
  ['wp-job-manager/brunet-french.xml', 'WP Job Manager feed', 2],
  ['wp-job-manager/jobspresso-swapped.xml', 'WP Job Manager feed', 2],
  ['csv/sheet-usual-columns.csv', 'table of jobs', 3],
  ['csv/job-tracker-linkedin.csv', 'table of jobs', 2],
  ['csv/google-sheets-intro-row.csv', 'table of jobs', /column of descriptions is missing/],
  ['csv/linkedin-way-in-place.csv', 'table of jobs', /column of descriptions is missing/],
  ['csv/title-company-location-link.csv', 'table of jobs', /none of its 6 postings/],
  ['jobspy-csv/jobs.csv', 'JobSpy table', 3],
  ['html-jsonld/builtin-1.html', 'web page with JSON-LD', 1],
  ['html-jsonld/builtin-2.html', 'web page with JSON-LD', 1],
  ['html-jsonld/meridian-og-only.html', 'web page with JSON-LD', 1],
  ['html-jsonld/meta-nine-places.html', 'web page with JSON-LD', 1],
  ['html-jsonld/neura-literal-backslash-n.html', 'web page with JSON-LD', 1],
  ['html-microdata/successfactors-skyguide.html', 'web page with microdata', 1],
  ['yaml-numfocus/2021-04-13_quansight.yaml', 'jobs in YAML', 1],
  ['yaml-numfocus/2021-11-18_zarr.yaml', 'jobs in YAML', 1],
  ['yaml-numfocus/2022-09-02_opendp.yaml', 'jobs in YAML', 1],
  ['yaml-one-other/builtin-cloudflare.yaml', 'jobs in YAML', 1],
  ['yaml-list/usrse-jobs.yml', 'jobs in YAML', /None of its 5 postings/],
  [`${WRITTEN}/pythonjobs-NIH-developer-engineer.md`, 'Markdown with front matter', 1],
  [`${WRITTEN}/pythonjobs-University_Groningen_23032016.md`, 'Markdown with front matter', 1],
  [`${WRITTEN}/pythonjobs-yunojuno-django-developer-london.md`, 'Markdown with front matter', 1],
  [`${WRITTEN}/hugo-financial-controller.md`, 'Markdown with front matter', 1],
  [`${WRITTEN}/hugo-travel-programme-coordinator.md`, 'Markdown with front matter', 1],
  ['html-microdata/rabota-search-titles-only.html', 'web page with microdata', /None of its 2/],
];

/** What is no source, with a part of the sentence that says what it seems to be. */
const OTHERS: readonly [path: string, reason: RegExp][] = [
  ['negatives/package.json', /^a package\.json$/],
  ['negatives/blog-feed.json', /^a JSON Feed, and none of its items/],
  ['negatives/greenhouse-departments.json', /departments of Greenhouse.*content=true/],
  ['negatives/blog-rss.xml', /^an RSS feed that does not say that it is about jobs/],
  [
    'negatives/cron-jobs.csv',
    /^a table with the columns “id”, “name”, “schedule” …, which are not/,
  ],
  ['html-without-markup/decathlon-empty-jsonld.html', /^a web page without a JobPosting/],
  ['html-without-markup/didi-no-jsonld.html', /^a web page without a JobPosting/],
  ['html-without-markup/klarna-next-data.html', /^a web page without a JobPosting/],
  ['negatives/resume-past-jobs.yml', /^a text with “title”, “company”, “description”, which is no/],
  ['negatives/opensourcedesign-jobs.yml', /^a text with “status”, “roles”/],
  ['negatives/employer-links.md', /^a text with a title and no employer/],
  ['negatives/rundeck-joblist.xml', /^XML with the root <joblist>/],
  ['rss/research-computing-raw-html.xml', /^an RSS feed that does not say/],
];

/** Of each posting that is made of a record, a line; texts are held against the files by their words. */
const FACTS = JSON.parse(
  readFileSync(join(import.meta.dirname, 'corpus-facts.json'), 'utf8'),
) as Readonly<Record<string, readonly string[]>>;

describe('a real file', { skip: withoutSources }, () => {
  for (const [path, takenFor, postings] of ROWS) {
    test(`${path} is read as ${takenFor}`, async () => {
      const read = await readSource(fileAt(path));
      assert.deepEqual(read.names, [takenFor]);
      if (typeof postings === 'number') {
        assert.deepEqual([read.objects.length, read.failures], [postings, []]);
      } else {
        assert.equal(read.failures.length, 1);
        assert.match(read.failures[0]?.reason ?? '', postings);
        assert.deepEqual(read.objects, []);
      }
    });

    test(`${path} gives no word that it doesn't have`, async () => {
      const { postings: made } = await readSource(fileAt(path));
      const words = wordsOf(readFileSync(corpusPath('sources', path), 'utf8'));
      for (const { object } of made) {
        for (const [property, value] of Object.entries(toFacts(object))) {
          if (TRANSLATED.has(property)) continue;
          const invented = textsOf(value).flatMap((text) =>
            [...wordsOf(text)].filter((word) => !words.has(word)),
          );
          assert.deepEqual(invented, [], property);
        }
      }
    });
  }

  test('each has a row', () => {
    const paths = listFiles(corpusPath('sources')).files.map((file) => file.path);
    const known = [...ROWS, ...OTHERS].map(([path]) => path);
    assert.deepEqual(known.sort(), paths.filter((path) => path.includes('/')).sort());
  });

  for (const [path, expected] of Object.entries(FACTS)) {
    test(`${path} gives the facts that a careful reader finds, and no others`, async () => {
      const { postings } = await readSource(fileAt(path));
      assert.deepEqual(
        postings.map(({ object }) => summarizePosting(object)),
        expected,
      );
    });
  }

  for (const [path, reason] of OTHERS) {
    test(`${path} is left alone, and said to be what it seems`, async () => {
      const read = await readSource(fileAt(path));
      assert.deepEqual([read.objects, read.failures], [[], []]);
      assert.match(read.leftAlone ?? '', reason);
    });
  }
});

function fileAt(path: string): PostingFile {
  const absolute = corpusPath('sources', path);
  const file = listFiles(dirname(absolute)).files.find((one) => one.path === basename(absolute));
  assert.ok(file, `${path} is not read`);
  return file;
}

/** Properties whose values are codes, or instants in another form. */
const TRANSLATED = new Set(['jobLocationType', 'employmentType', 'datePosted', 'validThrough']);
/** Words of schema.org, of headings in HTML, and codes that formats spell otherwise. */
const OURS = new Set(
  'h1 h2 h4 strong em href mailto hr code type Place PostalAddress GeoCoordinates Organization PropertyValue Country ContactPoint application MonetaryAmount QuantitativeValue YEAR MONTH WEEK DAY HOUR h3 p br ul li per a week hours USD Duties Qualifications Requirements Examples of Supplemental Information https www arbeitsagentur de jobsuche jobdetail'
    .toLowerCase()
    .split(' '),
);

function textsOf(value: Json | undefined): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((member: Json | undefined) => textsOf(member));
}

/** Whatever the escapes: JSON's are undone by the marks around words. */
function wordsOf(text: string): Set<string> {
  let decoded = text.replaceAll(/\\u([\da-f]{4})/gi, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
  decoded = decoded.replaceAll(/\\[nrt]/g, ' ');
  for (let level = 0; level < 3; level += 1) decoded = decode(decoded);
  const words =
    decoded
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !OURS.has(word)));
}
