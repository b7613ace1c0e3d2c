// Dates as postings state them: checked against the calendar, stored as instants, shown as days.

import { Temporal } from 'temporal-polyfill';
import { toCleanText } from '../html/clean-text.ts';
import { decodeText } from '../html/decode.ts';
import { toParts, type DateParts, type EpochInstant } from './date-parts.ts';
import { isLengthOfTime, meansNoDate, meansNoEnd } from './no-date.ts';
import { quoteFound } from './problem.ts';

/** A date in the offset that is stated with it; where none is, in the site's time zone. */
export interface StatedDate {
  /** Milliseconds since the epoch; for a date-only `validThrough`, the end of that day. */
  instant: number;
  /** "2026-12-31"; of an end the day of the last moment before it. */
  day: string;
  /** Of an end before that of its day: "17:00", and the clock's offset, "+01:00". */
  hour?: { clock: string; offset: string };
  /** ISO 8601 for the markup: a date where only a date is stated, else RFC 3339. */
  iso: string;
}

/** The date, absent where the text means none; or `reason`, the sentence that says what to write. */
export type DateResult =
  | {
      date?: StatedDate;
      /** To be shown as written, where the text says that there is no end. */
      words?: string;
      /** Where it was read leniently. */
      warning?: string;
    }
  | { reason: string };

/** How a value without a time or a zone is read. */
export interface DateContext {
  /** IANA name of the site's time zone. */
  timeZone: string;
  /** Whether a date alone means the beginning or the end of its day. */
  edge: 'start' | 'end';
}

/** Longer than any phrase for "no end". */
const MAX_WORDS_LENGTH = 120;

/** Words before a date that say what it is. */
const LEAD: Readonly<Record<DateContext['edge'], RegExp>> = {
  start:
    /^(?:(?:date )?posted(?: on)?|published(?: on)?|veröffentlicht(?: am)?|online seit|publiée?(?: le)?|publicado(?: el)?|pubblicato(?: il)?)(?: ?: ?| )/i,
  end: /^(?:(?:please )?apply (?:by|until)|applications? (?:close|due)(?: on| by)?|clos(?:es|ing)(?: date)?(?: on)?|(?:application )?deadline|(?:open )?until|valid (?:through|until)|expires(?: on)?|bewerbungs(?:schluss|frist)|bewerbung bis|bis(?: zum)?|jusqu['’]au|date limite|hasta(?: el)?|fecha límite|entro il|fino al|até|t\/m|tot(?: en met)?|sista ansökningsdag|søknadsfrist|ansøgningsfrist|do)(?: ?: ?| )/i,
};

/** Milliseconds between the last instant of a day and the next day. */
const LAST_INSTANT = 1;

/** An offset can move a day out of the years that browsers and calendars read. */
const FOUR_DIGITS = /^(?!0000)\d{4}-/;

/** A board's postings share few dates, and the calendar is slow. */
const MAX_CACHED = 1_000;
const cache = new Map<string, DateResult>();
const days = new Map<string, string>();

/** Reads ISO 8601 and the variants that postings contain, without guessing. */
export function readDate(unsafe: string, context: DateContext): DateResult {
  const key = `${context.edge} ${context.timeZone} ${unsafe}`;
  const result = cache.get(key) ?? readUncached(unsafe, context);
  if (cache.size < MAX_CACHED) cache.set(key, result);
  return result;
}

function readUncached(unsafe: string, context: DateContext): DateResult {
  const text = decodeText(unsafe).trim();
  const advice = 'Write year-month-day, for example "2026-12-31".';
  if (meansNoDate(text)) return toNoDate(text);
  if (context.edge === 'end' && meansNoEnd(text)) {
    return {
      words: toCleanText(unsafe, MAX_WORDS_LENGTH),
      warning: `${quoteFound(text)} was read as no end, and is shown as written. Leave it out, or write the last day to apply, for example "2026-12-31".`,
    };
  }
  if (context.edge === 'end' && isLengthOfTime(text)) {
    return {
      words: toCleanText(unsafe, MAX_WORDS_LENGTH),
      warning: `${quoteFound(text)} is a length of time, which ends on no day that is known; it is shown as written. ${advice}`,
    };
  }
  const day = text.replace(LEAD[context.edge], '');
  const parts = toParts(text) ?? toParts(day);
  if (parts === undefined) return { reason: `${quoteFound(text)} is not a date. ${advice}` };
  try {
    const date = toDate(parts, context);
    // The Unix epoch, in whatever form: other programs write it for "no date".
    if (date.instant === 0) return toNoDate(text);
    if (!FOUR_DIGITS.test(date.day)) throw new RangeError('The year has not four digits.');
    const isExact = 'exact' in parts && parts.exact && day === text;
    return isExact ? { date } : toLenientResult(text, date);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { reason: `${quoteFound(text)} is not in the calendar. ${advice}` };
  }
}

function toNoDate(text: string): DateResult {
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

/** The markup states the instant in the zone of the text, the page the day in the zone of the employer. */
function fromInstant(
  instant: Temporal.Instant,
  writtenZone: string,
  employerZone: string,
  edge: DateContext['edge'],
): StatedDate {
  const isEnd = edge === 'end';
  const last = instant.subtract({ milliseconds: isEnd ? LAST_INSTANT : 0 });
  const local = last.toZonedDateTimeISO(employerZone);
  const end = instant.toZonedDateTimeISO(employerZone);
  const isEndOfDay = [local, end].some(({ hour, minute }) => hour === 23 && minute === 59);
  const clock = end.toPlainTime().toString({ smallestUnit: 'minute' });
  return {
    instant: instant.epochMilliseconds,
    day: local.toPlainDate().toString(),
    iso: toIso(instant, writtenZone),
    ...(isEnd && !isEndOfDay && { hour: { clock, offset: end.offset } }),
  };
}

function toIso(instant: Temporal.Instant, zone: string): string {
  const options = { smallestUnit: 'second' } as const;
  return zone === 'UTC'
    ? instant.toString(options)
    : instant.toString({ ...options, timeZone: zone });
}

function toLenientResult(text: string, date: StatedDate): DateResult {
  return { date, warning: `${quoteFound(text)} was read as ${date.iso}. Write it like that.` };
}

/** The day in an IANA zone at an instant in milliseconds, "2026-12-31". */
export function dayIn(timeZone: string, instant: number): string {
  const key = `${instant} ${timeZone}`;
  const day = days.get(key) ?? findDay(timeZone, instant);
  if (days.size < MAX_CACHED) days.set(key, day);
  return day;
}

/** The day that many days after another, or before it where the number is negative. */
export function dayLater(day: string, days: number): string {
  // In UTC each day has 24 hours.
  return new Date(Date.parse(day) + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** The first instant of a day, in milliseconds. */
export function startOfDay(day: string, timeZone: string): number {
  return Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds;
}

function findDay(timeZone: string, instant: number): string {
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}
