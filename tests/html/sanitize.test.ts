import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { JSDOM } from 'jsdom';
import { createSanitizer } from '../../src/html/sanitize.ts';

const { sanitize } = createSanitizer();

describe('sanitize', () => {
  const cases: readonly [string, string, string][] = [
    ['keeps structure', '<p>a<br><strong>b</strong></p>', '<p>a<br><strong>b</strong></p>'],
    [
      'keeps the edges of blocks for tidy to see',
      '<section><h1>a</h1><div>b</div></section>',
      '<section><h1>a</h1><div>b</div></section>',
    ],
    ['drops handlers and style', '<p onclick="a()" style="x" id="b" class="c">d</p>', '<p>d</p>'],
    ['drops scripts and styles with their content', 'a<script>b</script><style>c</style>d', 'ad'],
    ['drops images', 'a<img src="https://t.example/p.gif">b', 'ab'],
    ['keeps the words of unknown elements', '<span>a</span> <font>b</font> <x-y>c</x-y>', 'a b c'],
    ['drops links that are not web or mail', '<a href="javascript:a()">b</a>', '<a>b</a>'],
    ['drops relative links', '<a href="/apply">b</a>', '<a>b</a>'],
    [
      'drops links that name a good scheme only further on',
      '<a href="javascript:a(\'https:\')">b</a><a href="x-https:c">d</a><a href="x:mailto:e">f</a>',
      '<a>b</a><a>d</a><a>f</a>',
    ],
    [
      'keeps links to web and mail, however their scheme is written',
      '<a href="HTTP://a.example">b</a><a href="https://a.example">b</a><a href="mailto:c@a.example">d</a>',
      '<a href="HTTP://a.example">b</a><a href="https://a.example">b</a><a href="mailto:c@a.example">d</a>',
    ],
    [
      'drops what is for scripts and for readers of the screen',
      '<p data-a="b" aria-label="c" role="button" slot="f">g</p>',
      '<p>g</p>',
    ],
    ['drops names that stand in the way of scripts', '<a name="body" id="forms">b</a>', '<a>b</a>'],
    ['drops foreign elements with allowed names', '<math><mtext><p>a</p></mtext></math>b', 'b'],
    [
      'drops what would end an attribute or a comment if it were parsed as XML',
      '<a href="https://a.example/?</style>">b</a><a href="https://a.example/?--!>">c</a>',
      '<a>b</a><a>c</a>',
    ],
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

describe('a sanitizer that could not do its work is never handed out', () => {
  const windowOf = Object.getOwnPropertyDescriptor(JSDOM.prototype, 'window')!;
  after(() => Object.defineProperty(JSDOM.prototype, 'window', windowOf));
  const withWindow = (change: (window: JSDOM['window']) => unknown) =>
    Object.defineProperty(JSDOM.prototype, 'window', {
      configurable: true,
      get(this: JSDOM) {
        return change((windowOf.get as () => JSDOM['window']).call(this));
      },
    });

  const broken: readonly [string, (window: JSDOM['window']) => unknown][] = [
    ['where there is no document', () => ({ close: () => undefined })],
    [
      'where nothing is looked at',
      (window) => {
        const iterator = { nextNode: () => null } as unknown as NodeIterator;
        window.Document.prototype.createNodeIterator = () => iterator;
        return window;
      },
    ],
  ];
  for (const [title, change] of broken) {
    test(title, () => {
      withWindow(change);
      assert.throws(createSanitizer, /DOMPurify does not clean HTML here/);
    });
  }

  test('and one whose window is whole is', () => {
    withWindow((window) => window);
    assert.equal(createSanitizer().sanitize('<p id="a">b</p>'), '<p>b</p>');
  });
});
