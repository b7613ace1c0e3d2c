// What the environment says of this run: folders, address, clock.

import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { site } from './site.ts';

export interface Settings {
  /** Absolute path of the folder that the postings are read from. */
  jobsDir: string;
  /** Absolute path of the folder that the finished site goes to. */
  outDir: string;
  /** Absolute path of what is kept between builds; each board has its own. */
  cacheDir: string;
  /** The site's origin, "https://jobs.example". */
  siteUrl: string;
  /** With slashes at both ends. */
  basePath: string;
  /** BCP 47 tag of the interface's language and of its dates and numbers. */
  locale: string;
  /** Address for reports of weaknesses, as a URI. */
  securityContact: string | undefined;
  /** Absolute paths of the files with the interface's words. */
  words: { all: string; dates: string };
}

/** Takes the project's root and the environment; gives the settings. Throws a UsageError that says what to write. */
export function readSettings(
  root: string,
  environment: Readonly<Record<string, string | undefined>>,
): Settings {
  const jobsDir = resolve(root, environment['JOBS_DIR'] || 'content/jobs');
  const board = createHash('sha256').update(jobsDir).digest('hex').slice(0, 8);
  const locale = toLocale(environment['SITE_LOCALE'] || site.locale);
  return {
    jobsDir,
    outDir: resolve(root, environment['OUT_DIR'] || 'dist'),
    cacheDir: resolve(root, '.placard', board),
    siteUrl: toOrigin(environment['SITE_URL'] || site.url),
    basePath: toBasePath(environment['BASE_PATH'] || site.basePath),
    locale,
    securityContact: toSecurityContact(environment['SECURITY_CONTACT'] || site.securityContact),
    words: {
      all: resolve(root, `src/words/${languageOf(locale)}.ts`),
      dates: resolve(root, `src/words/dates/${languageOf(locale)}.ts`),
    },
  };
}

/** Wrong usage: a setting that can't be followed. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Languages that the interface speaks. */
const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr', 'ja'];

function toLocale(text: string): string {
  const tag = /^[A-Za-z-]+[A-Za-z0-9-]*$/.test(text) ? canonical(text) : undefined;
  if (tag !== undefined && LANGUAGES.includes(languageOf(tag))) return tag;
  throw new UsageError(
    `The locale is ${JSON.stringify(text)}. Write a BCP 47 tag such as "en-GB" whose language is one of ${LANGUAGES.join(', ')}, or add a language in src/words/.`,
  );
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function languageOf(tag: string): string {
  return tag.split('-')[0] ?? '';
}

function toOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`) {
    throw new UsageError(
      `SITE_URL is ${JSON.stringify(text)}. Write an origin such as "https://jobs.example"; a path goes to BASE_PATH.`,
    );
  }
  return url.origin;
}

function toBasePath(text: string): string {
  if (
    !/^[\w.~/-]*$/.test(text) ||
    text.includes('//') ||
    text.split('/').some((part) => part === '.' || part === '..')
  ) {
    throw new UsageError(
      `BASE_PATH is ${JSON.stringify(text)}. Write a path such as "/jobs-board/".`,
    );
  }
  return `/${text.replace(/^\/|\/$/g, '')}/`.replace('//', '/');
}

function toSecurityContact(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (/^[\x21-\x7e]+$/.test(text) && URL.canParse(text) && isContact(new URL(text))) return text;
  throw new UsageError(
    `The security contact is ${JSON.stringify(text)}. Write an address such as "mailto:security@jobs.example", "https://jobs.example/security/" or "tel:+44-20-7946-0000".`,
  );
}

function isContact({ protocol, pathname, username, password }: URL): boolean {
  if (protocol === 'mailto:') return /^[^@,]+@[^@,]+$/.test(pathname);
  if (protocol === 'tel:') return /^\+?[\d().-]*\d[\d().-]*$/.test(pathname);
  return protocol === 'https:' && username === '' && password === '';
}
