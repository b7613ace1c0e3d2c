// Dates as postings state them: read strictly by the calendar, kept as instants, shown as days.

import { Temporal } from 'temporal-polyfill';
import { decodeText } from '../html/decode.ts';
import { quoteFound } from './problem.ts';

/** A stated date; `day` is its calendar day in the site's time zone. */
export interface StatedDate {
  /** Milliseconds since the epoch; for a date-only `validThrough`, the end of that day. */
  instant: number;
  /** "2026-12-31". */
  day: string;
  /** ISO 8601 as the markup carries it: a date where only a date was stated, else RFC 3339. */
  iso: string;
}

/** A date, or none where the text means that; with a warning where it had to be understood kindly. Or the sentence that says what to write. */
export type DateReading = { date?: StatedDate; warning?: string } | { reason: string };

/** Where a value without a time or a zone belongs. */
export interface DateContext {
  /** IANA name of the site's time zone. */
  timeZone: string;
  /** Whether a date alone means the beginning or the end of its day. */
  edge: 'start' | 'end';
}

/** The last instant of a day, in milliseconds before the next. */
const LAST_INSTANT = 1;

const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/;
/** What needs no warning: ISO 8601 to the letter, with a zone where there is a time. */
const EXACT =
  /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,3})?)?(?:Z|[+-]\d{2}(?::?\d{2})?))?$/;
const BASIC = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}(?::?\d{2})?))?$/;
const EPOCH = /^(\d{10}|\d{13})$/;
/** Java's and RFC 2822's: "Wed Sep 02 02:00:00 UTC 2026", "Wed, 02 Sep 2026 02:00:00 GMT". */
const JAVA =
  /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) {1,2}(\d{1,2}) (\d{2}):(\d{2}):(\d{2}) (UTC|GMT|[+-]\d{4}) (\d{4})$/;
const MAIL =
  /^(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2})(?::(\d{2}))? (UTC|GMT|[+-]\d{4})$/;
/** JavaScript's own: "Wed Sep 02 2026 02:00:00 GMT+0200 (Central European Summer Time)". */
const SCRIPT =
  /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{1,2}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) (?:UTC|GMT)([+-]\d{4})(?: \([^()]{0,60}\))?$/;
/** An offset can carry a day out of the years that browsers and calendars read. */
const FOUR_DIGITS = /^(?!0000)\d{4}-/;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

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
  // The first day of all is what programs write where they have no date.
  if (/^0001-01-01(?:T00:00:00|$)/.test(text)) {
    return { warning: `${quoteFound(text)} was read as not stated. Leave it out.` };
  }
  const parts = toParts(text);
  if (parts === undefined) return { reason: `${quoteFound(text)} is not a date. ${advice}` };
  if ('epochMilliseconds' in parts) {
    const instant = Temporal.Instant.fromEpochMilliseconds(parts.epochMilliseconds);
    return kindly(text, fromInstant(instant, 'UTC', context.timeZone));
  }
  try {
    const date = parts.time === undefined ? fromDay(parts, context) : fromTime(parts, context);
    if (!FOUR_DIGITS.test(date.day)) throw new RangeError('The year has not four digits.');
    return parts.exact ? { date } : kindly(text, date);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { reason: `${quoteFound(text)} is not in the calendar. ${advice}` };
  }
}

interface DateParts {
  day: { year: number; month: number; day: number };
  time?: { hour: number; minute: number; second: number; millisecond: number };
  /** "Z" or "+02:00"; absent where none is stated. */
  offset?: string;
  /** Whether the text is ISO 8601 to the letter, with a zone where it has a time. */
  exact: boolean;
}

function toParts(text: string): DateParts | { epochMilliseconds: number } | undefined {
  const epoch = EPOCH.exec(text);
  if (epoch) return { epochMilliseconds: Number(text) * (text.length === 10 ? 1000 : 1) };
  const basic = BASIC.exec(text);
  if (basic) {
    const [, year, month, day, hour, minute, second = '0', zone] = basic;
    const date = toDay(year, month, day);
    if (hour === undefined) return { day: date, exact: false };
    const time = { hour: Number(hour), minute: Number(minute), second: Number(second) };
    const offset = zone === undefined ? {} : { offset: toOffset(zone) };
    return { day: date, time: { ...time, millisecond: 0 }, ...offset, exact: false };
  }
  const java = JAVA.exec(text);
  if (java) return named(java[7], java[1], java[2], java.slice(3, 6), java[6]);
  const mail = MAIL.exec(text);
  if (mail) return named(mail[3], mail[2], mail[1], mail.slice(4, 7), mail[7]);
  const script = SCRIPT.exec(text);
  if (script) return named(script[3], script[1], script[2], script.slice(4, 7), script[7]);
  const iso = ISO.exec(text);
  if (!iso) return undefined;
  const [, year, month, day, hour, minute, second, fraction, zone] = iso;
  const exact = EXACT.test(text);
  if (hour === undefined) return { day: toDay(year, month, day), exact };
  return {
    day: toDay(year, month, day),
    time: {
      hour: Number(hour),
      minute: Number(minute),
      second: Number(second ?? 0),
      millisecond: Number((fraction ?? '').padEnd(3, '0').slice(0, 3)),
    },
    ...(zone === undefined ? {} : { offset: toOffset(zone) }),
    exact,
  };
}

function toDay(year = '', month = '', day = ''): DateParts['day'] {
  return { year: Number(year), month: Number(month), day: Number(day) };
}

function named(
  year: string | undefined,
  monthName: string | undefined,
  day: string | undefined,
  time: (string | undefined)[],
  zone = 'UTC',
): DateParts | undefined {
  const month = MONTHS.indexOf(monthName ?? '') + 1;
  if (month === 0) return undefined;
  const [hour = 0, minute = 0, second = 0] = time.map((part = '0') => Number(part));
  return {
    day: toDay(year, String(month), day),
    time: { hour, minute, second, millisecond: 0 },
    offset: toOffset(zone),
    exact: false,
  };
}

function toOffset(zone: string): string {
  if (!/^[+-]/.test(zone)) return 'Z';
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
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

function fromTime({ day, time, offset }: DateParts, { timeZone }: DateContext): StatedDate {
  const zone = offset === undefined ? timeZone : offset === 'Z' ? 'UTC' : offset;
  const local = Temporal.PlainDateTime.from({ ...day, ...time }, { overflow: 'reject' });
  return fromInstant(local.toZonedDateTime(zone).toInstant(), zone, timeZone);
}

function fromInstant(instant: Temporal.Instant, zone: string, siteZone: string): StatedDate {
  return {
    instant: instant.epochMilliseconds,
    day: instant.toZonedDateTimeISO(siteZone).toPlainDate().toString(),
    iso: toIso(instant, zone),
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
