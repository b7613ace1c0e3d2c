import { testFiles, type FileCase } from './file-case.ts';

const ends = (validThrough: unknown, iso: string | undefined, problem?: RegExp): FileCase => [
  `ends ${JSON.stringify(validThrough)}`,
  { validThrough },
  { validThrough: iso },
  { validThrough: iso },
  ...(problem === undefined ? [] : [['validThrough', problem] as const]),
];
const begins = (datePosted: unknown, iso: string, problem?: RegExp): FileCase => [
  `begins ${JSON.stringify(datePosted)}`,
  { datePosted },
  { datePosted: iso },
  { datePosted: iso },
  ...(problem === undefined ? [] : [['datePosted', problem] as const]),
];
const never = (validThrough: unknown, problem: RegExp): FileCase => [
  `${JSON.stringify(validThrough)} is refused`,
  { validThrough },
  'quarantined',
  {},
  ['validThrough', problem],
];
const READ = /was read as .*\. Write it like that\./;
const NO_DATE = /is not a date\. Write year-month-day, for example "2026-12-31"\./;
const NO_DAY = /is not in the calendar\. Write year-month-day, for example "2026-12-31"\./;
const zulu = '2026-12-02T02:00:00Z';

const read: FileCase[] = [
  ends('2026-12-02T02:00:00Z', zulu),
  ends('2026-12-02T02:00:00+0100', '2026-12-02T02:00:00+01:00'),
  ends('2026-12-2', '2026-12-02T23:59:59Z', READ),
  ends('2026-12-2T02:00', zulu, READ),
  ends('2026-12-02T02:00:00.000000Z', zulu, READ),
  ends('2026-12-02T02:00:00.123456789Z', zulu, READ),
  ends(1796176800, zulu, READ),
  ends(1796176800000, zulu, READ),
  ends('1796176800', zulu, READ),
  ends('1796176800000', zulu, READ),
  ends('Wed Dec 02 02:00:00 UTC 2026', zulu, READ),
  ends('Wed Dec  2 02:00:00 UTC 2026', zulu, READ),
  ends('Wed, 02 Dec 2026 02:00:00 +0000', '2026-12-02T02:00:00+00:00', READ),
  ends('Wed, 2 Dec 2026 02:00:00 GMT', zulu, READ),
  ends('Wed, 2 Dec 2026 02:00 GMT', zulu, READ),
  ends('20261202', '2026-12-02T23:59:59Z', READ),
  ends('20261202T020000Z', zulu, READ),
  ends('2026-12-02T02:00:00&#x2B;01:00', '2026-12-02T02:00:00+01:00'),
  ends(['2026-12-02', '2027-12-02'], '2026-12-02T23:59:59Z'),
  ends({ '@type': 'Date', '@value': '2026-12-02' }, '2026-12-02T23:59:59Z'),
  ends('0001-01-01T00:00:00Z', undefined, /was read as not stated/),
  ends('0000-00-00', undefined, /was read as not stated/),
  ends('-0001-11-30T00:00:00+00:00', undefined, /was read as not stated/),
  ends('1970-01-01', undefined, /was read as not stated/),
  ends('9999-12-31T23:59:59Z', undefined, /was read as not stated/),
  ends(0, undefined, /was read as not stated/),
  ends('Open until filled', undefined, /was read as no end, and is shown as written/),
  ends('December 31, 2026', '2026-12-31T23:59:59Z', READ),
  ends('31. Dezember 2026', '2026-12-31T23:59:59Z', READ),
  ends('2026-12-30T24:00:00Z', '2026-12-31T00:00:00Z'),
  ends('2016-12-31T23:59:60Z', '2016-12-31T23:59:59Z'),
  ends('Wed Dec 02 2026 02:00:00 GMT+0200 (Central European Time)', '2026-12-02T02:00:00+02:00'),
  ends('31/12/2026', '2026-12-31T23:59:59Z', READ),
  ends('12/31/2026', '2026-12-31T23:59:59Z', READ),
  ends('N/A', undefined, /is missing/),
  ends('', undefined, /is missing/),
  ends(null, undefined, /is missing/),
];

const refused: FileCase[] = [
  never('2026-02-30', NO_DAY),
  never('2026-12-31T25:00:00Z', NO_DAY),
  never('12.31.2026', NO_DATE),
  never('07-09-2026', NO_DATE),
  never('2026-12', NO_DATE),
  never('soon', NO_DATE),
  never(-1, NO_DATE),
  [
    'a start in words is reported',
    { jobStartDate: 'As soon as possible' },
    { jobStartDate: undefined },
    { jobStartDate: undefined },
    ['jobStartDate', NO_DATE],
  ],
];

const inBerlin: FileCase[] = [
  ends('2026-07-01', '2026-07-01T23:59:59+02:00'),
  ends('2026-12-01', '2026-12-01T23:59:59+01:00'),
  ends('2026-10-25', '2026-10-25T23:59:59+01:00'),
  ends('2026-12-02T02:00:00', '2026-12-02T02:00:00+01:00', READ),
  ends('2026-12-02T02:00:00Z', zulu),
  ends(1796176800, zulu, READ),
  begins('2026-07-01', '2026-07-01'),
  begins('2026-7-1', '2026-07-01', READ),
  begins('2026-07-01T09:00:00', '2026-07-01T09:00:00+02:00', READ),
];
const inKathmandu: FileCase[] = [ends('2026-07-01', '2026-07-01T23:59:59+05:45')];

testFiles('a date', read);
testFiles('what is no date', refused);
testFiles('a date in Berlin', inBerlin, 'Europe/Berlin');
testFiles('a date in Kathmandu', inKathmandu, 'Asia/Kathmandu');
