// A link that reads `paypal.com` and leads to `evil.example` is phishing: its real host is appended.
import { limitMarks } from './marks.ts';
import { hostOf, mailAddressOf, type SafeUrl } from './safe-url.ts';

const separator = /[^\p{L}\p{N}.\-_]+/u;
const fullStops = /[。．｡]/g;
const topLevel = /^(?:\p{L}{2,24}|xn--[a-z\d-]{2,59})$/u;
// Suffixes of names such as Node.js, which are no domains.
const notTopLevel: ReadonlySet<string> = new Set(['js', 'ts', 'jsx', 'tsx', 'pdf', 'docx', 'doc']);

/** The real host or mail address to append to a link's text where the text names another host. */
export function disclosureOf(text: string, url: SafeUrl): string | undefined {
  const host = hostOf(url);
  const disclosed = ` (${mailAddressOf(url) ?? host})`;
  if (text.trimEnd().endsWith(disclosed)) return undefined;
  const namesOther = hostsIn(text).some((named) => !isSameSite(named, host));
  return namesOther ? disclosed : undefined;
}

function hostsIn(text: string): string[] {
  const words = limitMarks(text)
    .normalize('NFKC')
    .replace(fullStops, '.')
    .toLowerCase()
    .split(separator);
  return words.flatMap((word) => {
    if (!word.includes('.')) return [];
    const name = word.replace(/^[._-]{1,9}|[._-]{1,9}$/g, '');
    const labels = name.split('.');
    const last = labels.at(-1)!;
    if (labels.length < 2 || labels.includes('') || name.length > 253) return [];
    if (!topLevel.test(last) || notTopLevel.has(last)) return [];
    const host = URL.parse(`https://${name}/`)?.hostname;
    return host ? [host] : [];
  });
}

function isSameSite(named: string, host: string): boolean {
  const [first, second] = [withoutWww(named), withoutWww(host.replace(/:\d{1,5}$/, ''))];
  return first === second || second.endsWith(`.${first}`);
}

function withoutWww(host: string): string {
  return host.startsWith('www.') ? host.slice('www.'.length) : host;
}
