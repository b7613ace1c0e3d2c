// The forms in which dates are written, as numbers that are not yet checked against the calendar.

import { readWrittenDay } from './date-in-words.ts';
import { toPlainClock } from './plain-clock.ts';

export interface DateParts {
  day: { year: number; month: number; day: number };
  time?: Time;
  /** "Z", "+02:00" or an IANA zone; absent where none is stated. */
  zone?: string;
  /** Whether the text is exactly ISO 8601, with a zone where it has a time. */
  exact: boolean;
}

interface Time {
  /** 24 is the end of the day. */
  hour: number;
  minute: number;
  /** 60 is a leap second. */
  second: number;
  millisecond: number;
}

/** An instant as Unix time, with its offset where one is stated. */
export interface EpochInstant {
  epochMilliseconds: number;
  zone?: string;
}

const ZONE = '(Z|z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)';
const IANA = '(?:\\[([A-Za-z_]{2,20}(?:\\/[A-Za-z_+-]{1,30}){0,2})\\])';
const ISO = new RegExp(
  `^(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[Tt ](\\d{1,2}):(\\d{1,2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?(?: ?([AaPp])\\.?[Mm]\\.?)?\\s*${ZONE}?${IANA}?)?$`,
);
/** Read without a warning: exactly ISO 8601, with a zone where there is a time. */
const EXACT =
  /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,3})?)?(?:Z|[+-]\d{2}(?::?\d{2})?))?$/;
const BASIC = new RegExp(`^(\\d{4})(\\d{2})(\\d{2})(?:T(\\d{2})(\\d{2})(\\d{2})?${ZONE}?)?$`);
const ORDINAL = /^(\d{4})-(\d{3})$/;
const EPOCH = /^(\d{10}|\d{13})$/;
/** ASP.NET's. */
const DOT_NET = /^\/Date\((\d{1,14})([+-]\d{4})?\)\/$/;
/** Java's and RFC 2822's: "Wed Sep 02 02:00:00 UTC 2026", "Wed, 02 Sep 2026 02:00:00 GMT". */
const JAVA =
  /^[A-Z][a-z]{2} ([A-Z][a-z]{2} {1,2}\d{1,2}) (\d{2}:\d{2}:\d{2}) (UTC|GMT|[+-]\d{4}) (\d{4})$/;
/** JavaScript's own: "Wed Sep 02 2026 02:00:00 GMT+0200 (Central European Summer Time)". */
const SCRIPT =
  /^([A-Z][a-z]{2} [A-Z][a-z]{2} \d{1,2} \d{4}) (\d{2}:\d{2}:\d{2}) (?:UTC|GMT)([+-]\d{4})(?: \([^()]{0,60}\))?$/;
/** A day in words with an optional time: "25 December 2026 at 5:00 PM". */
const WRITTEN = new RegExp(
  `^(.{1,60}?)(?:,?\\s(?:(?:at|um|à|a las|alle|kl\\.?)\\s)?(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\s?([ap])\\.?m\\.?|\\s(?:uhr|h))?(?:\\s?${ZONE})?)?$`,
  'i',
);

const MONTHS = 12;
/** Longer than any date; marks out of order take quadratic time to normalize. */
const MAX_LENGTH = 120;

/** Returns undefined for a form that is not read. */
export function toParts(written: string): DateParts | EpochInstant | undefined {
  if (written.length > MAX_LENGTH) return undefined;
  const text = toAsciiDigits(written);
  const parts = readForm(written, text);
  if (parts !== undefined) return parts;
  const plain = toPlainClock(text);
  const found = plain === text ? undefined : readForm(plain, plain);
  return found === undefined || !('day' in found) ? undefined : { ...found, exact: false };
}

function readForm(written: string, text: string): DateParts | EpochInstant | undefined {
  const epoch = EPOCH.exec(text);
  if (epoch) return { epochMilliseconds: Number(text) * (text.length === 10 ? 1000 : 1) };
  const dotNet = DOT_NET.exec(text);
  if (dotNet) return { epochMilliseconds: Number(dotNet[1]), ...zoneOf(dotNet[2]) };
  const basic = BASIC.exec(text);
  if (basic) {
    const [, year, month, day, hour, minute, second, zone] = basic;
    return withTime(toDay(year, month, day), [hour, minute, second], zone);
  }
  const ordinal = ORDINAL.exec(text);
  if (ordinal) return { day: toOrdinalDay(ordinal[1], ordinal[2]), exact: false };
  const iso = ISO.exec(toHyphenated(text));
  if (iso) {
    const [, year, month, day, hour, minute, second, fraction, half, zone, iana] = iso;
    const parts = withTime(
      toDay(year, month, day),
      [to24Hour(hour, half), minute, second, fraction],
      zone ?? iana,
    );
    return { ...parts, exact: EXACT.test(written) };
  }
  return toWrittenParts(text);
}

function toWrittenParts(text: string): DateParts | undefined {
  const [, dayAndMonth, javaTime, javaZone, year] = JAVA.exec(text) ?? [];
  const plain = javaTime ? `${dayAndMonth} ${year} ${javaTime} ${javaZone}` : text;
  const written = WRITTEN.exec(plain.replace(SCRIPT, '$1 $2 $3'));
  const dayText = written?.[1] ?? '';
  const day = readWrittenDay(dayText) ?? readNumericDay(dayText);
  if (written === null || day === undefined) return undefined;
  const [, , hour, minute, second, half, zone] = written;
  return withTime(day, [to24Hour(hour, half), minute, second], zone);
}

/** "31/12/2026": only where one order of day and month is possible, or both mean the same. */
function readNumericDay(text: string): DateParts['day'] | undefined {
  const [, first = '', separator, second = '', written] =
    /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})\.?$/.exec(text) ?? [];
  if (written === undefined) return undefined;
  // A short year stands behind points alone.
  const isShort = written.length === 2;
  if (isShort && separator !== '.') return undefined;
  const year = isShort ? `20${written}` : written;
  const isMonth = (number: string) => Number(number) <= MONTHS;
  // The month comes first only between slashes.
  if (isMonth(first) && !isMonth(second)) {
    return separator === '/' ? toDay(year, first, second) : undefined;
  }
  const isDecided = !isMonth(first) || Number(first) === Number(second);
  return isDecided ? toDay(year, second, first) : undefined;
}

function withTime(
  day: DateParts['day'],
  [hour, minute, second = '0', fraction = '']: (string | undefined)[],
  zone: string | undefined,
): DateParts {
  if (hour === undefined) return { day, exact: false };
  const time = {
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    millisecond: Number(fraction.padEnd(3, '0').slice(0, 3)),
  };
  return { day, time, ...zoneOf(zone), exact: false };
}

function zoneOf(zone: string | undefined): { zone?: string } {
  return zone === undefined ? {} : { zone: toZone(zone) };
}

function toDay(year = '', month = '', day = ''): DateParts['day'] {
  return { year: Number(year), month: Number(month), day: Number(day) };
}

/** A day beyond the year becomes one of January that the calendar rejects. */
function toOrdinalDay(year = '', count = ''): DateParts['day'] {
  const date = new Date(Date.UTC(Number(year), 0, Number(count)));
  return date.getUTCFullYear() === Number(year)
    ? { year: Number(year), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
    : { year: Number(year), month: 1, day: Number(count) };
}

/** "5 PM" is 17; an hour outside of 1 to 12 becomes one that the clock rejects. */
function to24Hour(hour: string | undefined, half: string | undefined): string | undefined {
  if (hour === undefined || half === undefined) return hour;
  const isHour = Number(hour) >= 1 && Number(hour) <= 12;
  return isHour ? String((Number(hour) % 12) + (/p/i.test(half) ? 12 : 0)) : '99';
}

function toZone(zone: string): string {
  if (/^[a-z_]{4,}|\//i.test(zone)) return zone;
  if (!/^[+-]/.test(zone)) return 'Z';
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

/** Where the year comes first, the month follows in every language. */
function toHyphenated(text: string): string {
  return text
    .replace(/^(\d{4})([/.]) ?(\d{1,2})\2 ?(\d{1,2})\.?(?=$|[T ])/, '$1-$3-$4')
    .replace(/^(\d{4})[年년] ?(\d{1,2})[月월] ?(\d{1,2})[日일]/, '$1-$2-$3');
}

/** Converts full-width, Arabic and Persian digits. */
function toAsciiDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));
}
