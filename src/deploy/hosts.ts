// Which static hosts accept the site. Their limits, as their documentation states them in November 2026:
// GitHub Pages 1 GB a site; Cloudflare Pages 20,000 files on the free plan, 100,000 on paid ones, 25 MiB a file;
// Netlify 54,000 files in one folder.

const figures = new Intl.NumberFormat('en');
const GITHUB_BYTES = 1e9;
const CLOUDFLARE = { free: 20_000, paid: 100_000, fileBytes: 25 * 1024 * 1024 };
const NETLIFY_FILES_A_FOLDER = 54_000;

export interface SiteSize {
  files: number;
  bytes: number;
  largestFile: number;
  fullestFolder: number;
}

export function measureSite(files: Iterable<{ path: string; size: number }>): SiteSize {
  const size: SiteSize = { files: 0, bytes: 0, largestFile: 0, fullestFolder: 0 };
  const folders = new Map<string, number>();
  for (const file of files) {
    const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
    const inFolder = (folders.get(folder) ?? 0) + 1;
    folders.set(folder, inFolder);
    size.files += 1;
    size.bytes += file.size;
    size.largestFile = Math.max(size.largestFile, file.size);
    size.fullestFolder = Math.max(size.fullestFolder, inFolder);
  }
  return size;
}

/** Returns a line with the hosts that the site fits, and one with the others and why it does not fit them. */
export function formatHosts(size: SiteSize): string[] {
  const hosts: [string, string | undefined][] = [
    ['GitHub Pages', size.bytes > GITHUB_BYTES ? `${formatBytes(size.bytes)} of 1 GB` : undefined],
    cloudflare(size),
    [
      'Netlify',
      size.fullestFolder > NETLIFY_FILES_A_FOLDER
        ? `${figures.format(size.fullestFolder)} of 54,000 files in one folder`
        : undefined,
    ],
  ];
  const fitting = hosts.filter(([, excess]) => excess === undefined).map(([name]) => name);
  const others = hosts.filter(([, excess]) => excess !== undefined);
  const amount = `${figures.format(size.files)} ${size.files === 1 ? 'file' : 'files'}, ${formatBytes(size.bytes)}`;
  return [
    fitting.length > 0 ? `${amount}: fits ${inWords(fitting)}.` : `${amount}.`,
    ...(others.length > 0
      ? [
          `Too much for ${inWords(others.map(([name, excess]) => `${name} (${excess})`))}; object storage takes it (docs/deploying.md).`,
        ]
      : []),
  ];
}

function cloudflare({ files, largestFile }: SiteSize): [string, string | undefined] {
  const name = 'Cloudflare Pages';
  if (largestFile > CLOUDFLARE.fileBytes)
    return [name, `a file of ${formatBytes(largestFile)}, 25 MiB at most`];
  if (files > CLOUDFLARE.paid) return [name, `${figures.format(files)} of 100,000 files`];
  return [files > CLOUDFLARE.free ? `${name} on a paid plan` : name, undefined];
}

/** Formats bytes in decimal units, such as "1.2 MB". */
export function formatBytes(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  const step = bytes < 1000 ? 0 : Math.min(4, Math.floor(Math.log10(bytes) / 3));
  const amount = bytes / 1000 ** step;
  return `${amount < 10 && step > 0 ? amount.toFixed(1) : Math.round(amount)} ${units[step]}`;
}

function inWords(names: readonly string[]): string {
  return new Intl.ListFormat('en').format(names);
}
