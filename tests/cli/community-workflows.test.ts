// Runs the commands of the workflows of a board that others add to, with GitHub's own program replaced.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { copyProject, type CopiedProject } from '../support/copied-project.ts';
import { posting } from '../support/postings.ts';
import { readWorkflow } from '../support/read-workflow.ts';
import { runStep } from '../support/run-step.ts';

function stepOf(workflow: string, isIt: (step: { id?: string; name?: string }) => boolean) {
  const { jobs } = readWorkflow(`.github/workflows/${workflow}`);
  return Object.values(jobs)
    .flatMap(({ steps }) => steps)
    .find(isIt);
}

function git(folder: string, ...words: string[]): void {
  const who = ['-c', 'user.name=Tern', '-c', 'user.email=tern@crumb.example'];
  execFileSync('git', [...who, '-c', 'commit.gpgsign=false', ...words], {
    cwd: folder,
    stdio: 'ignore',
  });
}

/** A program that answers as GitHub's does, and says what it was given. */
const GH = `
case "$*" in
  *git/trees*) last="\${@: -1}"; echo "$(cat "\${last##*=@}")" >> "$CALLS"; echo tree1 ;;
  *git/commits*) echo commit1 ;;
  *'--method PATCH'*) [[ -n $IS_AGAIN ]] ;;
  'pr list'*) echo "$IS_AGAIN" ;;
  'pr create'*) [[ -z $IS_FORBIDDEN ]] && echo https://github.example/pull/7 ;;
  'issue comment'*) cat "\${@: -1}" >> "$CALLS" ;;
esac`;

describe('the workflow that proposes an approved job', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'placard-repository-'));
    git(folder, 'init', '--quiet');
    git(folder, 'commit', '--quiet', '--allow-empty', '-m', 'Begin');
  });
  after(() => rmSync(folder, { recursive: true }));

  const contexts = {
    'github.token': 'secret',
    'github.repository': 'crumb/board',
    'github.event.repository.default_branch': 'main',
    'github.event.issue.number': '42',
    'steps.read.outputs.path': 'content/jobs/issue-42.json',
  };
  const propose = (environment: Record<string, string>) =>
    runStep(
      stepOf('post-a-job.yml', ({ id }) => id === 'propose'),
      {
        folder,
        contexts,
        environment: { IS_AGAIN: '', IS_FORBIDDEN: '', ...environment },
        stands: { gh: GH },
        files: {
          'post/posting.json': '{"title": "Baker"}',
          'post/comment.md': 'It can be posted.\n',
        },
      },
    );

  test('puts the posting on a branch of its own, and makes a pull request of it', () => {
    const { code, log, calls } = propose({});
    assert.equal(code, 0, log);
    const isFor = (words: string) => calls.some((call) => call.includes(words));
    assert.ok(isFor('-f tree[][path]=content/jobs/issue-42.json -f tree[][mode]=100644'));
    assert.ok(calls.includes('{"title": "Baker"}'), calls.join('\n'));
    assert.ok(isFor('-f message=Post the job of issue #42 -f tree=tree1 -f parents[]='));
    const made = calls.find((call) => call.startsWith('gh api repos/crumb/board/git/refs '));
    assert.match(made ?? '', /ref=refs\/heads\/post-a-job-42 -f sha=commit1/);
    const asked = calls.find((call) => call.startsWith('gh pr create'));
    assert.match(asked ?? '', /--head post-a-job-42 --base main --title Post the job of issue #42/);
  });

  test('replaces the posting of an issue that is approved again', () => {
    const { code, calls } = propose({ IS_AGAIN: 'https://github.example/pull/7' });
    assert.equal(code, 0);
    assert.ok(calls.some((call) => call.startsWith('gh pr edit https://github.example/pull/7')));
    assert.ok(!calls.some((call) => /^gh (?:pr create|api \S+git\/refs )/.test(call)));
  });

  test('says what to allow where pull requests are forbidden', () => {
    const { code, log } = propose({ IS_FORBIDDEN: 'yes' });
    assert.equal(code, 1);
    assert.match(log, /^::error title=No pull request::.*Settings → Actions → General/m);
  });

  test('tells the author, and takes the label away where nothing was posted', () => {
    const tell = (path: string) =>
      runStep(
        stepOf('post-a-job.yml', ({ name }) => name === 'Tell the author'),
        {
          folder,
          contexts: { ...contexts, 'steps.read.outputs.path': path },
          stands: { gh: GH },
          files: { 'post/comment.md': 'title: is missing.\n' },
        },
      ).calls;
    const posted = tell('content/jobs/issue-42.json');
    assert.ok(posted.includes('title: is missing.'));
    assert.equal(posted.filter((call) => call.startsWith('gh')).length, 1);
    assert.ok(tell('').includes('gh issue edit 42 --remove-label approved'));
  });
});

describe('the workflow that reads a pull request', () => {
  let project: CopiedProject;
  before(() => {
    project = copyProject();
    writeFileSync(join(project.folder, '.gitignore'), 'node_modules\n.placard\n.astro\ndist\n');
    git(project.folder, 'init', '--quiet');
    write('content/jobs/old.json', { '@type': 'JobPosting', title: '' });
    commit();
  });
  after(() => project.remove());

  function write(path: string, content: unknown): void {
    mkdirSync(dirname(join(project.folder, path)), { recursive: true });
    writeFileSync(join(project.folder, path), JSON.stringify(content));
  }
  function commit(): void {
    git(project.folder, 'add', '--all');
    git(project.folder, 'commit', '--quiet', '-m', 'Change');
  }
  const run = (id: string, stands = {}) =>
    runStep(
      stepOf('postings.yml', (step) => step.id === id),
      { folder: project.folder, stands },
    );

  test('annotates the postings that it changes, and no others', () => {
    write('content/jobs/a b;$(exit 9).json', posting({ title: 'Baker' }));
    commit();
    const good = run('validate');
    assert.equal(good.code, 0, good.log);
    assert.match(good.log, /1 posting in 1 file:/);
    write('content/jobs/bad.json', { '@type': 'JobPosting', title: '', description: 'Bake.' });
    commit();
    const bad = run('validate');
    assert.notEqual(bad.code, 0);
    assert.match(bad.log, /^::error file=content\/jobs\/bad\.json,line=1,title=title::/m);
    assert.doesNotMatch(bad.log, /old\.json/);
  });

  test('reads nothing where postings only go, and builds where something else of the board changed', () => {
    rmSync(join(project.folder, 'content/jobs/bad.json'));
    commit();
    assert.match(run('validate').log, /^No posting was changed\.$/m);
    const stands = { node: '' };
    assert.deepEqual(run('build', stands).calls, []);
    write('content/pages/about.md', 'About');
    commit();
    assert.deepEqual(run('build', stands).calls, ['node src/cli/build.ts']);
  });
});
