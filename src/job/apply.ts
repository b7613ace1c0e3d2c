// Ways to apply: the posting's link, its contact, and an address that its text gives for applying.

import { toCleanText } from '../html/clean-text.ts';
import { checkUrl, hostOf, mailAddressOf, toSafeUrl, type SafeUrl } from '../html/safe-url.ts';
import type { WayToApply } from './job.ts';
import type { UnsafeContact } from './posting.ts';
import { quoteFound, type Problem } from './problem.ts';

const EMAIL = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g;
const LINK = /https?:\/\/[^\s<>"'()]{4,500}/g;
/** Words of a sentence that tells how to apply, in the languages that postings often come in. */
const APPLYING =
  /\b(?:appl(?:y|ying|ications?)|cvs?|résumés?|resumes?|cover letters?|interested|get in touch|write to|e-?mail (?:me|us)|contact (?:me|us)|send (?:us|your|an e-?mail)|bewerb\w*|lebenslauf|candidatures?|postul\w*|curr[ií]cul\w*|sollicit\w+)(?!\w)|応募|履歴書|السيرة الذاتية|للتقديم/iu;
/** Sentences that name an address for something else. */
const NOT_APPLYING =
  /accommodat|accessib|adjustment|disabilit|assistance|privacy|data protection|datenschutz|barrierefrei|fraud|scam|unsolicited|agenc|inquir/i;
/** Words that leave open what to write about: the sentence before tells. */
const OPEN_ENDED =
  /\b(?:get in touch|write to|e-?mail (?:me|us)|contact (?:me|us)|send (?:us|an e-?mail))(?!\w)/gi;

/** Takes a posting's link and contacts (unsafe) and its description as plain text; gives each way once. */
export function readWaysToApply(
  unsafeUrl: string | undefined,
  unsafeContacts: readonly UnsafeContact[],
  descriptionText: string,
): WayToApply[] {
  const ways = new Map<string, WayToApply>();
  const add = (way: WayToApply | undefined, contact?: string) => {
    if (way === undefined) return;
    // Addresses are one in any case; the path of a link is not.
    const key = way.kind === 'email' ? way.label.toLowerCase() : way.href;
    if (!ways.has(key)) ways.set(key, contact ? { ...way, contact } : way);
  };
  if (unsafeUrl !== undefined) add(toLink(toSafeUrl(unsafeUrl)));
  for (const contact of unsafeContacts) {
    for (const way of waysOf(contact)) add(way, toCleanText(contact.name ?? ''));
  }
  for (const sentence of sentencesAboutApplying(descriptionText)) {
    for (const [email] of sentence.replace(LINK, ' ').matchAll(EMAIL)) add(toEmail(email));
    for (const [link] of sentence.matchAll(LINK))
      add(toLink(checkUrl(link.replace(/[.,;:!?]{1,9}$/, ''))));
  }
  return [...ways.values()];
}

/** Takes stated contacts (unsafe); gives a warning for the first that gives no way to apply. */
export function findContactProblems(unsafeContacts: readonly UnsafeContact[]): Problem[] {
  const unread = unsafeContacts.find((contact) =>
    waysOf(contact).every((way) => way === undefined),
  );
  if (unread === undefined) return [];
  const found = unread.url ?? unread.email ?? unread.telephone;
  const message = `${quoteFound(found)} is neither a mail address nor a telephone number nor an absolute link, and was left out. Write for example "jobs@three-sheaves.example".`;
  return [{ field: 'applicationContact', severity: 'warning', message }];
}

function waysOf({ url, email, telephone }: UnsafeContact): (WayToApply | undefined)[] {
  return [
    ...(url === undefined ? [] : [toLink(toSafeUrl(url))]),
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
    // A line that is only an address belongs to the line before it.
    if (!APPLYING.test(isOnlyAddress ? withBefore : sentence)) return false;
    const saysWhatFor = !isOnlyAddress && APPLYING.test(sentence.replace(OPEN_ENDED, ''));
    return !NOT_APPLYING.test(saysWhatFor ? sentence : withBefore);
  });
}

function toLink(url: SafeUrl | undefined): WayToApply | undefined {
  if (url === undefined) return undefined;
  const address = mailAddressOf(url);
  return address === undefined
    ? { kind: 'link', href: url, label: hostOf(url) }
    : { kind: 'email', href: url, label: address };
}

/** Takes an address, or a mailto: link whose subject is kept. */
function toEmail(decoded: string): WayToApply | undefined {
  return toLink(checkUrl(/^mailto:/i.test(decoded) ? decoded : `mailto:${decoded}`));
}

function toPhone(unsafe: string): WayToApply | undefined {
  const label = toCleanText(unsafe.replace(/^tel:/i, ''), 40);
  const number = label.replace(/\(0\)/g, '').replace(/(?:ext|x)[^\d]{0,9}\d{1,6}$/i, '');
  // Two numbers in a row would make a third that nobody stated.
  if (/\d[^\d]*[\p{L},;/][^\d]*\d/u.test(number)) return undefined;
  const dialled = number.replace(/[^\d+]/g, '');
  return /^\+?\d{5,15}$/.test(dialled)
    ? { kind: 'phone', href: `tel:${dialled}`, label }
    : undefined;
}
