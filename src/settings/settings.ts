// The settings of a run, from site.ts and the environment: folders, address, language.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findHostAddress, isPlaceholder } from './host-address.ts';
import { findWrongFact, type WrittenFacts } from './site-facts.ts';
import { site } from '../site.ts';
import type { Allow } from './define-site.ts';

export interface Settings {
  /** Absolute path of the folder that the postings are read from. */
  jobsDir: string;
  /** Absolute path of the folder that the finished site goes to. */
  outDir: string;
  /** Absolute path of the cache between builds; each board has its own. */
  cacheDir: string;
  /** The site's origin, "https://jobs.example". */
  siteUrl: string;
  /** With slashes at both ends. */
  basePath: string;
  /** BCP 47 tag of the interface's language and of its dates and numbers. */
  locale: string;
  /** Address for reports of weaknesses, as a URI. */
  securityContact: string | undefined;
  /** What the site may load from others and send to them. */
  allow: Allow;
  /** Absolute path of the table of synonyms; an empty one where the project has none. */
  synonyms: string;
  words: WordFiles;
  /** Absolute path of the folder of the owner's own pages. */
  pagesDir: string;
  /** Absolute path of the folder of what the owner writes of employers. */
  companiesDir: string;
}

/** Where the interface's words come from. */
export interface WordFiles {
  /** Of the messages and their plurals, "pt". */
  language: string;
  /** Absolute paths: the language's own file, if there is one, then the owner's, each of which may say any word otherwise. */
  files: readonly string[];
  /** Absolute path of the folder of the owner's files. */
  ownFolder: string;
}

/** A setting as written, and where to change it. */
interface Setting<Text = string> {
  text: Text;
  name: string;
}

/** Throws a UsageError that says what to write where a setting can't be used. */
export function readSettings(
  root: string,
  environment: Readonly<Record<string, string | undefined>>,
  facts: SiteFacts = site,
): Settings {
  const wrong = findWrongFact(facts);
  if (wrong !== undefined) throw new UsageError(wrong);
  const jobsDir = resolve(root, environment['JOBS_DIR'] || 'content/jobs');
  const board = createHash('sha256').update(jobsDir).digest('hex').slice(0, 8);
  const stated = <Fact extends keyof SiteFacts>(variable: string, fact: Fact) => {
    const text = environment[variable];
    return text ? { text, name: variable } : { text: facts[fact], name: `${fact} in src/site.ts` };
  };
  const ownWords = resolve(root, environment['WORDS_DIR'] || 'content/words');
  const locale = toLocale(stated('SITE_LOCALE', 'locale'), ownWords);
  return {
    jobsDir,
    outDir: resolve(root, environment['OUT_DIR'] || 'dist'),
    cacheDir: resolve(root, '.placard', board),
    siteUrl: toOrigin(findAddress(stated('SITE_URL', 'url'), environment)),
    basePath: toBasePath(stated('BASE_PATH', 'basePath')),
    locale,
    securityContact: toSecurityContact(stated('SECURITY_CONTACT', 'securityContact')),
    allow: facts.allow,
    synonyms: findSynonyms(root, environment['SYNONYMS_FILE']),
    words: findWords(locale, ownWords),
    pagesDir: resolve(root, environment['CONTENT_DIR'] || 'content', 'pages'),
    companiesDir: resolve(root, environment['CONTENT_DIR'] || 'content', 'companies'),
  };
}

/** As stated, or as the host that builds states it where nobody has. */
function findAddress(stated: Setting, environment: Parameters<typeof findHostAddress>[0]): Setting {
  return (isPlaceholder(stated.text) && findHostAddress(environment)) || stated;
}

function findSynonyms(root: string, stated: string | undefined): string {
  const file = resolve(root, stated || 'content/synonyms.json');
  if (existsSync(file)) return file;
  if (stated)
    throw new UsageError(`SYNONYMS_FILE is ${JSON.stringify(stated)}. There is no such file.`);
  return resolve(root, 'src/search/analysis/no-synonyms.json');
}

/** The facts of site.ts that the environment may override. */
type SiteFacts = Record<'url' | 'basePath' | 'locale', string> & {
  securityContact: string | undefined;
  allow: Allow;
} & WrittenFacts;

/** A setting or argument that can't be used. */
export class UsageError extends Error {
  override name = 'UsageError';
}

function toLocale({ text, name }: Setting, ownWords: string): string {
  const tag = /^[A-Za-z-]+[A-Za-z0-9-]*$/.test(text) ? canonical(text) : undefined;
  if (tag !== undefined && findWords(tag, ownWords).files.length > 0) return tag;
  throw new UsageError(
    `${name} is ${JSON.stringify(text)}. Write a BCP 47 tag, parts joined by hyphens, such as "en-GB", whose language is one of ${namesIn(builtInFolder()).join(', ')}, or add a language as a file in content/words/.`,
  );
}

/** Files of the language, "pt.json", stand for all of its countries; those of the tag, "pt-PT.json", for one. */
function findWords(tag: string, ownFolder: string): WordFiles {
  const language = languageOf(tag);
  const usual = isInUsualScript(tag) ? [language] : [];
  const files = [
    ...usual.map((name) => join(builtInFolder(), `${name}.json`)),
    ...[...new Set([...usual, tag])].map((name) => join(ownFolder, `${name}.json`)),
  ];
  return { language, files: files.filter((file) => existsSync(file)), ownFolder };
}

// Beside this file, or, where a bundler has moved it, in the project.
function builtInFolder(): string {
  const beside = resolve(import.meta.dirname, '../words');
  return existsSync(beside) ? beside : resolve('src/words');
}

function namesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace('.json', ''))
    .sort();
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Words are written in the script that a language has where none is named: "zh-TW" asks for another. */
function isInUsualScript(tag: string): boolean {
  const scriptOf = (written: string) => new Intl.Locale(written).maximize().script;
  return scriptOf(tag) === scriptOf(languageOf(tag));
}

function languageOf(tag: string): string {
  return tag.split('-')[0] ?? '';
}

function toOrigin({ text, name }: Setting): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`) {
    throw new UsageError(
      `${name} is ${JSON.stringify(text)}. Write an origin such as "https://jobs.example"; a path goes to BASE_PATH, or to basePath in src/site.ts.`,
    );
  }
  return url.origin;
}

function toBasePath({ text, name }: Setting): string {
  if (
    !/^[\w.~/-]*$/.test(text) ||
    text.includes('//') ||
    text.split('/').some((part) => part === '.' || part === '..')
  ) {
    throw new UsageError(
      `${name} is ${JSON.stringify(text)}. Write a path such as "/jobs-board/".`,
    );
  }
  return `/${text.replace(/^\/|\/$/g, '')}/`.replace('//', '/');
}

function toSecurityContact({ text, name }: Setting<string | undefined>): string | undefined {
  if (text === undefined) return undefined;
  if (/^[\x21-\x7e]+$/.test(text) && URL.canParse(text) && isContact(new URL(text))) return text;
  throw new UsageError(
    `${name} is ${JSON.stringify(text)}. Write an address such as "mailto:security@jobs.example", "https://jobs.example/security/" or "tel:+44-20-7946-0000".`,
  );
}

function isContact({ protocol, pathname, username, password }: URL): boolean {
  if (protocol === 'mailto:') return /^[^@,]+@[^@,]+$/.test(pathname);
  if (protocol === 'tel:') return /^\+?[\d().-]*\d[\d().-]*$/.test(pathname);
  return protocol === 'https:' && username === '' && password === '';
}
