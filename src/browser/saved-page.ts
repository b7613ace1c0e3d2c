// The page of saved jobs: reads them from this browser, and from the site what became of each.

import { dateWords } from '#date-words';
import type { JobEnds } from '../listing/ends.ts';
import { dayOf, dayWords } from '../wording/day-words.ts';
import { hueOf, initialsOf } from '../wording/employer-mark.ts';
import { isInstant, isStorageAvailable } from './browser-storage.ts';
import { showLogos } from './employer-logos.ts';
import { copyOf, part } from './parts.ts';
import { fieldOf } from './refresh-cards.ts';
import { showSavedCount } from './saved-count.ts';
import {
  changeSaved,
  MOST_SAVED,
  readSaved,
  type SavedJob,
  savedJobs,
  storeSavedJobs,
} from './saved-jobs.ts';

const { folder = '', ends = '', gone = '', logos } = part('saved').dataset;

/** Asked for once, and only where a job is saved. */
let asked: Promise<JobEnds | undefined> | undefined;

/** Undefined where the site can't be reached: what was saved is still worth showing. */
async function askForEnds(): Promise<JobEnds | undefined> {
  try {
    const response = await fetch(ends, { cache: 'no-cache' });
    return response.ok ? ((await response.json()) as JobEnds) : undefined;
  } catch {
    return undefined;
  }
}

function toEntry(job: SavedJob): HTMLElement {
  const entry = copyOf('saved-pattern');
  const link = entry.querySelector('a')!;
  link.href = `${folder}${encodeURI(job.slug)}/`;
  link.textContent = job.title;
  for (const field of ['employer', 'place', 'pay'] as const) {
    const element = fieldOf(entry, field);
    if (job[field] === undefined) element?.remove();
    else if (element) element.textContent = job[field];
  }
  const tile = entry.querySelector('.mark');
  if (tile && job.employer !== undefined) {
    tile.classList.add(hueOf(job.employer));
    tile.textContent = initialsOf(job.employer);
  }
  const progress = fieldOf<HTMLSelectElement>(entry, 'progress')!;
  progress.value = job.progress ?? 'saved';
  progress.addEventListener('change', () => changeSaved(job.slug, { progress: progress.value }));
  const note = fieldOf<HTMLInputElement>(entry, 'note')!;
  note.value = job.note ?? '';
  note.addEventListener('change', () => changeSaved(job.slug, { note: note.value }));
  for (const field of [progress, note]) nameAfter(job, field);
  const button = entry.querySelector<HTMLButtonElement>('button')!;
  button.addEventListener('click', () => {
    const before = savedJobs();
    const index = before.findIndex(({ slug }) => slug === job.slug);
    remove(before, ({ slug }) => slug === job.slug);
    announce('removed', job.title);
    focusJob(index);
  });
  button.setAttribute('aria-label', `${button.textContent?.trim()} ${job.title}`);
  showEnd(entry, job.closes, job.closesDay);
  asked ??= askForEnds();
  void asked.then((known) => {
    if (known === undefined) return;
    const now = Object.hasOwn(known, job.slug) ? known[job.slug] : undefined;
    if (now === undefined) {
      showNote(entry, gone);
      link.removeAttribute('href');
      return;
    }
    if (now.closes !== undefined) showEnd(entry, now.closes, now.closesDay);
    const { changed = '' } = now;
    const field = fieldOf(entry, 'changed');
    // On the day itself nobody knows which came first.
    if (field && job.savedAt > 0 && changed > dayOf(job.savedAt)) field.hidden = false;
  });
  return entry;
}

/** Names a field by its label and the job that it is of. */
function nameAfter(job: SavedJob, field: HTMLElement): void {
  const label = field.closest('label')?.querySelector('span')?.textContent?.trim() ?? '';
  field.setAttribute('aria-label', `${label}: ${job.title}`);
}

function showEnd(entry: HTMLElement, closes: number | undefined, closesDay?: string): void {
  if (!isInstant(closes)) return;
  // The last moment before the end is of the last day.
  const day = dayWords(closesDay ?? dayOf(closes - 1));
  const hasClosed = Date.now() > closes;
  showNote(entry, hasClosed ? dateWords.closedOn(day) : dateWords.closes(day), hasClosed);
}

function showNote(entry: HTMLElement, words: string, isOver = true): void {
  const end = fieldOf(entry, 'end');
  if (!end) return;
  end.textContent = words;
  end.classList.toggle('fact--closed', isOver);
}

function show(): void {
  const jobs = savedJobs();
  showSavedCount();
  part('no-saved').hidden = jobs.length > 0;
  part('saved').replaceChildren(...jobs.map(toEntry));
  (part('export') as HTMLButtonElement).disabled = jobs.length === 0;
  (part('forget') as HTMLButtonElement).disabled = jobs.length === 0;
}

/** What was saved before the last removal, for undo. */
let beforeRemoval: SavedJob[] = [];

function remove(before: SavedJob[], isRemoved: (job: SavedJob) => boolean): void {
  storeSavedJobs(before.filter((job) => !isRemoved(job)));
  show();
  beforeRemoval = before;
}

function undo(): void {
  const slugs = new Set(beforeRemoval.map(({ slug }) => slug));
  // What was saved since, in another window, stays.
  storeSavedJobs([...savedJobs().filter(({ slug }) => !slugs.has(slug)), ...beforeRemoval]);
  show();
  announce(undefined);
  part('saved-heading').focus();
}

/** Keeps the focus in its place for someone who removes one job after another. */
function focusJob(index: number): void {
  const buttons = [...part('saved').querySelectorAll('button')];
  (buttons[index] ?? buttons.at(-1) ?? part('saved-heading')).focus();
}

function exportJobs(): void {
  const file = new Blob([JSON.stringify(savedJobs(), undefined, 2)], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'saved-jobs.json';
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Announces what was done; removed jobs can be restored until something else is announced. */
function announce(what: 'done' | 'failed' | 'forgotten' | 'removed' | undefined, title = ''): void {
  const status = part('saved-status');
  const words = what === undefined ? '' : (status.dataset[what] ?? '');
  status.textContent = `${words} ${title}`.trim();
  part('undo').hidden = what !== 'forgotten' && what !== 'removed';
}

async function importJobs(file: File): Promise<void> {
  try {
    const known = savedJobs();
    const slugs = new Set(known.map(({ slug }) => slug));
    const added = readSaved(await file.text()).filter(({ slug }) => !slugs.has(slug));
    // A file does not push out what was saved here.
    storeSavedJobs([...added.slice(0, MOST_SAVED - known.length), ...known]);
    show();
    announce('done');
  } catch {
    announce('failed');
  }
}

if (isStorageAvailable()) {
  part('saved-tools').hidden = false;
  show();
  if (logos !== undefined) void showLogos(part('saved'), logos).catch(() => undefined);
  part('export').addEventListener('click', exportJobs);
  part('forget').addEventListener('click', () => {
    remove(savedJobs(), () => true);
    announce('forgotten');
    // The button that had the focus can't be pressed any more.
    part('undo').focus();
  });
  part('undo').addEventListener('click', undo);
  const field = part('import') as HTMLInputElement;
  field.addEventListener('change', () => {
    const [file] = field.files ?? [];
    if (file) void importJobs(file);
    field.value = '';
  });
} else {
  part('no-storage').hidden = false;
}
