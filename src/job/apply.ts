// Ways to apply: the posting's link, its contact, and an address that its text names for applying.

import { toCleanText } from '../html/clean-text.ts';
import { checkUrl } from '../html/safe-url.ts';
import type { WayToApply } from './job.ts';
import type { UnsafeContact } from './posting.ts';
import { isPlaceholder } from './placeholder.ts';
import { quoteFound, type Problem } from './problem.ts';
import { readApplyUrl, toEmail, toLink, toPhone, toShownWords } from './read-apply-url.ts';

const EMAIL = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g;
const LINK = /https?:\/\/[^\s<>"'()]{4,500}/g;
/** Words of a sentence about how to apply, in the languages that are common in postings. */
const APPLYING =
  /\b(?:appl(?:y|ying|ications?)|cvs?|résumés?|resumes?|cover letters?|interested|get in touch|write to|e-?mail (?:me|us)|contact (?:me|us)|send (?:us|your|an e-?mail)|bewerb\w*|lebenslauf|candidatures?|postul\w*|curr[ií]cul\w*|sollicit\w+)(?!\w)|応募|履歴書|السيرة الذاتية|للتقديم/iu;
/** Sentences that name an address for something else. */
const NOT_APPLYING =
  /accommodat|accessib|adjustment|disabilit|assistance|privacy|data protection|datenschutz|barrierefrei|fraud|scam|unsolicited|agenc|inquir/i;
/** Words that leave open what to write about: the sentence before them decides. */
const OPEN_ENDED =
  /\b(?:get in touch|write to|e-?mail (?:me|us)|contact (?:me|us)|send (?:us|an e-?mail))(?!\w)/gi;

/** Returns each way once: that of the posting's `url`, its contacts, and those in the description's text. */
export function readWaysToApply(
  fromUrl: WayToApply | undefined,
  unsafeContacts: readonly UnsafeContact[],
  descriptionText: string,
): WayToApply[] {
  const ways = new Map<string, WayToApply>();
  const add = (way: WayToApply | undefined, contact?: string) => {
    if (way === undefined) return;
    // Mail addresses are compared without case; the path of a link is not.
    const key = way.kind === 'email' ? way.label.toLowerCase() : way.href;
    if (!ways.has(key)) ways.set(key, contact ? { ...way, contact } : way);
  };
  add(fromUrl);
  for (const contact of unsafeContacts) {
    for (const way of waysOf(contact)) add(way, toCleanText(contact.name ?? ''));
  }
  for (const sentence of sentencesAboutApplying(descriptionText)) {
    for (const [email] of sentence.replace(LINK, ' ').matchAll(EMAIL)) add(toEmail(email));
    for (const [link] of sentence.matchAll(LINK))
      add(toCheckedLink(link.replace(/[.,;:!?]{1,9}$/, '')));
  }
  return [...ways.values()];
}

/** Returns the words of contacts without a way to apply, and a warning about the first. */
export function readUnreadContacts(unsafeContacts: readonly UnsafeContact[]): {
  words: string[];
  problems: Problem[];
} {
  const unread = unsafeContacts
    .filter((contact) => waysOf(contact).every((way) => way === undefined))
    .map(({ url, email, telephone }) => url ?? email ?? telephone ?? '')
    .filter((text) => !isPlaceholder(text));
  const [first] = unread;
  if (first === undefined) return { words: [], problems: [] };
  const words = unread.map((text) => toShownWords(text));
  const outcome = words[0] === '' ? 'was left out' : 'is shown as written';
  const message = `${quoteFound(first)} is neither a mail address nor a telephone number nor an absolute link, and ${outcome}. Write for example "jobs@three-sheaves.example".`;
  return { words, problems: [{ field: 'applicationContact', severity: 'warning', message }] };
}

function toCheckedLink(address: string): WayToApply | undefined {
  const url = checkUrl(address);
  return url && toLink(url);
}

function waysOf({ url, email, telephone }: UnsafeContact): (WayToApply | undefined)[] {
  return [
    ...(url === undefined ? [] : [readApplyUrl(url).way]),
    ...(email === undefined ? [] : [toEmail(toCleanText(email))]),
    ...(telephone === undefined ? [] : [toPhone(telephone)]),
  ];
}

function sentencesAboutApplying(text: string): string[] {
  if (!text.includes('@') && !text.includes('://')) return [];
  const sentences = text.split(/\n|(?<=[.!?。])\s+/);
  return sentences.filter((sentence, index) => {
    if (!sentence.includes('@') && !sentence.includes('://')) return false;
    const isOnlyAddress = /^\S+$/.test(sentence.trim());
    if (isOnlyAddress && sentences.length === 1) return true;
    const withBefore = `${sentences[index - 1] ?? ''} ${sentence}`;
    // A line that is only an address belongs with the line before it.
    if (!APPLYING.test(isOnlyAddress ? withBefore : sentence)) return false;
    const saysWhatFor = !isOnlyAddress && APPLYING.test(sentence.replace(OPEN_ENDED, ''));
    return !NOT_APPLYING.test(saysWhatFor ? sentence : withBefore);
  });
}
