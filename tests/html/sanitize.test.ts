import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createSanitizer } from '../../src/html/sanitize.ts';

const { sanitize } = await createSanitizer();

describe('sanitize', () => {
  const cases: readonly [string, string, string][] = [
    ['keeps structure', '<p>a<br><strong>b</strong></p>', '<p>a<br><strong>b</strong></p>'],
    ['drops handlers and style', '<p onclick="a()" style="x" id="b" class="c">d</p>', '<p>d</p>'],
    ['drops scripts and styles with their content', 'a<script>b</script><style>c</style>d', 'ad'],
    ['drops images', 'a<img src="https://t.example/p.gif">b', 'ab'],
    ['keeps the words of unknown elements', '<span>a</span> <font>b</font> <x-y>c</x-y>', 'a b c'],
    ['drops links that are not web or mail', '<a href="javascript:a()">b</a>', '<a>b</a>'],
    ['drops relative links', '<a href="/apply">b</a>', '<a>b</a>'],
    ['drops foreign elements', '<svg><a href="https://a.example">b</a></svg>c', 'c'],
  ];
  for (const [title, unsafe, safe] of cases) {
    test(title, () => assert.equal(sanitize(unsafe), safe));
  }

  test('goes on with a new window after several hundred documents', () => {
    for (let document = 0; document < 700; document += 1) {
      assert.equal(sanitize('<p onclick="a()">b</p>'), '<p>b</p>');
    }
  });
});
