// The page of saved jobs: reads them from this browser, and asks the site what became of each.

import { dateWords } from '#date-words';
import { lastDayOf } from '../listing/ends.ts';
import { dayOf, dayWords } from './day-words.ts';
import {
  canKeep,
  isInstant,
  keepSavedJobs,
  MOST_SAVED,
  readSaved,
  type SavedJob,
  savedJobs,
} from './keepsakes.ts';
import { copyOf, part } from './parts.ts';

const { folder = '', gone = '' } = part('saved').dataset;

/** What became of a saved job; nothing where the site can't be asked. */
type Fate = { isGone: true } | { isGone: false; end: string | undefined } | undefined;

async function fateOf({ slug }: SavedJob): Promise<Fate> {
  try {
    const response = await fetch(`${folder}${slug}.json`, { cache: 'no-cache' });
    if (response.status === 404 || response.status === 410) return { isGone: true };
    if (!response.ok) return undefined;
    const { validThrough } = (await response.json()) as { validThrough?: string };
    return { isGone: false, end: validThrough };
  } catch {
    // Without a connection, what was saved is still worth showing.
    return undefined;
  }
}

function toItem(job: SavedJob): HTMLElement {
  const item = copyOf('saved-pattern');
  const link = item.querySelector('a')!;
  link.href = `${folder}${job.slug}/`;
  link.textContent = job.title;
  item.querySelector('[data-field="employer"]')!.textContent = job.employer ?? '';
  const button = item.querySelector<HTMLButtonElement>('button')!;
  button.addEventListener('click', () => {
    const before = savedJobs();
    const removed = before.findIndex(({ slug }) => slug === job.slug);
    forget(before, ({ slug }) => slug === job.slug);
    say('removed', job.title);
    focusJob(removed);
  });
  button.setAttribute('aria-label', `${button.textContent?.trim()} ${job.title}`);
  tellEnd(item, job.closes, job.closesDay);
  void fateOf(job).then((fate) => {
    if (fate === undefined) return;
    if (fate.isGone) {
      tell(item, gone);
      link.removeAttribute('href');
    } else if (fate.end !== undefined) {
      tellEnd(item, Date.parse(fate.end), lastDayOf(fate.end));
    }
  });
  return item;
}

function tellEnd(item: HTMLElement, closes: number | undefined, closesDay?: string): void {
  if (!isInstant(closes)) return;
  // The last moment before the end is of the last day.
  const day = dayWords(closesDay ?? dayOf(closes - 1));
  const hasClosed = Date.now() > closes;
  tell(item, hasClosed ? dateWords.closedOn(day) : dateWords.closes(day), hasClosed);
}

function tell(item: HTMLElement, words: string, isOver = true): void {
  const end = item.querySelector('[data-field="end"]');
  if (!end) return;
  end.textContent = words;
  end.classList.toggle('fact--closed', isOver);
}

function show(): void {
  const jobs = savedJobs();
  part('no-saved').hidden = jobs.length > 0;
  part('saved').replaceChildren(...jobs.map(toItem));
  (part('export') as HTMLButtonElement).disabled = jobs.length === 0;
  (part('forget') as HTMLButtonElement).disabled = jobs.length === 0;
}

/** What was saved before something was forgotten: all of it can come back. */
let forgotten: SavedJob[] = [];

function forget(before: SavedJob[], isForgotten: (job: SavedJob) => boolean): void {
  keepSavedJobs(before.filter((job) => !isForgotten(job)));
  show();
  forgotten = before;
}

function undo(): void {
  const slugs = new Set(forgotten.map(({ slug }) => slug));
  // What was saved since, in another window, stays.
  keepSavedJobs([...savedJobs().filter(({ slug }) => !slugs.has(slug)), ...forgotten]);
  show();
  say(undefined);
  part('saved-heading').focus();
}

/** The focus stays where someone removes one job after another. */
function focusJob(place: number): void {
  const buttons = [...part('saved').querySelectorAll('button')];
  (buttons[place] ?? buttons.at(-1) ?? part('saved-heading')).focus();
}

function exportJobs(): void {
  const file = new Blob([JSON.stringify(savedJobs(), undefined, 2)], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'saved-jobs.json';
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Says what was done; what was forgotten can come back until something else is said. */
function say(what: 'done' | 'failed' | 'forgotten' | 'removed' | undefined, title = ''): void {
  const status = part('saved-status');
  const said = what === undefined ? '' : (status.dataset[what] ?? '');
  status.textContent = `${said} ${title}`.trim();
  part('undo').hidden = what !== 'forgotten' && what !== 'removed';
}

async function importJobs(file: File): Promise<void> {
  try {
    const known = savedJobs();
    const slugs = new Set(known.map(({ slug }) => slug));
    const added = readSaved(await file.text()).filter(({ slug }) => !slugs.has(slug));
    // What was saved here is not pushed out by a file.
    keepSavedJobs([...added.slice(0, MOST_SAVED - known.length), ...known]);
    show();
    say('done');
  } catch {
    say('failed');
  }
}

if (canKeep()) {
  part('saved-tools').hidden = false;
  show();
  part('export').addEventListener('click', exportJobs);
  part('forget').addEventListener('click', () => {
    forget(savedJobs(), () => true);
    say('forgotten');
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
