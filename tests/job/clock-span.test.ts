import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { spanAround } from '../../src/job/clock-span.ts';
import { stateAt } from '../../src/job/state.ts';
import { closesSoon } from '../../src/listing/ends.ts';

const DAY = 24 * 60 * 60 * 1000;
const RULES = { closingSoonDays: 7, keepClosedDays: 30 };
const at = (instant: number) => ({ instant, day: '', iso: '' });

describe('the span around an instant', () => {
  test('begins with the last change and ends before the next', () => {
    const stated = [{ datePosted: at(10 * DAY), validThrough: at(100 * DAY) }];
    const spans = [5, 50, 95, 101, 131].map((day) => spanAround(stated, day * DAY, RULES));
    assert.deepEqual(spans, [
      { since: 0, until: 10 * DAY },
      { since: 10 * DAY, until: 93 * DAY },
      { since: 93 * DAY, until: 100 * DAY + 1 },
      { since: 100 * DAY + 1, until: 130 * DAY + 1 },
      { since: 130 * DAY + 1, until: Infinity },
    ]);
  });

  test('holds no instant at which any job is in another state', () => {
    // Few instants, close together, so that dates fall on the edges.
    const instant = fc.integer({ min: 0, max: 60 }).map((step) => (step * DAY) / 2);
    const dates = fc.record(
      { datePosted: instant.map(at), validThrough: instant.map(at) },
      { requiredKeys: [] },
    );
    const everything = (stated: readonly object[], now: number) =>
      JSON.stringify(
        stated.map(
          (facts: { datePosted?: { instant: number }; validThrough?: { instant: number } }) => [
            stateAt(facts as Parameters<typeof stateAt>[0], now),
            closesSoon(facts.validThrough?.instant, { now, ...RULES }),
            facts.validThrough !== undefined &&
              facts.validThrough.instant >= now - RULES.keepClosedDays * DAY,
          ],
        ),
      );
    fc.assert(
      fc.property(
        fc.array(dates, { maxLength: 5 }),
        instant,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (stated, now, share) => {
          const { since, until } = spanAround(stated, now, RULES);
          const last = Math.min(until - 1, now + 100 * DAY);
          const other = Math.floor(since + share * (last - since));
          assert.ok(since <= now && now < until);
          assert.equal(everything(stated, other), everything(stated, now));
        },
      ),
    );
  });
});
