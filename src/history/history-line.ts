// A line of content/history.ndjson: what became of a job on a day, in the order in which it was seen.

import { isObject, type Json } from '../job/schema-org.ts';

/** What a board said of a job; a field is absent where nothing was stated. */
export interface PastFacts {
  title?: string;
  employer?: string;
  /** The addresses of its places, "us/wa/seattle". */
  places?: readonly string[];
  remote?: true;
  types?: readonly string[];
  /** Amounts, currency and unit as one text, only to be compared. */
  pay?: string;
  /** Its last day, "2026-12-31". */
  closes?: string;
  /** A hash of the letters and digits of all its texts. */
  text?: string;
}

/** `reread`: other software reads it otherwise; `software`: its version, which reads all that follows. */
type HistoryEvent = 'added' | 'changed' | 'removed' | 'returned' | 'reread' | 'software';

export interface HistoryLine {
  /** The day in the board's time zone, "2026-12-31". */
  date: string;
  /** The end of the job's address: ten hex digits, or more. Of software its version. */
  id: string;
  event: HistoryEvent;
  /** All that was stated; of a change what is stated otherwise, null where it is stated no more; of a removal nothing. */
  facts: { [Name in keyof PastFacts]: PastFacts[Name] | null };
}

/** Thrown where the file can't be used; the message names the line, and says what to do. */
export class WrongHistory extends Error {
  override name = 'WrongHistory';
}

const EVENTS: readonly string[] = ['added', 'changed', 'removed', 'returned', 'reread', 'software'];
const isText = (value: Json) => typeof value === 'string';
const isTexts = (value: Json) => Array.isArray(value) && value.every(isText);

const FACTS: Readonly<Record<keyof PastFacts, (value: Json) => boolean>> = {
  title: isText,
  employer: isText,
  places: isTexts,
  remote: (value) => value === true,
  types: isTexts,
  pay: isText,
  closes: isDay,
  text: isText,
};

export function toText({ date, id, event, facts }: HistoryLine): string {
  return `${JSON.stringify({ date, id, event, ...facts })}\n`;
}

/** Reads all lines, sorted by day: what two machines appended may be joined in any order. Throws a WrongHistory that begins with `name`. */
export function parseHistory(text: string, name: string): HistoryLine[] {
  const lines = text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const read = readLine(line);
    if (typeof read !== 'string') return [read];
    throw new WrongHistory(
      `${name}:${index + 1} ${read}. Only npm run build -- --remember writes this file: take its last whole version from your repository, or delete the line.`,
    );
  });
  return lines.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Returns what is wrong with a line, in words. */
function readLine(line: string): HistoryLine | string {
  let value: Json;
  try {
    value = JSON.parse(line) as Json;
  } catch {
    return 'is no JSON';
  }
  if (!isObject(value)) return 'is no object';
  const { date, id, event, ...facts } = value;
  if (!isDay(date ?? null)) return 'has no “date” such as "2026-12-31"';
  if (typeof id !== 'string' || !/^[0-9a-f]{10,}$/.test(id)) return 'has no “id” of ten hex digits';
  if (typeof event !== 'string' || !EVENTS.includes(event)) {
    return `has no “event”: ${EVENTS.join(', ')}`;
  }
  for (const [fact, check] of Object.entries(FACTS)) {
    const stated = facts[fact];
    const isGone = stated === null && (event === 'changed' || event === 'reread');
    if (stated !== undefined && !isGone && !check(stated)) {
      return `has a “${fact}” that is no value of its kind`;
    }
  }
  return { date, id, event, facts } as HistoryLine;
}

function isDay(value: Json): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const instant = Date.parse(value);
  // 30 February is read as a day of March.
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(value);
}
