import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toDeadlineCalendar } from '../../src/job/deadline-calendar.ts';
import type { Job } from '../../src/job/job.ts';
import { factsOf } from './readings.ts';

const job = (properties = {}): Job => ({
  ...factsOf(properties),
  slug: 'baker-0123456789',
  state: 'open',
});
const PAGE = 'https://board.example/jobs/baker-0123456789/';
function linesOf(properties = {}): string[] {
  const asked = job(properties);
  return toDeadlineCalendar(asked, `Last day to apply: ${asked.title}`, PAGE).split('\r\n');
}

describe('a deadline as calendar file', () => {
  test('is a whole day, in whatever zone it is made', () => {
    const before = process.env['TZ'];
    for (const zone of ['UTC', 'America/Los_Angeles', 'Pacific/Auckland']) {
      process.env['TZ'] = zone;
      assert.ok(linesOf().includes('DTSTART;VALUE=DATE:20260331'), zone);
    }
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  test('is the last day where the employer is', () => {
    const days = ['2026-12-12T23:59:00-08:00', '2026-12-13T00:00:00+09:00', '2026-12-12T24:00Z'];
    for (const validThrough of days) {
      assert.ok(linesOf({ validThrough }).includes('DTSTART;VALUE=DATE:20261212'), validThrough);
    }
  });

  test('is the instant where the day does not last to its end', () => {
    const lines = linesOf({ validThrough: '2026-03-31T17:00:00+01:00' });
    assert.ok(lines.includes('DTSTART:20260331T160000Z'));
    assert.ok(!lines.some((line) => /^DTEND|ALLDAY|VALUE=DATE/.test(line)));
  });

  test('names the job and its page, and is the same at every build', () => {
    const lines = linesOf({ title: 'Baker; cook, "x"' });
    assert.ok(lines.includes('SUMMARY:Last day to apply: Baker\\; cook\\, "x"'));
    assert.ok(lines.includes(`URL;VALUE=URI:${PAGE}`));
    assert.ok(lines.includes('UID:baker-0123456789@board.example'));
    assert.ok(lines.includes('DTSTAMP:20260110T000000Z'));
    assert.deepEqual(linesOf(), linesOf());
  });

  test('keeps what a posting says inside its own line, and ends every line', () => {
    const title = 'Baker\\n;\r\nBEGIN:VALARM\u2028\u0085ATTACH:x';
    const name = `E\r\nATTENDEE:mailto:a@b.example ${'é😀'.repeat(60)}`;
    const lines = linesOf({ title, hiringOrganization: { name } });
    const names = lines.filter((line) => line !== '' && !line.startsWith(' '));
    for (const line of names) assert.match(line, /^[A-Z-]+[;:]/);
    assert.equal(names.filter((line) => /^(?:BEGIN|ATTACH|ATTENDEE)/.test(line)).length, 2);
    for (const line of lines) assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.deepEqual(lines.slice(-2), ['END:VCALENDAR', '']);
  });

  test('is not made for a job without an end', () => {
    assert.throws(
      () => toDeadlineCalendar(job({ validThrough: undefined }), 'Last day', PAGE),
      /has no end/,
    );
  });
});
