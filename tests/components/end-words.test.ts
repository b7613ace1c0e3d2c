import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endWords } from '../../src/components/end-words.ts';

const day = '2026-09-30';

test('a day that lasts to its end needs no hour', () => {
  assert.equal(endWords({ day }), '30 September 2026');
});

test('an hour is said with its distance from UTC, in whatever zone the machine is', () => {
  const table = [
    ['17:00', '+01:00', '30 September 2026 at 17:00 (UTC+1)'],
    ['09:05', '-03:30', '30 September 2026 at 09:05 (UTC−3:30)'],
    ['12:00', '+00:00', '30 September 2026 at 12:00 (UTC)'],
  ] as const;
  const before = process.env['TZ'];
  try {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      process.env['TZ'] = zone;
      for (const [clock, offset, words] of table) {
        assert.equal(endWords({ day, hour: { clock, offset } }), words);
      }
    }
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
});
