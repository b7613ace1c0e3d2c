// The forms in which dates are written, as numbers that the calendar is asked about.

import { readWrittenDay } from './date-in-words.ts';

export interface DateParts {
  day: { year: number; month: number; day: number };
  time?: Time;
  /** "Z", "+02:00" or an IANA zone; absent where none is stated. */
  zone?: string;
  /** Whether the text is ISO 8601 to the letter, with a zone where it has a time. */
  exact: boolean;
}

interface Time {
  /** 24 is the end of the day, with nothing after it. */
  hour: number;
  minute: number;
  /** 60 is a leap second. */
  second: number;
  millisecond: number;
}

/** An instant that is counted from 1970 on, and the offset where one is stated beside it. */
export interface EpochInstant {
  epochMilliseconds: number;
  zone?: string;
}

const ZONE = '(Z|z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)';
const IANA = '(?:\\[([A-Za-z_]{2,20}(?:\\/[A-Za-z_+-]{1,30}){0,2})\\])';
const ISO = new RegExp(
  `^(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[Tt ](\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?(?: ?([AaPp])\\.?[Mm]\\.?)?\\s*${ZONE}?${IANA}?)?$`,
);
/** What needs no warning: ISO 8601 to the letter, with a zone where there is a time. */
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
/** A day in words, then perhaps a time: "25 December 2026 at 5:00 PM". */
const WRITTEN = new RegExp(
  `^(.{1,60}?)(?:,?\\s(?:(?:at|um|à|a las|alle|kl\\.?)\\s)?(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\s?([ap])\\.?m\\.?|\\s(?:uhr|h))?(?:\\s?${ZONE})?)?$`,
  'i',
);

/** Takes the text of a date; undefined where its form is none that is read. */
export function toParts(written: string): DateParts | EpochInstant | undefined {
  const text = withPlainDigits(written);
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
  const iso = ISO.exec(yearFirst(text));
  if (iso) {
    const [, year, month, day, hour, minute, second, fraction, half, zone, iana] = iso;
    const parts = withTime(
      toDay(year, month, day),
      [onWholeClock(hour, half), minute, second, fraction],
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
  const day = readWrittenDay(written?.[1] ?? '');
  if (written === null || day === undefined) return undefined;
  const [, , hour, minute, second, half, zone] = written;
  return withTime(day, [onWholeClock(hour, half), minute, second], zone);
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

/** The calendar refuses a day of January beyond those of the year. */
function toOrdinalDay(year = '', count = ''): DateParts['day'] {
  const date = new Date(Date.UTC(Number(year), 0, Number(count)));
  return date.getUTCFullYear() === Number(year)
    ? { year: Number(year), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
    : { year: Number(year), month: 1, day: Number(count) };
}

/** "5 PM" is 17; an hour that no half of the day has stays, for the clock to refuse. */
function onWholeClock(hour: string | undefined, half: string | undefined): string | undefined {
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

/** Where the year stands first, the month follows in every language. */
function yearFirst(text: string): string {
  return text
    .replace(/^(\d{4})([/.]) ?(\d{1,2})\2 ?(\d{1,2})\.?(?=$|[T ])/, '$1-$3-$4')
    .replace(/^(\d{4})[年년] ?(\d{1,2})[月월] ?(\d{1,2})[日일]/, '$1-$2-$3');
}

/** Digits of full width, and those of Arabic and Persian. */
function withPlainDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));
}
