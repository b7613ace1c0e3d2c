import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { reportAddress } from '../../src/components/report-address.ts';

const address = 'https://board.example/jobs/baker-0123456789/';
const MAIL = 'mailto:ads@board.example';

describe('an ad is reported', () => {
  test('by a mail with its title as the subject and its address as the text', () => {
    assert.equal(
      reportAddress(MAIL, { subject: 'Report this ad: Baker & Cook', address }),
      'mailto:ads@board.example?subject=Report%20this%20ad%3A%20Baker%20%26%20Cook&body=https%3A%2F%2Fboard.example%2Fjobs%2Fbaker-0123456789%2F',
    );
  });

  test('to a form that gets its address, beside what the form’s own address says', () => {
    assert.equal(
      reportAddress('https://board.example/report?lang=en#form', { subject: 'x', address }),
      'https://board.example/report?lang=en&url=https%3A%2F%2Fboard.example%2Fjobs%2Fbaker-0123456789%2F#form',
    );
  });

  test('without a line, a header or a field of the title’s own', () => {
    const titles = [
      'Baker\r\nBcc: all@victim.example',
      'Baker\nCc: x',
      'Baker&body=Send money&cc=a@b.example',
      'Baker?to=c@d.example#',
      'Baker%0D%0ABcc: x',
      'Baker\u2028\u0000\u202eBcc\ud800',
    ];
    for (const subject of titles) {
      const mail = reportAddress(MAIL, { subject, address });
      const [to, query = '', ...more] = mail.split('?');
      assert.equal(to, MAIL);
      assert.deepEqual(more, []);
      const fields = query.split('&').map((field) => field.split('='));
      assert.deepEqual(
        fields.map(([name]) => name),
        ['subject', 'body'],
        mail,
      );
      const said = decodeURIComponent(fields[0]?.[1] ?? '');
      assert.doesNotMatch(said, /[\r\n\u0000\u2028\u202e]/);
      assert.equal(decodeURIComponent(fields[1]?.[1] ?? ''), address);
      const form = new URL(reportAddress('https://board.example/report', { subject, address }));
      assert.deepEqual([...form.searchParams], [['url', address]]);
    }
  });
});
