import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readWritten as read } from '../support/read-source.ts';

const JOB = 'title: Cooper\ncompany: Stave\nlocation: Cork\n';

describe('YAML that is broken or harms gives one sentence with its line', () => {
  const laughs = ['a: &a [x,x,x,x,x,x,x,x,x]']
    .concat(
      [...'bcdefghi'].map(
        (name, index) =>
          `${name}: &${name} [${Array<string>(9).fill(`*${'abcdefgh'[index]}`).join()}]`,
      ),
    )
    .join('\n');
  const broken: [name: string, content: string, line: number, reason: RegExp][] = [
    ['a name twice', `${JOB}title: Baker`, 4, /Map keys must be unique/],
    [
      'a colon in a text',
      'title: Cooper: staves\ncompany: x',
      1,
      /is not YAML: .*stands in quotes/,
    ],
    ['cut off in a quote', `${JOB}description: "Bend`, 4, /is not YAML/],
    ['a billion laughs', laughs, 1, /aliases that can't be read/],
    ['an alias of nothing', `${JOB}url: *nothing`, 1, /aliases that can't be read/],
    ['lists without end', '['.repeat(20_000), 1, /more than 64 levels deep/],
    ['maps without end', '{a: '.repeat(20_000), 1, /more than 64 levels deep/],
    ['dashes without end', '- '.repeat(20_000), 1, /more than 64 levels deep/],
    ['questions without end', '? '.repeat(20_000), 1, /a list or a map as a name/],
  ];
  for (const [name, content, line, reason] of broken) {
    test(name, async () => {
      const { objects, failures } = await read('jobs.yml', content);
      assert.deepEqual([objects, failures.length, failures[0]?.line], [[], 1, line]);
      assert.match(failures[0]?.reason ?? '', reason);
    });
  }

  test('a name like that of a built-in property is a name', async () => {
    const { objects, failures } = await read(
      'job.yml',
      `${JOB}description: Bend staves.\n__proto__: {title: No}\nconstructor: x\n`,
    );
    assert.deepEqual([objects[0]?.['title'], failures], ['Cooper', []]);
  });
});
