// Writes a difference as the lists that upload tools read, in the order in which a live site must change: first what
// pages load, then the pages, last what no page needs any more.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Difference } from './compare.ts';
import { linkOrCopy } from './write-file.ts';

/** Keys that one S3 request deletes at most. */
const KEYS_A_REQUEST = 1000;

/** Returns the paths to upload first, those to upload next, and those to delete. */
function inOrder({ added, changed, removed }: Difference): [string[], string[], string[]] {
  const uploads = [...added, ...changed].map(({ path }) => path).sort();
  const isPage = (path: string) => path.endsWith('.html');
  return [
    uploads.filter((path) => !isPage(path)),
    uploads.filter(isPage),
    removed.map(({ path }) => path),
  ];
}

/** Writes one list per step into `folder`; returns the commands that use them. */
export function writeRcloneLists(difference: Difference, site: string, folder: string): string[] {
  const names = ['1-upload.txt', '2-upload.txt', '3-delete.txt'];
  clearLists(folder, names);
  return inOrder(difference).flatMap((paths, step) => {
    const list = join(folder, names[step] ?? '');
    writeFileSync(list, paths.map((path) => `${path}\n`).join(''));
    if (paths.length === 0) return [];
    return step < 2
      ? [`rclone copy ${quote(site)} REMOTE:PATH --files-from-raw ${quote(list)} --no-traverse`]
      : [`rclone delete REMOTE:PATH --files-from-raw ${quote(list)}`];
  });
}

/** The AWS command line reads no lists of files: writes folders with the uploads, and the delete requests of S3. */
export function writeAwsLists(difference: Difference, site: string, folder: string): string[] {
  const names = ['1-upload', '2-upload', '3-delete'];
  clearLists(folder, names);
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

/** Deletes only the names that this file writes: the folder may be the owner's. */
function clearLists(folder: string, names: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  for (const name of names) rmSync(join(folder, name), { recursive: true, force: true });
}

/** Quotes for a shell, where that is needed. */
function quote(text: string): string {
  return /^[\w./:@-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
