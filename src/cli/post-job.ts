// Makes the posting of an issue of the form "Post a job", for the workflow that proposes it: the issue's author writes
// every word, so that nothing of it is run, and people see in the pull request all that there is.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { escapeControls } from '../job/problem.ts';
import type { JsonObject } from '../job/schema-org.ts';
import type { PostingResult } from '../intake/read-postings.ts';
import type { Outcome } from '../report/outcome.ts';
import { readSettings, UsageError } from '../settings/settings.ts';
import { readCommandLine } from './command-line.ts';
import { EXIT } from './exit.ts';
import { isPosted, toComment, type IssueReading } from './issue-comment.ts';
import { runReadCommand } from './read-command.ts';
import { readNamed } from './read-named.ts';

const USAGE = `Usage: node src/cli/post-job.ts EVENT --into FOLDER
  EVENT   the file in which GitHub states the event of an issue
  --into  gets comment.md, what to tell the issue's author, and posting.json where the job can be posted
The path for posting.json in the repository is printed; the exit code is 3 where the job can't be posted.`;

interface Issue {
  number: number;
  body: string;
  /** When the label was set. */
  updated_at: string;
}

await runReadCommand(run);

async function run(): Promise<number> {
  const { values, positionals } = readCommandLine(USAGE, {
    options: { into: { type: 'string' } },
    allowPositionals: true,
  });
  const [event, ...others] = positionals;
  if (event === undefined || others.length > 0 || values.into === undefined) {
    throw new UsageError(USAGE);
  }
  const issue = readIssue(event);
  const { jobsDir } = readSettings(process.cwd(), process.env);
  const read = await readBody(toForm(issue));
  mkdirSync(values.into, { recursive: true });
  writeFileSync(join(values.into, 'comment.md'), toComment(read));
  if (read.object === undefined || !isPosted(read.outcome)) return EXIT.refused;
  writeFileSync(join(values.into, 'posting.json'), toJson(withoutOwn(read.object)));
  // The number alone: an issue that is approved again replaces its posting, whatever became of its title.
  process.stdout.write(`${relative(process.cwd(), join(jobsDir, `issue-${issue.number}.json`))}\n`);
  return EXIT.done;
}

function readIssue(path: string): Issue {
  const { issue } = JSON.parse(readFileSync(path, 'utf8')) as { issue?: Partial<Issue> };
  if (!Number.isSafeInteger(issue?.number) || issue?.updated_at === undefined) {
    throw new UsageError(`${path} states no event of an issue.\n${USAGE}`);
  }
  return { body: '', ...issue } as Issue;
}

/** The day on which the board's people approved it is the day on which it is posted. */
function toForm({ body, updated_at: approved }: Issue): string {
  return `### Date posted\n\n${approved.slice(0, 10)}\n\n${body ?? ''}`;
}

async function readBody(form: string): Promise<IssueReading> {
  const folder = mkdtempSync(join(tmpdir(), 'placard-issue-'));
  try {
    const path = join(folder, 'issue.md');
    writeFileSync(path, form);
    const results: { result: PostingResult; outcome: Outcome }[] = [];
    const { ignored, sources } = await readNamed([path], (result, outcome) => {
      results.push({ result, outcome });
    });
    const [found] = results;
    if (found === undefined) {
      const passedOver = sources[0]?.takenFor.split('; ')[1];
      const reason = passedOver ?? `It is ${ignored[0]?.reason ?? 'empty'}.`;
      return { outcome: 'quarantined', problems: [], reason };
    }
    const { object, problems } = found.result;
    return { outcome: found.outcome, problems, ...(object && { object }) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the form does not ask for is the board's to say, such as who is featured. */
function withoutOwn(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !name.startsWith('x:')));
}

/** Escapes what cannot be seen, so that reviewers see it. */
function toJson(object: JsonObject): string {
  const lines = JSON.stringify(object, null, 2).split('\n').map(escapeControls);
  return `${lines.join('\n')}\n`;
}
