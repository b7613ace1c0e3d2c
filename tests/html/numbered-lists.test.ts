import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createDescriber } from '../../src/html/description.ts';

const { toDescription } = await createDescriber();

describe('words that touch are parted', () => {
  const cases: readonly (readonly [unsafe: string, html: string])[] = [
    [
      '<p><b>Duties</b><b>What we want</b></p><p>Bread.</p>',
      '<h3>Duties</h3><h3>What we want</h3><p>Bread.</p>',
    ],
    // One word in two parts.
    ['<p><b>Req</b><b>uirements</b></p><p>Bread.</p>', '<h3>Requirements</h3><p>Bread.</p>'],
    ['<p><ruby>麦<rt>むぎ</rt></ruby></p>', '<p>麦 むぎ</p>'],
    ['<p>Bread</p><search>more</search>', '<p>Bread</p><p>more</p>'],
  ];
  for (const [unsafe, html] of cases) {
    test(unsafe, () => assert.equal(toDescription(unsafe).html, html));
  }
});

describe('lists typed by hand', () => {
  const cases: readonly (readonly [unsafe: string, html: string])[] = [
    ['<p>1) Mix<br>2) Bake</p>', '<ol><li>Mix</li><li>Bake</li></ol>'],
    ['<p>1. Mix</p><p>2. <b>Bake</b> it</p>', '<ol><li>Mix</li><li><b>Bake</b> it</li></ol>'],
    ['a) Mix\nb) Bake', '<ol><li>Mix</li><li>Bake</li></ol>'],
    ['1、熟悉Java\n2、熟悉Go', '<ol><li>熟悉Java</li><li>熟悉Go</li></ol>'],
    ['(i) Mix\n(ii) Bake\n(iii) Sell', '<ol><li>Mix</li><li>Bake</li><li>Sell</li></ol>'],
    ['i) Mix\nii) Bake', '<ol><li>Mix</li><li>Bake</li></ol>'],
    ['mild) Mix\nmix) Bake', '<p>mild) Mix<br>mix) Bake</p>'],
    [
      '<p>You bring: • patience • a licence • good hands</p>',
      '<p>You bring:</p><ul><li>patience</li><li>a licence</li><li>good hands</li></ul>',
    ],
    ['<p>Java • Go • Rust • C</p>', '<p>Java • Go • Rust • C</p>'],
    ...['・', '‐', '--', '=>', '->', '~', '§', '#', 'Ø', 'ü'].map(
      (sign) => [`${sign} Mix\n${sign} Bake`, '<ul><li>Mix</li><li>Bake</li></ul>'] as const,
    ),
    ['§ 1 Scope\n§ 2 Duties', '<p>§ 1 Scope<br>§ 2 Duties</p>'],
    ['~ 20 ovens\n~ 3 shops', '<p>~ 20 ovens<br>~ 3 shops</p>'],
    ['Tasks\n1. Mix\nand so on', '<p>Tasks<br>1. Mix<br>and so on</p>'],
    ['<p>1.5 years of baking</p><p>2.5 years</p>', '<p>1.5 years of baking</p><p>2.5 years</p>'],
    ['2021. What a year.\n\n2022. Another.', '<p>2021. What a year.</p><p>2022. Another.</p>'],
    ['1. Mix\n3. Bake', '<p>1. Mix<br>3. Bake</p>'],
    [
      '• One\no Inner\no Other\n• Two',
      '<ul><li>One<ul><li>Inner</li><li>Other</li></ul></li><li>Two</li></ul>',
    ],
    ['<p>• Mix • Bake • Sell</p>', '<ul><li>Mix</li><li>Bake</li><li>Sell</li></ul>'],
    ['<p>-Python.</p><p>-Go.</p>', '<ul><li>Python.</li><li>Go.</li></ul>'],
    ['🔹 Mix\n🔹 Bake', '<ul><li>Mix</li><li>Bake</li></ul>'],
    ['-5 °C\n-7 °C', '<p>-5 °C<br>-7 °C</p>'],
  ];
  for (const [unsafe, html] of cases) {
    test(JSON.stringify(unsafe), () => assert.equal(toDescription(unsafe).html, html));
  }
});

describe('what exporters leave behind', () => {
  const cases: readonly (readonly [unsafe: string, text: string])[] = [
    ['<p>R&amp;amp;D &amp;nbsp; team</p>', 'R&D team'],
    ['<p>&amp;lt;b&amp;gt; is a tag</p>', '&lt;b&gt; is a tag'],
    ['<p>Bake.</p>\\r\\n<p>Daily.</p>\\t', 'Bake.\nDaily.'],
    ['<p>\\\\server\\share\\new</p>', '\\\\server\\share\\new'],
    ['<p>**Tasks**</p><p>Bake.</p>', 'Tasks\nBake.'],
    [
      '<tr><td>Closing</td><td>Monday</td></tr><tr><td>Hours</td><td>37</td></tr>',
      'Closing Monday\nHours 37',
    ],
    ['<p>a</p><select><option>Mix</option><option>Bake</option></select>', 'a\nMix Bake'],
    [
      '<p>Now</p><button>Apply</button><label>Name</label><textarea>Why</textarea>you',
      'Now\nApply Name Why you',
    ],
    ['<p>• Mix</p><p>◦ Rye</p><p>◦ Oat</p><p>• Bake</p>', 'Mix\nRye\nOat\nBake'],
  ];
  for (const [unsafe, text] of cases) {
    test(JSON.stringify(unsafe), () => assert.equal(toDescription(unsafe).text, text));
  }
});
