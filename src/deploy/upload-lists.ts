// A difference as the lists that upload tools read, in the order in which a live site must change: first what pages
// load, then the pages, last what no page needs any more.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Difference } from './compare.ts';
import { linkOrCopy } from './place-file.ts';

/** Keys that one request of S3 deletes at most. */
const KEYS_A_REQUEST = 1000;

/** Takes a difference; gives the paths to upload first, then, and to delete. */
function inOrder({ added, changed, removed }: Difference): [string[], string[], string[]] {
  const uploads = [...added, ...changed].map(({ path }) => path).sort();
  const isPage = (path: string) => path.endsWith('.html');
  return [
    uploads.filter((path) => !isPage(path)),
    uploads.filter(isPage),
    removed.map(({ path }) => path),
  ];
}

/** Takes a difference, the site's folder and a folder for the lists; writes a list a step and gives the commands that use them. */
export function writeRcloneLists(difference: Difference, site: string, folder: string): string[] {
  const names = ['1-upload.txt', '2-upload.txt', '3-delete.txt'];
  startAgain(folder, names);
  return inOrder(difference).flatMap((paths, step) => {
    const list = join(folder, names[step] ?? '');
    writeFileSync(list, paths.map((path) => `${path}\n`).join(''));
    if (paths.length === 0) return [];
    return step < 2
      ? [`rclone copy ${quote(site)} REMOTE:PATH --files-from-raw ${quote(list)} --no-traverse`]
      : [`rclone delete REMOTE:PATH --files-from-raw ${quote(list)}`];
  });
}

/** Takes the same; the AWS command line reads no lists of files, so it gets folders with only what is to be uploaded, and S3's own requests to delete. */
export function writeAwsLists(difference: Difference, site: string, folder: string): string[] {
  const names = ['1-upload', '2-upload', '3-delete'];
  startAgain(folder, names);
  return inOrder(difference).flatMap((paths, step) => {
    const target = join(folder, names[step] ?? '');
    mkdirSync(target);
    if (paths.length === 0) return [];
    if (step === 2) return deleteRequests(paths, target);
    for (const path of paths) linkOrCopy(join(site, path), join(target, path));
    return [`aws s3 cp ${quote(target)} s3://BUCKET/ --recursive`];
  });
}

function deleteRequests(paths: readonly string[], folder: string): string[] {
  const requests: string[] = [];
  for (let from = 0; from < paths.length; from += KEYS_A_REQUEST) {
    const file = join(folder, `${requests.length + 1}.json`);
    const Objects = paths.slice(from, from + KEYS_A_REQUEST).map((Key) => ({ Key }));
    writeFileSync(file, JSON.stringify({ Objects, Quiet: true }));
    requests.push(`aws s3api delete-objects --bucket BUCKET --delete ${quote(`file://${file}`)}`);
  }
  return requests;
}

/** Only the names that were written before: the folder may be the owner's. */
function startAgain(folder: string, names: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  for (const name of names) rmSync(join(folder, name), { recursive: true, force: true });
}

/** For a shell, where that is needed. */
function quote(text: string): string {
  return /^[\w./:@-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
