// Instants that a format writes in a fixed form → ISO 8601.

import { Temporal } from 'temporal-polyfill';

/** Seconds or milliseconds since 1970 by their digits, for the years 2001 to 2100. */
const SECONDS = /^\d{10}$/;
const MILLISECONDS = /^\d{13}$/;
const UTC = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2})?) UTC$/;
/** ISO 8601's basic form of an offset. */
const BASIC_OFFSET = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)([+-]\d{2})(\d{2})$/;
/** As databases and Jekyll write it: "2026-11-02 10:00:00 +0100", "2026-11-02 10:00:00.5+00". */
const WITH_BLANK =
  /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ?([+-]\d{2})(?::?(\d{2}))?$/;
/** More digits of a second than milliseconds. */
const LONG_FRACTION = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3})\d+(.*)$/;
/** With dots, the day comes first in every country that writes them. */
const WITH_DOTS = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
/** The form of mail and RSS (RFC 822): "Tue, 14 Jul 2026 08:00:00 EST". */
const OF_MAIL =
  /^(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})(?: (\d{2}:\d{2}(?::\d{2})?)(?: ([+-]\d{4}|[A-Z]{1,4}))?)?$/;
/** The form in which Java writes a date: "Wed Aug 05 02:00:00 UTC 2026". */
const OF_JAVA = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{2}) (\d{2}:\d{2}:\d{2}) ([A-Z]{1,4}) (\d{4})$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** The zones that RFC 822 names. */
const ZONES: ReadonlyMap<string, string> = new Map([
  ...['Z', 'UT', 'UTC', 'GMT', '+0000', '-0000'].map((zone) => [zone, 'Z'] as const),
  ['EST', '-05:00'],
  ['EDT', '-04:00'],
  ['CST', '-06:00'],
  ['CDT', '-05:00'],
  ['MST', '-07:00'],
  ['MDT', '-06:00'],
  ['PST', '-08:00'],
  ['PDT', '-07:00'],
]);

/** Adds the offset of the zone to a day and a time without one; returns any other text as it stands. */
export function atZone(text: string, timeZone: string): string {
  if (!/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}[:.\d]*$/.test(text)) return text;
  try {
    const instant = Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone);
    return instant.toString({ timeZoneName: 'never' });
  } catch (error) {
    // Not in the calendar: the date's own reader says so.
    if (error instanceof RangeError) return text;
    throw error;
  }
}

/** Returns any other text as it stands. */
export function toIsoInstant(text: string): string {
  if (SECONDS.test(text)) return toIso(Number(text) * 1000);
  if (MILLISECONDS.test(text)) return toIso(Number(text));
  const [, day, time] = UTC.exec(text) ?? [];
  if (day !== undefined) return `${day}T${time}Z`;
  const [, date, month, year] = WITH_DOTS.exec(text) ?? [];
  if (date !== undefined && month !== undefined) {
    return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  }
  const [, dayOf, timeOf, hoursOff, minutesOff = '00'] = WITH_BLANK.exec(text) ?? [];
  if (dayOf !== undefined) return toIsoInstant(`${dayOf}T${timeOf}${hoursOff}:${minutesOff}`);
  const [, whole, rest] = LONG_FRACTION.exec(text) ?? [];
  if (whole !== undefined) return `${whole}${rest}`;
  const [, instant, hours, minutes] = BASIC_OFFSET.exec(text) ?? [];
  return instant === undefined ? (ofMail(text) ?? text) : `${instant}${hours}:${minutes}`;
}

function ofMail(text: string): string | undefined {
  const ofJava = text.replace(OF_JAVA, '$2 $1 $5 $3 $4');
  const [, day = '', name = '', year, time, zone] = OF_MAIL.exec(ofJava) ?? [];
  const month = MONTHS.indexOf(name) + 1;
  if (month === 0) return undefined;
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (time === undefined) return date;
  if (zone === undefined) return `${date}T${time}`;
  const offset = ZONES.get(zone) ?? zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  return /^(?:Z|[+-]\d{2}:\d{2})$/.test(offset) ? `${date}T${time}${offset}` : undefined;
}

function toIso(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}
