import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { detectLanguage } from '../../src/html/text-language.ts';

const TEXTS = {
  en: 'You bake bread at night with a crew of five, keep the ovens clean and plan the week. We offer a fair wage, free meals and five weeks of holiday.',
  de: 'Sie backen nachts mit fünf Kolleginnen und Kollegen Brot, halten die Öfen sauber und planen die Woche. Wir bieten einen fairen Lohn und fünf Wochen Urlaub.',
  fr: 'Vous faites le pain la nuit avec une équipe de cinq personnes, entretenez les fours et préparez la semaine. Nous offrons un salaire juste et cinq semaines de congés.',
  es: 'Usted hornea pan por la noche con un equipo de cinco personas, mantiene limpios los hornos y planifica la semana. Ofrecemos un sueldo justo y cinco semanas de vacaciones.',
  ar: 'ستخبز الخبز ليلاً مع فريق من خمسة أشخاص، وتحافظ على نظافة الأفران، وتخطط للأسبوع القادم. نقدم أجراً عادلاً وخمسة أسابيع إجازة في السنة.',
  ja: '夜間に五人のチームでパンを焼き、窯を清潔に保ち、一週間の予定を立てる仕事です。適正な賃金と年に五週間の休暇があります。',
} as const;

describe('the language of a text', () => {
  for (const [language, text] of Object.entries(TEXTS)) {
    test(`is seen in ${language}`, () => assert.equal(detectLanguage(text), language));
  }

  test('is seen in long texts, also where vowels are marks', () => {
    const hi =
      'आप रात में पाँच लोगों की टीम के साथ रोटी पकाते हैं, भट्ठियाँ साफ़ रखते हैं और सप्ताह की योजना बनाते हैं। हम उचित वेतन और साल में पाँच सप्ताह की छुट्टी देते हैं।';
    for (const [language, text] of Object.entries({ ...TEXTS, hi })) {
      assert.equal(detectLanguage(`${text} `.repeat(9)), language);
    }
  });

  test('is not guessed from a few words', () => {
    for (const text of ['', 'Baker', 'Weld and grind.', 'C++ Python AWS Docker', '2026-11-24']) {
      assert.equal(detectLanguage(text), undefined, text);
    }
  });

  test('is not guessed from addresses', () => {
    assert.equal(
      detectLanguage('https://jobs.example/siehe/die/stelle/fuer/den/baecker '.repeat(9)),
      undefined,
    );
  });

  test('is not said of a text in two languages', () => {
    const { en, de } = TEXTS;
    assert.equal(detectLanguage(`${`${en} `.repeat(5)}${`${de} `.repeat(5)}`), undefined);
  });
});
