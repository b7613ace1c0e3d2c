// npm test: rooms and sites side by side, then the browser's tests; one count at the end.
// npm test -- tests/site/board.test.ts tests/browser/cards.spec.ts: those alone.
// What builds sites runs in copies of the project with a board of the tests' own: an owner's content, and site.ts, are no
// part of them.

import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addCounts, type Count, finish, runTestFiles } from './count-tests.ts';
import { findBrowser } from './find-browser.ts';
import { findTestFiles } from './test-files.ts';

/** What takes longer hangs: it fails, and the others go on. */
const MOST_MILLISECONDS = 15 * 60 * 1000;
/** What a copy of the project does without: what is made, and what is the owner's. */
const NOT_COPIED = [
  ...['.astro', '.git', '.placard', 'dist', 'node_modules', 'shards', 'test-results'],
  ...['content', 'public'],
];
/** Of those folders, what is Placard's. */
const COPIED = ['content/job-posting.schema.json', 'content/synonyms.json', 'public/favicon.svg'];

const work = mkdtempSync(join(tmpdir(), 'placard-tests-'));
try {
  const named = process.argv.slice(2);
  const { slow, programs } = findTestFiles();
  const waiting = byLength(
    named.length === 0 ? [...programs, ...slow] : named.filter((file) => !isBrowserTest(file)),
  );
  const specs = named.filter(isBrowserTest);
  // Astro's own folder in a project is no place for two builds at once.
  const [first, second] = [copyProject('first'), copyProject('second')];
  const lanes = await Promise.all([
    named.length === 0
      ? runRooms().then((rooms) => runWaiting(first).then((rest) => [rooms, ...rest]))
      : runWaiting(first),
    runWaiting(second),
  ]);
  const browser = named.length === 0 || specs.length > 0 ? [runBrowser(first, specs)] : [];
  finish(addCounts([...lanes.flat(), ...browser]));

  /** Runs files in a folder, one after another, until none waits. */
  async function runWaiting(folder: string): Promise<Count[]> {
    process.env['SHARED_SITES'] ??= makeFolder('sites');
    const counts: Count[] = [];
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      let said = '';
      const signal = AbortSignal.timeout(MOST_MILLISECONDS);
      const options = { files: [join(folder, file)], cwd: folder, signal };
      counts.push(await runTestFiles(options, (text) => (said += text)));
      process.stdout.write(`${file}\n${said}`);
    }
    return counts;
  }
} finally {
  rmSync(work, { recursive: true, force: true });
  // What a test left running must not keep CI waiting.
  setImmediate(() => process.exit());
}

function isBrowserTest(file: string): boolean {
  return file.endsWith('.spec.ts');
}

/** The longest first, so that no lane waits long for the other. */
function byLength(files: readonly string[]): string[] {
  const LONG = ['losses', 'killed', 'failures', 'large-board', 'refusal', 'shards', 'corpus'];
  const rank = (file: string) => {
    const index = LONG.findIndex((name) => file.endsWith(`/${name}.test.ts`));
    return index === -1 ? LONG.length : index;
  };
  return [...files].sort((a, b) => rank(a) - rank(b));
}

function makeFolder(name: string): string {
  const folder = join(work, name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Copies the project without what is its owner's, with its packages and with what lies beside it for tests. */
function copyProject(name: string): string {
  const folder = makeFolder(`${name}/project`);
  const parts = readdirSync('.').filter((part) => !NOT_COPIED.includes(part));
  for (const part of [...parts, ...COPIED]) {
    cpSync(part, join(folder, part), { recursive: true, verbatimSymlinks: true });
  }
  const facts = readFileSync('tests/fixtures/site.ts', 'utf8');
  writeFileSync(join(folder, 'src/site.ts'), facts.replace('../../src/', './'));
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  const corpus = join(process.cwd(), '../shared');
  if (existsSync(corpus)) symlinkSync(corpus, join(folder, '../shared'));
  return folder;
}

function runRooms(): Promise<Count> {
  const countFile = join(work, 'rooms.json');
  const child = spawn(process.execPath, ['tests/support/run-rooms.ts'], {
    stdio: 'inherit',
    env: { ...process.env, COUNT_FILE: countFile },
    timeout: MOST_MILLISECONDS,
    killSignal: 'SIGKILL',
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', () => {
      if (existsSync(countFile)) resolve(JSON.parse(readFileSync(countFile, 'utf8')) as Count);
      else reject(new Error('The tests of the rooms ended before their count.'));
    });
  });
}

/** Runs the browser's tests of the project in a folder, or those that are named. */
function runBrowser(folder: string, specs: readonly string[]): Count {
  const outcome = join(work, 'browser.json');
  const { status } = spawnSync(
    'playwright',
    ['test', '--config', 'tests/browser/playwright.config.ts', ...specs],
    {
      cwd: folder,
      stdio: 'inherit',
      env: {
        ...process.env,
        CHROMIUM_PATH: findBrowser(),
        PLAYWRIGHT_JSON_OUTPUT_NAME: outcome,
      },
    },
  );
  const { stats } = JSON.parse(readFileSync(outcome, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  };
  const unexpected = stats.unexpected + stats.flaky;
  // A run that broke before its tests has failed, whatever it counted.
  const failed = status === 0 ? unexpected : Math.max(1, unexpected);
  return { passed: stats.expected, failed, skipped: stats.skipped };
}
