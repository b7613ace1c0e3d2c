import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createGithubOutput } from '../../src/cli/output/github.ts';

test('an annotation names a file without a character that steers a terminal or hides', () => {
  let written = '';
  const file = 'a\u001b[31m,b\u202ec\u2028d\ufeffe\u009bf:g\nh%.json';
  const problem = {
    file,
    line: 1,
    field: 'ti\u001btle',
    severity: 'error',
    message: 'is odd.',
  } as const;
  createGithubOutput((text) => (written += text)).posting(
    { file, position: 0, line: 1, verdict: 'quarantined', problems: [problem] },
    'quarantined',
  );
  assert.equal(
    written,
    '::error file=a\\u001b[31m%2Cb\\u202ec\\u2028d\\ufeffe\\u009bf%3Ag\\u000ah%25.json,line=1,title=ti\\u001btle::ti\\u001btle is odd.\n',
  );
});
