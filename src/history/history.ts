// What the lines of a history say of each job and of each list.

import { Temporal } from 'temporal-polyfill';
import { ALL_TYPES, typeSegment } from '../job/employment-type-segment.ts';
import type { EmploymentType } from '../job/job.ts';
import { toPathSegment } from '../job/slug.ts';
import { type ChangeKind, kindsOfChange } from './change-kinds.ts';
import type { HistoryLine, PastFacts } from './history-line.ts';
import { withChange } from './past-facts.ts';
import { beginPosts } from './posts.ts';

type PastKind = ChangeKind | 'removed' | 'returned';

/** What became of a job on a day. */
interface DatedChange {
  day: string;
  /** `returned`: it was away, and is there again. */
  kinds: readonly PastKind[];
}

/** What became of any job on a day, with what was known of it then. */
export interface PastChange {
  day: string;
  id: string;
  title: string;
  employer?: string;
  /** None where it came. */
  kinds: readonly PastKind[];
}

/** Days are those of the board's time zone, "2026-12-31". */
export interface JobHistory {
  firstSeen: string;
  /** Whether it was there already when the history began, so that nobody knows since when. */
  isFromStart: boolean;
  /** When anything on its page changed, or when it came; absent where neither is known. */
  changed?: string;
  /** The same for what its card says. */
  cardChanged?: string;
  /** The oldest first. */
  changes: readonly DatedChange[];
  /** How often its employer posted this title at one of its places, where this is not the first time. */
  posted?: { times: number; since: string };
}

export interface PastJob {
  facts: PastFacts;
  isPresent: boolean;
}

export interface History {
  /** The day of its last line. */
  lastDay: string | undefined;
  /** What was remembered last of each job, by the end of its address. */
  jobs: ReadonlyMap<string, PastJob>;
  /** Undefined for a job that it has not seen. */
  of: (id: string) => JobHistory | undefined;
  /** All that happened after the first day, in its order. */
  changes: readonly PastChange[];
  /** The day on which a job last came to a list, left it, or changed on it, by the list's path. */
  lists: ReadonlyMap<string, string>;
}

interface Told extends PastJob {
  firstSeen: string;
  changes: DatedChange[];
}

/** `lines` are sorted by day; what closed before `today` left its lists. */
export function toHistory(lines: readonly HistoryLine[], today: string): History {
  const [first] = lines;
  const jobs = new Map<string, Told>();
  const lists = new Map<string, string>();
  const changes: PastChange[] = [];
  const posts = beginPosts();
  for (const { date, id, event, facts } of lines) {
    const known = jobs.get(id);
    if (known === undefined) {
      // A removal of what never came says nothing.
      if (event === 'removed') continue;
      const told = { facts: withChange({}, facts), isPresent: true, firstSeen: date, changes: [] };
      jobs.set(id, told);
      posts.add(id, told.facts, date);
      if (date !== first?.date) {
        move(told.facts, date);
        changes.push(toChange(date, id, told.facts, []));
      }
      continue;
    }
    const before = known.facts;
    known.facts = withChange(event === 'changed' || event === 'removed' ? before : {}, facts);
    const kinds = kindsAt(event, known.isPresent, kindsOfChange(before, known.facts));
    known.isPresent = event !== 'removed';
    if (kinds.length === 0) continue;
    known.changes.push({ day: date, kinds });
    changes.push(toChange(date, id, known.facts, kinds));
    if (kinds.includes('removed')) posts.end(id, date);
    if (kinds.every((kind) => kind === 'textEdited')) continue;
    move(before, date);
    move(known.facts, date);
  }
  for (const told of jobs.values()) close(told);
  return {
    lastDay: lines.at(-1)?.date,
    jobs,
    changes,
    lists,
    of: (id) => {
      const told = jobs.get(id);
      return told && toJobHistory(id, told);
    },
  };

  function move(facts: PastFacts, day: string): void {
    for (const path of listsOf(facts)) {
      if (day > (lists.get(path) ?? '')) lists.set(path, day);
    }
  }

  /** A job that reaches its end leaves its lists without a line of its own. */
  function close({ facts, changes }: Told): void {
    if (facts.closes === undefined || first === undefined) return;
    const day = Temporal.PlainDate.from(facts.closes).add({ days: 1 }).toString();
    const left = changes.findLast(({ kinds }) => kinds.includes('removed'))?.day ?? day;
    if (day > first.date && day <= today && day <= left) move(facts, day);
  }

  function toJobHistory(id: string, { firstSeen, changes, facts }: Told): JobHistory {
    const isFromStart = firstSeen === first?.date;
    const came = isFromStart ? undefined : firstSeen;
    const changed = changes.at(-1)?.day ?? came;
    const onCard = changes.findLast(({ kinds }) => kinds.some((kind) => kind !== 'textEdited'));
    const cardChanged = onCard?.day ?? came;
    const posted = posts.of(id, facts, firstSeen);
    return {
      ...{ firstSeen, isFromStart, changes },
      ...(changed !== undefined && { changed }),
      ...(cardChanged !== undefined && { cardChanged }),
      ...(posted.times > 1 && { posted }),
    };
  }
}

function toChange(
  day: string,
  id: string,
  { title = '', employer }: PastFacts,
  kinds: readonly PastKind[],
): PastChange {
  return { day, id, title, ...(employer !== undefined && { employer }), kinds };
}

/** A merge of two machines' lines may say twice what happened once. */
function kindsAt(
  event: HistoryLine['event'],
  isPresent: boolean,
  kinds: readonly ChangeKind[],
): DatedChange['kinds'] {
  if (event === 'removed') return isPresent ? ['removed'] : [];
  return isPresent ? kinds : ['returned', ...kinds];
}

/** The paths of the lists on which a job with these facts stands, below the base. */
function listsOf({ employer, places = [], remote, types = [] }: PastFacts): string[] {
  const areas = places.flatMap((place) => {
    const parts = place.split('/');
    return parts.map((_, index) => `places/${parts.slice(0, index + 1).join('/')}/`);
  });
  return [
    '',
    ...areas,
    ...(remote === true ? ['remote/'] : []),
    ...types
      .filter((type) => ALL_TYPES.includes(type as EmploymentType))
      .map((type) => `types/${typeSegment(type as EmploymentType)}/`),
    ...(employer === undefined ? [] : ['companies/', `companies/${toPathSegment(employer)}/`]),
  ];
}
