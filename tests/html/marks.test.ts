import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { limitMarks } from '../../src/html/marks.ts';
import { stripUnsafeCharacters, toCleanText } from '../../src/html/clean-text.ts';

describe('words keep all their marks in', () => {
  const words: readonly [string, string][] = [
    ['Vietnamese, its accents apart', 'Kỹ sư phần mềm, Thuận Hóa'.normalize('NFD')],
    ['Vietnamese, together', 'Người thử nghiệm ở Đắk Lắk'],
    ['Hebrew with vowels', 'שִׁפּוּצִּים בִּירוּשָׁלַיִם'],
    ['Hebrew with vowels and a stress', 'בָּרָ֔א'],
    ['Arabic with vowels', 'مُهَنْدِسٌ مُدَرَّبٌ ٱللَّٰه'],
    ['Persian', 'برنامه‌نویسِ ارشد'],
    ['Thai', 'ที่ปรึกษา ผู้เชี่ยวชาญ น้ำ'],
    ['Lao', 'ຜູ້ຊ່ຽວຊານ'],
    ['Devanagari', 'र्ज़ी क्ष्म्यि हिन्दी में कार्यकर्त्ताओं'],
    ['Tamil', 'மென்பொருள் பொறியாளர் க்ஷௌ'],
    ['Khmer', 'អ្នកគ្រប់គ្រង ស្ត្រី'],
    ['Burmese', 'မြွှို့ အင်ဂျင်နီယာ ကျွန်ုပ်'],
    ['Tibetan', 'སྒྲུབ་བརྒྱུད'],
    ['Tibetan that spells Sanskrit', 'ཧྐྵྨླྺྼྻྂ'],
    ['Yoruba', 'Olùkọ́ àgbà, Ẹ̀kọ́'],
    ['phonetic letters', 'ɔ̃̀ː ḗ̃'],
  ];
  for (const [name, word] of words) {
    test(name, () => {
      assert.equal(toCleanText(word), word.normalize('NFC'));
      assert.equal(stripUnsafeCharacters(word), word);
    });
  }
});

describe('a pile of marks', () => {
  const pile = '\u0336\u030d\u0323'.repeat(99);

  test('keeps four of them in a title or a name', () => {
    const marks = toCleanText(`Q${pile}uarrier`).match(/\p{M}/gu) ?? [];
    assert.equal(marks.length, 4);
    assert.equal(toCleanText(`Q${pile}uarrier`).replace(/\p{M}/gu, ''), 'Quarrier');
    assert.equal(toCleanText(`ก${'\u0e49'.repeat(99)}ข`), `ก${'\u0e49'.repeat(4)}ข`);
  });

  test('keeps eight signs of a script that builds its letters of them, and no more', () => {
    assert.equal(toCleanText(`ཀ${'\u0f90'.repeat(99)}ཁ`), `ཀ${'\u0f90'.repeat(8)}ཁ`);
    const mixed = toCleanText(`ཀ${'\u0f90\u0300'.repeat(99)}`).match(/\p{M}/gu) ?? [];
    assert.ok(mixed.length <= 8, String(mixed.length));
  });

  test('keeps four where it was written as references, or stands before any letter', () => {
    assert.equal(toCleanText(`a${'&#818;'.repeat(99)}b`), `a${'\u0332'.repeat(4)}b`);
    assert.equal(toCleanText('\u0332'.repeat(99)), '\u0332'.repeat(4));
  });

  test('keeps four where each mark is two once it is normalized', () => {
    assert.equal([...toCleanText(`q${'\u0344'.repeat(30)}`).normalize('NFD')].length, 1 + 4);
  });

  test('keeps thirty in a description, where characters outside the first plane count once', () => {
    assert.equal(stripUnsafeCharacters(`B${pile}`), `B${'\u0336\u030d\u0323'.repeat(10)}`);
    const astral = '\u{1e8d0}';
    assert.equal(stripUnsafeCharacters(astral.repeat(99)), astral.repeat(30));
  });
});

test('no mark is overlooked', () => {
  for (let code = 0; code <= 0x10_ffff; code += 1) {
    const mark = code >= 0xd800 && code < 0xe000 ? '' : String.fromCodePoint(code);
    if (!/\p{M}/u.test(mark)) continue;
    assert.equal(limitMarks(`a${mark.repeat(40)}`), `a${mark.repeat(30)}`, code.toString(16));
  }
});
