// The only check between a URL in a posting and an `href` on a page.
import { decodeUrl } from './decode.ts';
import { allowedSchemes, limits } from './policy.ts';

declare const safeUrl: unique symbol;

/** An absolute https, http or mailto URL without credentials, host in ASCII. */
export type SafeUrl = string & { readonly [safeUrl]: true };

const mailAddress =
  /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}[\p{L}\p{N}-]{2,63}$/u;

const controlCharacter = /[\0-\x1f\x7f-\x9f\u2028\u2029]/;

/** Decodes a URL once and checks it; undefined where a page must not link to it. */
export function toSafeUrl(unsafe: string): SafeUrl | undefined {
  if (unsafe.length > limits.maxUrlCharacters * 4) return undefined;
  return checkUrl(decodeUrl(unsafe));
}

/** Checks a URL whose character references are already decoded. */
export function checkUrl(unsafe: string): SafeUrl | undefined {
  const trimmed = unsafe.trim();
  if (trimmed === '' || trimmed.length > limits.maxUrlCharacters) return undefined;
  const url = URL.parse(trimmed);
  if (!url || !allowedSchemes.includes(url.protocol)) return undefined;
  if (url.protocol === 'mailto:') return toMailUrl(url);
  if (url.username !== '' || url.password !== '' || url.hostname === '') return undefined;
  return url.href.length <= limits.maxUrlCharacters ? (url.href as SafeUrl) : undefined;
}

/** The host of a link; for mail, that of the address. */
export function hostOf(url: SafeUrl): string {
  const parsed = new URL(url);
  return parsed.protocol === 'mailto:' ? addressOf(parsed).split('@')[1]! : parsed.host;
}

/** The address of a mail link as readable text; undefined for other links. */
export function mailAddressOf(url: SafeUrl): string | undefined {
  const parsed = new URL(url);
  return parsed.protocol === 'mailto:' ? addressOf(parsed) : undefined;
}

// A mail link may have further recipients, a body and headers in its query; all but the subject is removed.
function toMailUrl(url: URL): SafeUrl | undefined {
  const address = addressOf(url);
  if (address.length > 254 || !mailAddress.test(address)) return undefined;
  const subject = url.searchParams.get('subject') ?? '';
  if (subject === '' || controlCharacter.test(subject)) {
    return `mailto:${encodeAddress(address)}` as SafeUrl;
  }
  const href = `mailto:${encodeAddress(address)}?subject=${encodeURIComponent(subject)}`;
  return href.length <= limits.maxUrlCharacters ? (href as SafeUrl) : undefined;
}

function addressOf(url: URL): string {
  try {
    return decodeURIComponent(url.pathname).trim();
  } catch {
    return '';
  }
}

function encodeAddress(address: string): string {
  return encodeURIComponent(address).replace('%40', '@');
}
