// Ways to apply: the posting's link, its contact, and an address that its text gives for applying.

import { toCleanText } from '../html/clean-text.ts';
import { hostOf, toSafeUrl } from '../html/safe-url.ts';
import type { WayToApply } from './job.ts';
import type { UnsafeContact } from './posting.ts';

const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/;
const LINK = /https?:\/\/[^\s<>"'()]{4,500}/;
/** Words of a sentence that tells how to apply, in the languages that postings often come in. */
const APPLYING =
  /\b(?:appl(?:y|ying|ications?)|cvs?|résumés?|resumes?|cover letters?|interested|get in touch|write to|e-?mail (?:me|us)|contact (?:me|us)|send (?:us|your|an e-?mail)|bewerb\w*|lebenslauf|candidatures?|postul\w*|curr[ií]cul\w*|sollicit\w+)(?!\w)|応募|履歴書|السيرة الذاتية|للتقديم/iu;
/** Sentences that name an address for something else. */
const NOT_APPLYING = /accommodat|disabilit|assistance|privacy|fraud|scam|unsolicited|agenc|inquir/i;

/** Takes a posting's link and contacts (unsafe) and its description as plain text; gives each way once. */
export function readWaysToApply(
  unsafeUrl: string | undefined,
  unsafeContacts: readonly UnsafeContact[],
  descriptionText: string,
): WayToApply[] {
  const ways = new Map<string, WayToApply>();
  const add = (way: WayToApply | undefined, contact?: string) => {
    const key = way?.href.toLowerCase() ?? '';
    if (way === undefined || ways.has(key)) return;
    ways.set(key, contact ? { ...way, contact } : way);
  };
  if (unsafeUrl !== undefined) add(toLink(unsafeUrl));
  for (const unsafe of unsafeContacts) {
    const name = toCleanText(unsafe.name ?? '');
    if (unsafe.url !== undefined) add(toLink(unsafe.url), name);
    if (unsafe.email !== undefined) add(toEmail(unsafe.email), name);
    if (unsafe.telephone !== undefined) add(toPhone(unsafe.telephone), name);
  }
  for (const sentence of sentencesAboutApplying(descriptionText)) {
    const email = EMAIL.exec(sentence)?.[0];
    if (email !== undefined) add(toEmail(email));
    const link = LINK.exec(sentence)?.[0];
    if (link !== undefined) add(toLink(link.replace(/[.,;:!?]+$/, '')));
  }
  return [...ways.values()];
}

/** A line that is only an address belongs to the line before it. */
function sentencesAboutApplying(text: string): string[] {
  const sentences = text.split(/\n|(?<=[.!?。])\s+/);
  return sentences.filter((sentence, index) => {
    if (!sentence.includes('@') && !sentence.includes('://')) return false;
    const isOnlyAddress = /^\S+$/.test(sentence.trim());
    if (isOnlyAddress && sentences.length === 1) return true;
    const context = isOnlyAddress ? `${sentences[index - 1] ?? ''} ${sentence}` : sentence;
    return APPLYING.test(context) && !NOT_APPLYING.test(context);
  });
}

function toLink(unsafe: string): WayToApply | undefined {
  const url = toSafeUrl(unsafe);
  if (url === undefined) return undefined;
  return url.startsWith('mailto:') ? toEmail(unsafe) : { kind: 'link', href: url, label: hostOf(url) };
}

function toEmail(unsafe: string): WayToApply | undefined {
  const address = toCleanText(unsafe.replace(/^mailto:/i, '').replace(/\?.*$/s, ''));
  const href = toSafeUrl(`mailto:${address}`);
  return href === undefined ? undefined : { kind: 'email', href, label: address };
}

function toPhone(unsafe: string): WayToApply | undefined {
  const label = toCleanText(unsafe.replace(/^tel:/i, ''), 40);
  const dialled = label.replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
  return /^\+?\d{5,15}$/.test(dialled) ? { kind: 'phone', href: `tel:${dialled}`, label } : undefined;
}
