// Joins records into jobs at the build's instant, reports them, and stores what lists show.

import { setImmediate } from 'node:timers/promises';
import { digestOfFiles, type FolderContent } from '../intake/files.ts';
import { beginReport, type Report } from '../report/report.ts';
import { dayIn } from '../job/date.ts';
import { spanAround } from '../job/clock-span.ts';
import { groupRecords, type RecordGroup, toJob } from '../job/join.ts';
import type { Job } from '../job/job.ts';
import { lastChangeOf } from '../job/last-change.ts';
import { outcomeAt } from '../report/outcome.ts';
import { htmlKeysOf } from '../job/record.ts';
import { placeLabel } from '../job/place/place-label.ts';
import { hashOf } from '../job/slug.ts';
import { stateAt } from '../job/state.ts';
import { createAreaNames } from '../listing/area-names.ts';
import { createCityAreas } from '../listing/city-areas.ts';
import { createCompanySites } from '../listing/company-sites.ts';
import { createPostalCodes } from '../listing/postal-codes.ts';
import { byNewest } from '../listing/newest-first.ts';
import type { JobRow } from '../listing/row.ts';
import { traitsOf } from '../listing/similar.ts';
import { toRow } from '../listing/to-row.ts';
import { DamagedStore } from '../store/database.ts';
import { type RecordOutline, UNSETTLED } from '../store/postings.ts';
import type { Store } from '../store/store.ts';
import { beginBoardHistory } from './board-history.ts';
import { addHistories, changedPages, otherEnds, slugsById } from './job-histories.ts';
import type { AnalyzedBoardOptions } from './board-options.ts';
import { jobEntrySchema } from './job-entry.ts';
import { endOfView, recentChanges } from './recent-changes.ts';
import { type BoardJob, type JobSource, writeBoard } from './stored-board.ts';
import { type SaidTexts, updateTextIndex } from './update-text-index.ts';

const DAY = 24 * 60 * 60 * 1000;
/** Between batches the process can handle signals. */
const BATCH_SIZE = 512;

export async function updateJobs(
  options: AnalyzedBoardOptions,
  store: Store,
  found: FolderContent,
): Promise<Report> {
  const { locale, closingSoonDays, keepClosedDays } = options;
  const seen = store.version();
  const report = beginReport(options);
  const { outlines, isSettled } = readOutlines(store, found, report, options.now);
  const { since, until } = spanAround(outlines, options.now, { closingSoonDays, keepClosedDays });
  const oldestClosed = since - keepClosedDays * DAY;
  const names = createAreaNames(locale);
  const cities = createCityAreas(locale);
  const postalCodes = createPostalCodes(locale);
  const sites = createCompanySites();
  const today = dayIn(options.timeZone, options.now);
  const history = beginBoardHistory(options, found, today, (key) => plainTextOf(store, key));
  const jobs = new Map<string, BoardJob>();
  const said = new Map<string, SaidTexts>();
  for (const [index, group] of groupRecords(outlines, options.joinRecords).entries()) {
    if (index % BATCH_SIZE === 0) await setImmediate();
    const records = group.records.map(({ file, position }) =>
      store.postings.recordAt(file, position),
    );
    const job = toJob(records, group.digits, since, (place) => placeLabel(place, locale));
    report.job({ job, records, copies: group.copies.length });
    if (job.state === 'scheduled') continue;
    const row = toRow(job, locale, lastChangeOf(records, options.now));
    const keys = htmlKeysOf(job);
    const isShown = hasPage(job, oldestClosed);
    history.add({ id: group.digits, others: otherEnds(group), row, keys, hasPage: isShown });
    if (!isShown) continue;
    names.add(job);
    cities.add(job);
    postalCodes.add(job);
    sites.add(row, job);
    jobs.set(job.slug, {
      source: toSource(group, since),
      entry: jobEntrySchema.parse({ ...row, state: job.state }),
      traits: traitsOf(job),
    });
    said.set(job.slug, toSaidTexts(job, row));
  }
  const { remembered, ...remembering } = history.end();
  addHistories(jobs, remembering, options.timeZone);
  const finished = report.end(found, changedPages(jobs, remembering));
  const changes = recentChanges(remembering.history, slugsById(jobs, remembering), today);
  const ends = Math.min(until, endOfView(changes, options.timeZone));
  const facts = {
    postings: digestOfFiles({
      ...found,
      history: `${found.history ?? ''}${remembered?.text ?? ''}`,
    }),
    since,
    // The next build reads unsettled files again, however soon it comes.
    until: !isSettled ? since : ends === Infinity ? null : ends,
    jobs: jobs.size,
    areaNames: names.mostUsed(),
    postalCodes: postalCodes.byArea(),
    cityAreas: [...cities.cityByArea()],
    companySites: sites.byCompany(),
    ...(remembering.history.lastDay !== undefined && { changes }),
  };
  writeBoard(store, facts, jobs, remembered);
  const inOrder = [...jobs.values()].map(({ entry }) => entry).sort(byNewest);
  updateTextIndex(
    store,
    inOrder.flatMap(({ slug }) => said.get(slug) ?? []),
    options.analysis,
  );
  removeUnusedTexts(store, outlines, seen);
  return finished;
}

function readOutlines(
  store: Store,
  found: FolderContent,
  report: ReturnType<typeof beginReport>,
  now: number,
): { outlines: RecordOutline[]; isSettled: boolean } {
  let isSettled = true;
  const outlines: RecordOutline[] = [];
  const texts = store.texts.keys();
  const files = store.postings.files();
  for (const { path } of found.files) {
    const file = files.get(path);
    let postings = 0;
    for (const posting of store.postings.postingsOf(path)) {
      postings += 1;
      const outcome = outcomeAt(posting.verdict, posting.outline, now);
      report.posting({ ...posting, outcome });
      if (posting.outline === undefined) continue;
      if (!posting.outline.texts.every((key) => texts.has(key))) {
        throw new DamagedStore(`A text of ${path} is missing.`);
      }
      outlines.push(posting.outline);
    }
    if (file?.postings !== postings) throw new DamagedStore(`A posting of ${path} is missing.`);
    if (file.stamp === UNSETTLED) isSettled = false;
    report.file(file);
  }
  return { outlines, isSettled };
}

function toSaidTexts(job: Job, { slug, wordsIn }: JobRow): SaidTexts {
  const { texts, workplaces, education, experience } = job;
  return {
    slug,
    keys: htmlKeysOf(job),
    lines: [
      ...Object.values(texts).flat(),
      ...workplaces,
      ...education.map(({ text }) => text),
      ...experience.flatMap(({ text = [] }) => text),
    ],
    ...(wordsIn !== undefined && { wordsIn }),
  };
}

function plainTextOf({ texts }: Store, key: string): string {
  const text = texts.get(key)?.text;
  if (text === undefined) throw new DamagedStore(`The text ${key} is missing.`);
  return text;
}

function hasPage(job: Job, oldestClosed: number): job is Job & { state: 'open' | 'closed' } {
  const end = job.validThrough?.instant ?? Infinity;
  return job.state === 'open' || end >= oldestClosed;
}

function toSource({ key, digits, records }: RecordGroup<RecordOutline>, now: number): JobSource {
  return {
    digits,
    records: records.map(({ file, position }) => [file, position]),
    // Which records a job is made from depends on their states.
    digest: hashOf(
      [key, ...records.map((record) => `${record.contentHash} ${stateAt(record, now)}`)].join('\n'),
    ),
  };
}

/** Leaves them to the next build where another process, such as the development server, wrote meanwhile. */
function removeUnusedTexts(
  store: Store,
  outlines: readonly RecordOutline[],
  version: number,
): void {
  const used = new Set(outlines.flatMap(({ texts }) => texts));
  store.write(() => {
    if (store.version() !== version) return;
    for (const key of store.texts.keys()) if (!used.has(key)) store.texts.remove(key);
    for (const key of store.terms.keys()) if (!used.has(key)) store.terms.remove(key);
  });
}
