import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { lookAgain } from '../../src/astro/look-again.ts';

test('files are looked at for a while, by the one who asked last alone', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  try {
    const looks = { former: 0, present: 0, other: 0 };
    lookAgain('code', () => (looks.other += 1));
    lookAgain('postings', () => (looks.former += 1));
    mock.timers.tick(500);
    lookAgain('postings', () => (looks.present += 1));
    for (let second = 0; second < 100; second += 1) mock.timers.tick(1000);
    assert.deepEqual(looks, { former: 1, present: 7, other: 7 });
  } finally {
    mock.timers.reset();
  }
});
