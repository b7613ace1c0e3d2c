import { testFiles, type FileCase } from './file-case.ts';

const mail = (label = 'a@b.example', contact?: string) => ({
  kind: 'email',
  href: `mailto:${label}`,
  label,
  ...(contact && { contact }),
});
const phone = (digits: string, label: string) => ({ kind: 'phone', href: `tel:${digits}`, label });
const link = (href: string) => ({ kind: 'link', href, label: 'b.example' });

const ways = (shape: string, applicationContact: unknown, ...found: object[]): FileCase => [
  shape,
  { url: undefined, applicationContact },
  { waysToApply: found },
  { applicationContact: undefined },
];
/** What can't be shown as a way to apply is reported, never dropped in silence. */
const reported = (shape: string, applicationContact: unknown): FileCase => [
  shape,
  { applicationContact },
  {},
  {},
  ['applicationContact', /./],
];
const contacts: FileCase[] = [
  ways('a mailto link', 'mailto:a@b.example', mail()),
  ways('a tel link', 'tel:+442079460000', phone('+442079460000', '+442079460000')),
  ways(
    'what every contact of a job is for',
    { contactType: 'application', email: 'a@b.example' },
    mail(),
  ),
  ways('a role', { contactType: 'HR', email: 'a@b.example' }, mail('a@b.example', 'HR')),
  ways(
    'objects and texts',
    [{ email: 'a@b.example' }, 'https://b.example/x'],
    mail(),
    link('https://b.example/x'),
  ),
  ways(
    'several addresses of one contact',
    { email: ['a@b.example', 'c@b.example'] },
    mail(),
    mail('c@b.example'),
  ),
  ways(
    'several numbers of one contact',
    { telephone: ['+44 20 7946 0000', '01904 555010'] },
    phone('+442079460000', '+44 20 7946 0000'),
    phone('01904555010', '01904 555010'),
  ),
  ways('a name with its address', { email: 'Ada <a@b.example>' }, mail('a@b.example', 'Ada')),
  ways('an object that says nothing', { '@type': 'ContactPoint', email: 'N/A' }),
  ways('"N/A"', 'N/A'),
  reported('words', 'ask at the desk'),
  reported('an address that is none', { email: 'nobody' }),
  reported('a relative link', { url: '/apply' }),
  reported('a link without a scheme', 'www.b.example/apply'),
];

const leads = (url: unknown, href?: string, problem?: RegExp): FileCase => [
  `url ${JSON.stringify(url)}`,
  { url },
  { waysToApply: href === undefined ? [] : [link(href)] },
  {},
  ...(problem === undefined ? [] : [['url', problem] as const]),
];
const NO_LINK = /can't be linked to\. Write an absolute address/;
const MISSING = /is missing, and there is no other way to apply/;
const urls: FileCase[] = [
  leads('https://b.example/?a=1&amp;copy=2', 'https://b.example/?a=1&copy=2'),
  leads('https://b.example/?a=1&copy=2', 'https://b.example/?a=1&copy=2'),
  leads('HTTPS://B.EXAMPLE/a b', 'https://b.example/a%20b'),
  leads({ '@value': 'https://b.example/7' }, 'https://b.example/7'),
  leads({ '@id': 'https://b.example/7' }, 'https://b.example/7'),
  leads('/jobs/7', undefined, /can't be linked to, and is shown as written\./),
  leads('b.example/7', 'https://b.example/7', /has no "https:\/\/" before it/),
  leads('javascript:alert(1)', undefined, NO_LINK),
  leads('java&#115;cript:alert(1)', undefined, NO_LINK),
  leads('N/A', undefined, MISSING),
  leads(null, undefined, MISSING),
];

testFiles('a contact', contacts);
testFiles('a link', urls);
