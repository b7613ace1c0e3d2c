// What `url` states, where it is no absolute address: many systems take "application email or URL" in one field.

import { decodeUrl } from '../html/decode.ts';
import { toCleanText } from '../html/clean-text.ts';
import { checkUrl, hostOf, mailAddressOf, toSafeUrl, type SafeUrl } from '../html/safe-url.ts';
import type { WayToApply } from './job.ts';
import { isPlaceholder } from './placeholder.ts';
import { quoteFound } from './problem.ts';

/** A way to apply, or words that are none; with what is wrong with it. */
export interface ApplyUrlReading {
  way?: WayToApply;
  /** To be shown as written; absent for an address that a page must not have. */
  words?: string;
  warning?: string;
}

/** A host without its scheme, alone or before a path. */
const SCHEMELESS =
  /^(?:\/\/)?((?:[\p{L}\d](?:[\p{L}\d-]{0,61}[\p{L}\d])?\.){1,8}\p{L}{2,24})(?::\d{1,5})?(?:[/?#]\S*)?$/u;
/** "apply.html" alone is a page of a site that nobody names. */
const FILE_NAME = /^(?!www\.)[^/?#]+\.(?:html?|php|aspx?|jsp|cgi|pdf|docx?|odt|rtf|txt)$/i;
/** With one of these before it, a row of digits is a telephone number. */
const PHONE = /^(?:tel:|\+|\(|0)[\d\s+()./-]{5,40}$/i;
const MAIL = /^(?:[^<>@]{0,100}<)?([^<>@\s/:]{1,64}@[^<>@\s/]{3,200})>?$/;
/** A scheme that is none of the allowed, or a password before the host. */
const REFUSED = /^(?:[a-z][a-z\d+.-]{0,30}:|\/\/[^/?#]{0,300}@)/i;

/** Reads an unsafe `url`; nothing is linked to that `html/safe-url.ts` refuses. */
export function readApplyUrl(unsafe: string): ApplyUrlReading {
  const safe = toSafeUrl(unsafe);
  if (safe !== undefined) return { way: toLink(safe) };
  if (isPlaceholder(unsafe)) return {};
  const found = quoteFound(unsafe);
  const written = decodeUrl(unsafe.slice(0, 4_000)).trim();
  const [, address] = MAIL.exec(written) ?? [];
  const mail = address === undefined ? undefined : toEmail(address);
  if (mail !== undefined) {
    const advice = `Write {"@type": "ContactPoint", "email": "…"} as "applicationContact".`;
    return { way: mail, warning: `${found} is an email address, and is shown as one. ${advice}` };
  }
  const phone = PHONE.test(written) ? toPhone(written) : undefined;
  if (phone !== undefined) {
    const advice = `Write {"@type": "ContactPoint", "telephone": "…"} as "applicationContact".`;
    return {
      way: phone,
      warning: `${found} is a telephone number, and is shown as one. ${advice}`,
    };
  }
  const whole =
    SCHEMELESS.test(written) && !FILE_NAME.test(written)
      ? checkUrl(`https://${written.replace(/^\/\//, '')}`)
      : undefined;
  if (whole !== undefined) {
    const warning = `${found} has no "https://" before it, and was read as ${quoteFound(whole)}. Write it like that.`;
    return { way: toLink(whole), warning };
  }
  const advice = 'Write an absolute address, for example "https://jobs.example/baker".';
  const words = toShownWords(written);
  return words === ''
    ? { warning: `${found} can't be linked to. ${advice}` }
    : { words, warning: `${found} can't be linked to, and is shown as written. ${advice}` };
}

/** Decoded words as a page may show them; nothing of an address that was refused. */
export function toShownWords(decoded: string): string {
  return REFUSED.test(decoded.trim()) ? '' : toCleanText(decoded, 200);
}

/** A link, or where it is a mail link an address. */
export function toLink(url: SafeUrl): WayToApply {
  const address = mailAddressOf(url);
  return address === undefined
    ? { kind: 'link', href: url, label: hostOf(url) }
    : { kind: 'email', href: url, label: address };
}

/** Takes an address, or a mailto: link whose subject is kept. */
export function toEmail(decoded: string): WayToApply | undefined {
  const url = checkUrl(/^mailto:/i.test(decoded) ? decoded : `mailto:${decoded}`);
  return url && toLink(url);
}

export function toPhone(unsafe: string): WayToApply | undefined {
  const label = toCleanText(unsafe.replace(/^tel:/i, ''), 40);
  const number = label.replace(/\(0\)/g, '').replace(/(?:ext|x)[^\d]{0,9}\d{1,6}$/i, '');
  // Two numbers in a row would make a third that nobody stated.
  if (/\d[^\d]*[\p{L},;/][^\d]*\d/u.test(number)) return undefined;
  const dialled = number.replace(/[^\d+]/g, '');
  return /^\+?\d{5,15}$/.test(dialled)
    ? { kind: 'phone', href: `tel:${dialled}`, label }
    : undefined;
}
