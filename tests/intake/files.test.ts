import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { listFiles } from '../../src/intake/files.ts';
import { writeFolder } from '../support/build-site.ts';

describe('the folder of postings', () => {
  test('gives its files sorted by path, in any depth', () => {
    const folder = writeFolder({
      'b.json': '1',
      'B.jsonld': '1',
      'a/z.ndjson': '1',
      'a/b/c.JSONL': '1',
    });
    const { files, ignored } = listFiles(folder);
    assert.deepEqual(
      files.map(({ path, format }) => [path, format]),
      [
        ['B.jsonld', 'document'],
        ['a/b/c.JSONL', 'lines'],
        ['a/z.ndjson', 'lines'],
        ['b.json', 'document'],
      ],
    );
    assert.deepEqual(ignored, []);
  });

  test('gives regular files alone, and names the others', () => {
    const folder = writeFolder({ 'a.json': '1', 'read.me': '1', '.hidden.json': '1' });
    mkdirSync(join(folder, 'folder.json'));
    symlinkSync('/etc/passwd', join(folder, 'link.json'));
    execFileSync('mkfifo', [join(folder, 'pipe.json')]);
    const { files, ignored } = listFiles(folder);
    assert.deepEqual(
      files.map(({ path }) => path),
      ['a.json'],
    );
    assert.deepEqual(
      ignored.map(({ path, reason }) => `${path} is ${reason}`),
      [
        'link.json is a symbolic link',
        'pipe.json is not a regular file',
        'read.me is of a kind that is not read',
      ],
    );
  });

  test('leaves out what a browser saves beside a page, and says how to save one that can be read', () => {
    const folder = writeFolder({
      'Cooper.html': '<p>Job</p>',
      'Cooper_files/frame.html': '<p>Frame</p>',
      'Turner.htm': '<p>Job</p>',
      'Turner-Dateien/app.js': '',
      'more_files/job.html': '<p>Job</p>',
      'Smith.mhtml': '',
    });
    const { files, ignored } = listFiles(folder);
    assert.deepEqual(
      files.map(({ path }) => path),
      ['Cooper.html', 'Turner.htm', 'more_files/job.html'],
    );
    const reason = 'the pictures and scripts of a saved page';
    assert.deepEqual(ignored.slice(0, 1), [{ path: 'Cooper_files/', reason }]);
    assert.deepEqual(ignored.at(-1), { path: 'Turner-Dateien/', reason });
    assert.match(ignored[1]?.reason ?? '', /^a web archive.*Save the page as HTML/);
  });
});
