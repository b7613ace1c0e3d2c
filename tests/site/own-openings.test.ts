// What an owner's pages and styles load from others: the build is refused until site.ts allows it.

import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { writeFolder } from '../support/build-site.ts';
import { copyProject, type CopiedProject } from '../support/copied-project.ts';
import { addOthers, OTHERS, stateFacts } from '../support/own-face.ts';
import { posting } from '../support/postings.ts';

describe('a board that asks others', () => {
  let project: CopiedProject;
  let jobsDir: string;
  before(() => {
    project = copyProject();
    addOthers(project);
    jobsDir = writeFolder({ 'baker.json': posting(), 'cooper.json': posting({ title: 'Cooper' }) });
  });
  after(() => {
    project.remove();
    rmSync(jobsDir, { recursive: true });
  });

  test('is refused with the line that allows it, and then built as that line says', () => {
    const { code, stderr } = project.build(jobsDir);
    assert.equal(code, 1, stderr);
    for (const [page, what] of [
      ['post-a-job/index\\.html', `<iframe> loads "${OTHERS.frame}/job"`],
      ['post-a-job/index\\.html', `<img> loads "${OTHERS.image}/shop.svg"`],
      ['post-a-job/index\\.html', `<form> sends to "${OTHERS.form}/sign-up"`],
      ['_astro/[^:]*\\.css', `a font is "${OTHERS.font}/elsewhere.woff2"`],
      ['_astro/[^:]*\\.js', `it asks "${OTHERS.connection}/news"`],
    ] as const) {
      assert.match(stderr, new RegExp(`^ {2}${page}: ${what}, which is not the site's own$`, 'm'));
    }
    assert.doesNotMatch(stderr, /defect/);
    const allow = /^ {2}allow: (\{.*\}),$/m.exec(stderr)?.[1] ?? '';
    stateFacts(project.folder, { allow });
    const opened = project.build(jobsDir);
    assert.equal(opened.code, 0, opened.stderr);
    assert.match(
      opened.stdout,
      new RegExp(
        `^Open to others, as allow in src/site\\.ts says:\n {2}connections: ${OTHERS.connection}\n {2}fonts: ${OTHERS.font}\n {2}images: ${OTHERS.image}\n {2}forms: ${OTHERS.form}\n {2}frames: ${OTHERS.frame}\n`,
        'm',
      ),
    );
    assert.match(readFileSync(join(project.folder, 'dist/_headers'), 'utf8'), /; frame-src https/);
  });

  test('says so again where nothing is to be built', () => {
    const { stdout } = project.build(jobsDir);
    assert.match(stdout, /^Open to others.*\n(?: {2}.*\n)+The site in dist\/ is up to date/m);
  });

  test('is told of a wrong entry before anything is built', () => {
    stateFacts(project.folder, { allow: "{ frames: ['https://frames.example/job'] }" });
    const { code, stderr } = project.build(jobsDir);
    assert.equal(code, 2);
    assert.match(
      stderr,
      /^allow\.frames\[0\] in src\/site\.ts is .* for example "https:\/\/frames/,
    );
  });
});
