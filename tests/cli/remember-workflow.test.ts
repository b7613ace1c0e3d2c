// Runs the step that commits a board's history, with a repository to push to.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { writeFolder } from '../support/build-site.ts';
import { readWorkflow } from '../support/read-workflow.ts';
import { runStep } from '../support/run-step.ts';

describe('the workflow that deploys commits what the board remembers', () => {
  const { jobs } = readWorkflow('.github/workflows/deploy.yml');
  const step = jobs['build']?.steps.find(({ id }) => id === 'remember');
  let folder: string;
  let project: string;
  const git = (cwd: string, ...words: string[]) => {
    const { status, stdout, stderr } = spawnSync('git', words, { cwd, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    return stdout;
  };
  const remember = () =>
    runStep(step, {
      folder: project,
      contexts: { 'github.token': 'secret' },
      environment: { GITHUB_SERVER_URL: folder, GITHUB_REF_NAME: 'main' },
    });
  const pushed = () => git(join(folder, 'crumb/board.git'), 'show', 'main:content/history.ndjson');

  before(() => {
    folder = writeFolder({
      'project/content/history.ndjson': '{"day":1}\n',
      'project/content/jobs/fetched.json': '{}\n',
      'crumb/x': '',
    });
    project = join(folder, 'project');
    git(folder, 'init', '--quiet', '--bare', '--initial-branch', 'main', 'crumb/board.git');
    git(project, 'init', '--quiet', '--initial-branch', 'main');
    git(project, 'config', 'user.name', 'Owner');
    git(project, 'config', 'user.email', 'owner@board.example');
    copyFileSync(
      join(import.meta.dirname, '../../.gitattributes'),
      join(project, '.gitattributes'),
    );
    git(project, 'add', '.');
    git(project, 'commit', '--quiet', '-m', 'Begin');
    git(project, 'push', '--quiet', join(folder, 'crumb/board.git'), 'main');
  });
  after(() => rmSync(folder, { recursive: true }));

  test('and nothing where nothing is new', () => {
    const { code, log } = remember();
    assert.equal(code, 0, log);
    assert.equal(pushed(), '{"day":1}\n');
  });

  test('beside what another machine pushed meanwhile', () => {
    const other = join(folder, 'other');
    git(folder, 'clone', '--quiet', 'crumb/board.git', 'other');
    for (const [name, value] of [
      ['user.name', 'Other'],
      ['user.email', 'other@board.example'],
    ] as const) {
      git(other, 'config', name, value);
    }
    appendFileSync(join(other, 'content/history.ndjson'), '{"day":2}\n');
    git(other, 'commit', '--quiet', '-am', 'Elsewhere');
    git(other, 'push', '--quiet');
    appendFileSync(join(project, 'content/history.ndjson'), '{"day":3}\n');
    const { code, log } = remember();
    assert.equal(code, 0, log);
    assert.deepEqual(pushed().trim().split('\n').sort(), ['{"day":1}', '{"day":2}', '{"day":3}']);
  });

  test('and nothing of what was fetched for this site, which is left as it is', () => {
    const fetched = join(project, 'content/jobs/fetched.json');
    writeFileSync(fetched, '{"title":"Baker"}\n');
    appendFileSync(join(project, 'content/history.ndjson'), '{"day":5}\n');
    const { code, log } = remember();
    assert.equal(code, 0, log);
    assert.doesNotMatch(log, /::warning/);
    assert.ok(pushed().includes('{"day":5}'));
    const board = join(folder, 'crumb/board.git');
    assert.equal(git(board, 'show', 'main:content/jobs/fetched.json'), '{}\n');
    assert.equal(readFileSync(fetched, 'utf8'), '{"title":"Baker"}\n');
  });

  test('or warns where it may not push', () => {
    appendFileSync(join(project, 'content/history.ndjson'), '{"day":4}\n');
    rmSync(join(folder, 'crumb/board.git'), { recursive: true });
    const { code, log } = remember();
    assert.equal(code, 0, log);
    assert.match(log, /^::warning title=Not remembered::/m);
  });
});
