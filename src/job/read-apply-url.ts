// `url`, also where it is not an absolute URL: many systems have one field for "application email or URL".

import { decodeUrl } from '../html/decode.ts';
import { toCleanText } from '../html/clean-text.ts';
import { checkUrl, hostOf, mailAddressOf, toSafeUrl, type SafeUrl } from '../html/safe-url.ts';
import type { WayToApply } from './job.ts';
import { isPlaceholder } from './placeholder.ts';
import { quoteFound } from './problem.ts';

export interface ApplyUrlResult {
  way?: WayToApply;
  /** To be shown as written; absent for a URL that a page must not contain. */
  words?: string;
  warning?: string;
}

/** A host without its scheme, alone or before a path. */
const SCHEMELESS =
  /^(?:\/\/)?((?:[\p{L}\d](?:[\p{L}\d-]{0,61}[\p{L}\d])?\.){1,8}\p{L}{2,24})(?::\d{1,5})?(?:[/?#]\S*)?$/u;
/** "apply.html" alone does not name its site. */
const FILE_NAME = /^(?!www\.)[^/?#]+\.(?:html?|php|aspx?|jsp|cgi|pdf|docx?|odt|rtf|txt)$/i;
/** These prefixes mark digits as a telephone number. */
const PHONE = /^(?:tel:|\+|\(|0)[\d\s+()./-]{5,40}$/i;
const MAIL = /^(?:[^<>@]{0,100}<)?([^<>@\s/:]{1,64}@[^<>@\s/]{3,200})>?$/;
/** A scheme, or credentials before the host. */
const REJECTED = /^(?:[a-z][a-z\d+.-]{0,30}:|\/\/[^/?#]{0,300}@)/i;

/** Reads a `url`; only what `html/safe-url.ts` accepts becomes a link. */
export function readApplyUrl(unsafe: string): ApplyUrlResult {
  const safe = toSafeUrl(unsafe);
  if (safe !== undefined) return { way: toLink(safe), ...findBrokenLink(safe) };
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
  const completed =
    SCHEMELESS.test(written) && !FILE_NAME.test(written)
      ? checkUrl(`https://${written.replace(/^\/\//, '')}`)
      : undefined;
  if (completed !== undefined) {
    const warning = `${found} has no "https://" before it, and was read as ${quoteFound(completed)}. Write it like that.`;
    return { way: toLink(completed), warning };
  }
  const advice = 'Write an absolute address, for example "https://jobs.example/baker".';
  const words = toShownWords(written);
  return words === ''
    ? { warning: `${found} can't be linked to. ${advice}` }
    : { words, warning: `${found} can't be linked to, and is shown as written. ${advice}` };
}

/** A link that leads nowhere is shown as it is stated, and reported. */
function findBrokenLink(url: SafeUrl): Pick<ApplyUrlResult, 'warning'> {
  const advice = 'Write the address of the application page.';
  if (/^https?:/.test(url) && !/[.:]/.test(new URL(url).host)) {
    const host = quoteFound(new URL(url).host);
    return { warning: `${quoteFound(url)} names the host ${host}, which leads nowhere. ${advice}` };
  }
  return /\{\w|%7b\w|\$\{|<%/i.test(url)
    ? { warning: `${quoteFound(url)} contains a placeholder of a program. ${advice}` }
    : {};
}

/** Decoded words as a page may show them; empty for a rejected URL. */
export function toShownWords(decoded: string): string {
  return REJECTED.test(decoded.trim()) ? '' : toCleanText(decoded, 200);
}

export function toLink(url: SafeUrl): WayToApply {
  const address = mailAddressOf(url);
  return address === undefined
    ? { kind: 'link', href: url, label: hostOf(url) }
    : { kind: 'email', href: url, label: address };
}

/** Reads a mail address, or a mailto: URL, of which the subject is retained. */
export function toEmail(decoded: string): WayToApply | undefined {
  const url = checkUrl(/^mailto:/i.test(decoded) ? decoded : `mailto:${decoded}`);
  return url && toLink(url);
}

export function toPhone(unsafe: string): WayToApply | undefined {
  const label = toCleanText(unsafe.replace(/^tel:/i, ''), 40);
  const number = label.replace(/\(0\)/g, '').replace(/(?:ext|x)[^\d]{0,9}\d{1,6}$/i, '');
  // Two numbers would be joined into a third.
  if (/\d[^\d]*[\p{L},;/][^\d]*\d/u.test(number)) return undefined;
  const dialled = number.replace(/[^\d+]/g, '');
  return /^\+?\d{5,15}$/.test(dialled)
    ? { kind: 'phone', href: `tel:${dialled}`, label }
    : undefined;
}
