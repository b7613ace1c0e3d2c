// Hours as people write them behind a day, "17 Uhr", "à 17h30", "5pm CET", as "17:30 +01:00".

/** Words before an hour. */
const LEADS =
  'at|by|on|um|gegen|à|a las|a la|alle|alle ore|ore|ora|às|om|kl\\.?|klo|klokken|klockan|godz\\.?|o godz\\.?|godzina|в|о|до';
/** Signs that a number is an hour. */
const UNITS = "uhr|uur|hrs?|heures?|h|ч\\.?|時|时|点|시|o['’]clock";

/** Each means one offset; BST, IST and CST are read in several countries. */
const OFFSETS: Readonly<Record<string, string>> = {
  UTC: 'Z',
  GMT: 'Z',
  WET: 'Z',
  WEST: '+01:00',
  CET: '+01:00',
  MEZ: '+01:00',
  CEST: '+02:00',
  MESZ: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  SGT: '+08:00',
  HKT: '+08:00',
  JST: '+09:00',
  KST: '+09:00',
  AEST: '+10:00',
  AEDT: '+11:00',
  NZST: '+12:00',
  NZDT: '+13:00',
  EST: '-05:00',
  EDT: '-04:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
};

const CLOCK = `(?<hour>\\d{1,2})(?:(?:[:.]|\\s?h\\s?)(?<minute>\\d{2}))?(?<unit>\\s?(?:[ap]\\.?m\\.?|${UNITS}))?(?:\\s?\\(?(?!(?:on|am|le|el|del)\\b)(?<zone>[A-Z]{2,4}|[A-Z][a-z]{2,8} time)\\)?)?`;
const BEHIND = new RegExp(
  `^(?<day>.{6,60}?)(?:,?\\s+|(?<=日))(?<lead>(?:${LEADS})\\s+)?${CLOCK}\\.?$`,
  'iu',
);
const BEFORE = new RegExp(
  `^(?<lead>(?:${LEADS})\\s+)?${CLOCK},?\\s+(?:on\\s+|am\\s+|le\\s+|el\\s+|del\\s+)?(?<day>\\S.{5,59})$`,
  'iu',
);
/** Said of the end of a day, which a day alone means too. */
const MIDNIGHT =
  /^(?:midnight|mitternacht|minuit|medianoche)(?: on| am|,)? +|(?<![,\s])[,\s]+(?:at |um |à |a )?\(?(?:midnight|mitternacht|minuit|medianoche)\)?$/iu;
const NOON = /(?<![,\s])[,\s]+(?:at )?(?:12 )?\(?(?:noon|midday|mittags?|midi|mediodía)\)?$/iu;

/** Returns a day with its hour as "day 17:30 +01:00"; the text itself where it is no such thing. */
export function toPlainClock(text: string): string {
  const written = text.replace(MIDNIGHT, '').replace(NOON, ' 12:00');
  const groups = (BEHIND.exec(written) ?? BEFORE.exec(written))?.groups;
  const { day = '', lead, hour = '', minute, unit = '', zone } = groups ?? {};
  // A number alone may be a year, or anything.
  if (hour === '' || (minute === undefined && unit === '' && lead === undefined)) return written;
  const offset = zone === undefined ? '' : OFFSETS[zone.toUpperCase()];
  // Of an hour somewhere, only its day is sure.
  if (offset === undefined) return day;
  const half = /[ap]/i.exec(unit.trim().charAt(0))?.[0];
  const clock = `${hour}:${minute ?? '00'}${half === undefined ? '' : ` ${half}m`}`;
  return `${day} ${clock}${offset === '' ? '' : ` ${offset}`}`;
}
