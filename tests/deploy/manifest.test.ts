import assert from 'node:assert/strict';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { compareManifests } from '../../src/deploy/compare.ts';
import { preserveTimes } from '../../src/deploy/preserve-times.ts';
import { readManifest, writeManifest, type ManifestEntry } from '../../src/deploy/manifest.ts';

const entry = (path: string, sha256 = 'a', modified = 1_000): ManifestEntry => ({
  path,
  sha256,
  size: 3,
  modified,
});
const manifest = (...entries: ManifestEntry[]) => new Map(entries.map((one) => [one.path, one]));

describe('a manifest', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'placard-manifest-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  test('is read as it was written, whatever files are called', () => {
    const path = join(folder, 'manifest.txt');
    const entries = ['a b.txt', 'line\nbreak', '100%.txt', '%0A', 'ä/ü.html'].map((name) =>
      entry(name),
    );
    assert.equal(readManifest(path), undefined);
    writeManifest(path, entries);
    assert.deepEqual(
      [...(readManifest(path) ?? [])].map(([, one]) => one),
      entries,
    );
    assert.deepEqual(readdirSync(folder), ['manifest.txt']);
    rmSync(path);
  });

  test('is none where it is not as it was written', () => {
    const path = join(folder, 'damaged.txt');
    writeManifest(path, [entry('a.txt'), entry('b# c.txt')]);
    const whole = readFileSync(path, 'utf8');
    assert.equal(readManifest(path)?.size, 2);
    const damages = ['', '{}', whole.slice(0, -1), whole.slice(10), whole.replace('1000', '100x')];
    for (const damaged of [...damages, whole.slice(0, whole.indexOf('\n') + 1)]) {
      writeFileSync(path, damaged);
      assert.equal(readManifest(path), undefined, damaged);
    }
    rmSync(path);
  });

  test('gives a file with the same bytes the time that it had', () => {
    for (const name of ['same', 'changed', 'new']) writeFileSync(join(folder, name), 'abc');
    const before = manifest(entry('same', 'x', 1_000), entry('changed', 'y', 1_000));
    const files = ['same', 'changed', 'new'].map((path) => ({
      path,
      sha256: 'x',
      size: 3,
      mtimeMs: statSync(join(folder, path)).mtimeMs,
    }));
    const times = preserveTimes(folder, files, before).map(({ modified }) => modified);
    assert.equal(times[0], 1_000);
    assert.ok((times[1] ?? 0) > 1_000 && (times[2] ?? 0) > 1_000);
    assert.deepEqual(
      files.map(({ path }) => statSync(join(folder, path)).mtimeMs / 1000),
      times,
    );
  });

  test('leaves a file alone that has its time', () => {
    const path = join(folder, 'timed');
    writeFileSync(path, 'abc');
    utimesSync(path, 1_000, 1_000);
    const { ctimeMs, mtimeMs } = statSync(path);
    const file = { path: 'timed', sha256: 'x', size: 3, mtimeMs };
    assert.equal(preserveTimes(folder, [file], undefined)[0]?.modified, 1_000);
    assert.equal(statSync(path).ctimeMs, ctimeMs);
  });

  test('reports what a deploy has to do', () => {
    const difference = compareManifests(
      manifest(entry('a'), entry('b'), entry('c')),
      manifest(entry('a', 'a', 2_000), entry('b', 'other'), entry('d')),
    );
    const paths = (entries: ManifestEntry[]) => entries.map(({ path }) => path);
    assert.deepEqual(paths(difference.added), ['d']);
    assert.deepEqual(paths(difference.changed), ['b']);
    assert.deepEqual(paths(difference.removed), ['c']);
    assert.equal(difference.unchanged, 1);
    assert.equal(compareManifests(undefined, manifest(entry('a'))).added.length, 1);
  });
});
