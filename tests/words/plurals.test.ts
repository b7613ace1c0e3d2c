// What stands behind a number agrees with it.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadWords } from '../../src/words/in-node.ts';

const { listWords: arabic, dateWords: arabicDates, pageWords: arabicPages } = await loadWords('ar');
const { listWords: polish, dateWords: polishDates, pageWords: polishPages } = await loadWords('pl');

const counted = (count: number) => ({ count, text: String(count) });

const JOBS: readonly {
  count: number;
  polish: readonly [category: Intl.LDMLPluralRule, jobs: string, companies: string];
  arabic: readonly [category: Intl.LDMLPluralRule, jobs: string, companies: string];
}[] = [
  {
    count: 0,
    polish: ['many', '0 ofert', '0 firm'],
    arabic: ['zero', 'لا توجد وظائف', 'لا توجد شركات لديها'],
  },
  {
    count: 1,
    polish: ['one', '1 oferta', '1 firma'],
    arabic: ['one', 'وظيفة واحدة', 'شركة واحدة لديها'],
  },
  {
    count: 2,
    polish: ['few', '2 oferty', '2 firmy'],
    arabic: ['two', 'وظيفتان', 'شركتان لديهما'],
  },
  {
    count: 3,
    polish: ['few', '3 oferty', '3 firmy'],
    arabic: ['few', '3 وظائف', '3 شركات لديها'],
  },
  {
    count: 5,
    polish: ['many', '5 ofert', '5 firm'],
    arabic: ['few', '5 وظائف', '5 شركات لديها'],
  },
  {
    count: 11,
    polish: ['many', '11 ofert', '11 firm'],
    arabic: ['many', '11 وظيفة', '11 شركة لديها'],
  },
  {
    count: 22,
    polish: ['few', '22 oferty', '22 firmy'],
    arabic: ['many', '22 وظيفة', '22 شركة لديها'],
  },
  {
    count: 100,
    polish: ['many', '100 ofert', '100 firm'],
    arabic: ['other', '100 وظيفة', '100 شركة لديها'],
  },
  {
    count: 102,
    polish: ['few', '102 oferty', '102 firmy'],
    arabic: ['other', '102 وظيفة', '102 شركة لديها'],
  },
  {
    count: 112,
    polish: ['many', '112 ofert', '112 firm'],
    arabic: ['many', '112 وظيفة', '112 شركة لديها'],
  },
  {
    count: 1.5,
    polish: ['other', '1.5 oferty', '1.5 firmy'],
    arabic: ['other', '1.5 وظيفة', '1.5 شركة لديها'],
  },
];

describe('a number of jobs', () => {
  for (const { count, polish: inPolish, arabic: inArabic } of JOBS) {
    test(`has the form of ${count} in Polish`, () => {
      const [category, jobs, companies] = inPolish;
      assert.equal(new Intl.PluralRules('pl').select(count), category);
      assert.equal(polish.jobs(counted(count)), jobs);
      assert.ok(polishPages.companiesWithJobs(counted(count)).startsWith(`${companies} `));
    });

    test(`has the form of ${count} in Arabic`, () => {
      const [category, jobs, companies] = inArabic;
      assert.equal(new Intl.PluralRules('ar').select(count), category);
      assert.equal(arabic.jobs(counted(count)), jobs);
      assert.ok(arabicPages.companiesWithJobs(counted(count)).startsWith(`${companies} `));
    });
  }
});

const DAYS_LEFT: readonly [days: number, polish: string, arabic: string][] = [
  [1, 'został 1 dzień', 'المتبقي يوم واحد'],
  [2, 'zostały 2 dni', 'المتبقي يومان'],
  [3, 'zostały 3 dni', 'المتبقي 3 أيام'],
  [5, 'zostało 5 dni', 'المتبقي 5 أيام'],
  [11, 'zostało 11 dni', 'المتبقي 11 يومًا'],
  [22, 'zostały 22 dni', 'المتبقي 22 يومًا'],
  [100, 'zostało 100 dni', 'المتبقي 100 يوم'],
  [102, 'zostały 102 dni', 'المتبقي 102 يوم'],
];

describe('a number of days', () => {
  for (const [days, inPolish, inArabic] of DAYS_LEFT) {
    test(`has the form of ${days}`, () => {
      assert.equal(polishDates.daysLeft(days), inPolish);
      assert.equal(arabicDates.daysLeft(days), inArabic);
    });
  }
});

test('a filter by days is in the case that Polish asks for', () => {
  assert.deepEqual(
    [1, 2, 5].map((days) => polish.closesWithin(days)),
    ['Koniec w ciągu 1 dnia', 'Koniec w ciągu 2 dni', 'Koniec w ciągu 5 dni'],
  );
});
