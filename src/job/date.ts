// Dates as postings state them: read strictly by the calendar, kept as instants, shown as days.

import { Temporal } from 'temporal-polyfill';
import { toCleanText } from '../html/clean-text.ts';
import { decodeText } from '../html/decode.ts';
import { toParts, type DateParts, type EpochInstant } from './date-parts.ts';
import { meansNoDate, meansNoEnd } from './no-date.ts';
import { quoteFound } from './problem.ts';

/** A stated date, in the offset that was stated with it; where none was, in the site's time zone. */
export interface StatedDate {
  /** Milliseconds since the epoch; for a date-only `validThrough`, the end of that day. */
  instant: number;
  /** "2026-12-31"; of an end the last day, which that of its last moment is. */
  day: string;
  /** When an end comes that is not that of its day: "17:00", and the offset of that clock, "+01:00". */
  hour?: { clock: string; offset: string };
  /** ISO 8601 as the markup carries it: a date where only a date was stated, else RFC 3339. */
  iso: string;
}

/** A date, or none where the text means that, in words that a reader should see; with a warning where it had to be understood kindly. Or the sentence that says what to write. */
export type DateReading =
  { date?: StatedDate; words?: string; warning?: string } | { reason: string };

/** Where a value without a time or a zone belongs. */
export interface DateContext {
  /** IANA name of the site's time zone. */
  timeZone: string;
  /** Whether a date alone means the beginning or the end of its day. */
  edge: 'start' | 'end';
}

/** Longer than any phrase for it. */
const MOST_WORDS = 120;

/** The last instant of a day, in milliseconds before the next. */
const LAST_INSTANT = 1;

/** An offset can carry a day out of the years that browsers and calendars read. */
const FOUR_DIGITS = /^(?!0000)\d{4}-/;

/** A board's postings share few dates, and the calendar takes its time. */
const MOST_AT_HAND = 1_000;
const atHand = new Map<string, DateReading>();

/** Takes a stated date and its context; reads ISO 8601 and the variants met in the wild, never guessing. */
export function readDate(unsafe: string, context: DateContext): DateReading {
  const key = `${context.edge} ${context.timeZone} ${unsafe}`;
  const reading = atHand.get(key) ?? readAnew(unsafe, context);
  if (atHand.size < MOST_AT_HAND) atHand.set(key, reading);
  return reading;
}

function readAnew(unsafe: string, context: DateContext): DateReading {
  const text = decodeText(unsafe).trim();
  const advice = 'Write year-month-day, for example "2026-12-31".';
  if (meansNoDate(text)) return none(text);
  if (context.edge === 'end' && meansNoEnd(text)) {
    return {
      words: toCleanText(unsafe, MOST_WORDS),
      warning: `${quoteFound(text)} was read as no end, and is shown as written. Leave it out, or write the last day to apply, for example "2026-12-31".`,
    };
  }
  const parts = toParts(text);
  if (parts === undefined) return { reason: `${quoteFound(text)} is not a date. ${advice}` };
  try {
    const date = toDate(parts, context);
    // What other programs count from, wherever it was written.
    if (date.instant === 0) return none(text);
    if (!FOUR_DIGITS.test(date.day)) throw new RangeError('The year has not four digits.');
    return 'exact' in parts && parts.exact ? { date } : kindly(text, date);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { reason: `${quoteFound(text)} is not in the calendar. ${advice}` };
  }
}

function none(text: string): DateReading {
  return { warning: `${quoteFound(text)} was read as not stated. Leave it out.` };
}

function toDate(parts: DateParts | EpochInstant, context: DateContext): StatedDate {
  if ('epochMilliseconds' in parts) {
    const instant = Temporal.Instant.fromEpochMilliseconds(parts.epochMilliseconds);
    const zone = parts.zone ?? 'UTC';
    return fromInstant(instant, zone, parts.zone ?? context.timeZone, context.edge);
  }
  const { day, time } = parts;
  if (time === undefined) return fromDay(parts, context);
  const zone = parts.zone === 'Z' ? 'UTC' : (parts.zone ?? context.timeZone);
  const isEnd = time.hour === 24 && time.minute + time.second + time.millisecond === 0;
  const isLeap = time.second === 60;
  const clock = { ...time, ...(isEnd && { hour: 0 }), ...(isLeap && { second: 59 }) };
  const local = Temporal.PlainDateTime.from({ ...day, ...clock }, { overflow: 'reject' });
  const instant = local
    .add({ days: Number(isEnd) })
    .toZonedDateTime(zone)
    .toInstant();
  // Only the last minute of a day of UTC has one.
  if (isLeap && !/T23:59:59/.test(instant.toString())) throw new RangeError('No leap second.');
  return fromInstant(instant, zone, zone, context.edge);
}

function fromDay({ day }: DateParts, { timeZone, edge }: DateContext): StatedDate {
  const date = Temporal.PlainDate.from(day, { overflow: 'reject' });
  if (edge === 'start') {
    const start = date.toZonedDateTime(timeZone).epochMilliseconds;
    return { instant: start, day: date.toString(), iso: date.toString() };
  }
  const end = date.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds - LAST_INSTANT;
  const iso = toIso(Temporal.Instant.fromEpochMilliseconds(end), timeZone);
  return { instant: end, day: date.toString(), iso };
}

/** The markup has the instant in the zone that it is written in, a reader the day in the zone that the employer meant. */
function fromInstant(
  instant: Temporal.Instant,
  writtenIn: string,
  meantIn: string,
  edge: DateContext['edge'],
): StatedDate {
  const isEnd = edge === 'end';
  const last = instant.subtract({ milliseconds: isEnd ? LAST_INSTANT : 0 });
  const local = last.toZonedDateTimeISO(meantIn);
  const end = instant.toZonedDateTimeISO(meantIn);
  const isEndOfDay = [local, end].some(({ hour, minute }) => hour === 23 && minute === 59);
  const clock = end.toPlainTime().toString({ smallestUnit: 'minute' });
  return {
    instant: instant.epochMilliseconds,
    day: local.toPlainDate().toString(),
    iso: toIso(instant, writtenIn),
    ...(isEnd && !isEndOfDay && { hour: { clock, offset: end.offset } }),
  };
}

function toIso(instant: Temporal.Instant, zone: string): string {
  const options = { smallestUnit: 'second' } as const;
  return zone === 'UTC'
    ? instant.toString(options)
    : instant.toString({ ...options, timeZone: zone });
}

function kindly(text: string, date: StatedDate): DateReading {
  return { date, warning: `${quoteFound(text)} was read as ${date.iso}. Write it like that.` };
}

/** Takes an IANA zone and an instant in milliseconds; gives the day there, "2026-12-31". */
export function dayIn(timeZone: string, instant: number): string {
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}
