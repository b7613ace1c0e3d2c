import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toSecurityTxt } from '../../src/headers/security-txt.ts';
import { readSettings, UsageError } from '../../src/settings/settings.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const write = (environment: Record<string, string>) =>
  toSecurityTxt(readSettings('/board', environment), NOW);

describe('security.txt', () => {
  test('is absent where no contact is set', () => assert.equal(write({}), undefined));

  test('says where to write, until when, in which language, and where it belongs', () => {
    const environment = {
      SECURITY_CONTACT: 'mailto:security@board.example',
      SITE_URL: 'https://board.example',
      SITE_LOCALE: 'de-AT',
      BASE_PATH: '/jobs/',
    };
    assert.equal(
      write(environment),
      [
        'Contact: mailto:security@board.example',
        'Expires: 2027-05-24T12:00:00.000Z',
        'Preferred-Languages: de-AT',
        'Canonical: https://board.example/.well-known/security.txt',
        '',
      ].join('\n'),
    );
  });

  test('names no address of its own on a site without encryption', () => {
    const text = write({ SECURITY_CONTACT: 'tel:+44-20-7946-0000', SITE_URL: 'http://a.example' });
    assert.match(text ?? '', /^Contact: tel:/);
    assert.doesNotMatch(text ?? '', /Canonical/);
  });
});

describe('the security contact', () => {
  const taken = [
    'mailto:security@board.example',
    'mailto:security@board.example?subject=weakness',
    'https://board.example/security/',
    'tel:+44-20-7946-0000',
    'tel:(020)79460000',
  ];
  for (const contact of taken) {
    test(`may be ${contact}`, () => {
      assert.equal(readSettings('/board', { SECURITY_CONTACT: contact }).securityContact, contact);
    });
  }

  const refused = [
    ...['security@board.example', 'mailto:', 'mailto:security', 'mailto:a@b.example,c@d.example'],
    ...['http://board.example/', 'https://', 'https://user@board.example/', '/security/'],
    ...['tel:', 'tel:ask', 'tel:+', 'javascript:alert(1)', 'ftp://board.example/', ' '],
    ...[
      'https://board.example/ a',
      'mailto:a@b.example\nContact: mailto:c@d.example',
      'https://ä.example/',
    ],
  ];
  for (const contact of refused) {
    test(`may not be ${JSON.stringify(contact)}, and is told what to write`, () => {
      assert.throws(
        () => readSettings('/board', { SECURITY_CONTACT: contact }),
        (error) =>
          error instanceof UsageError &&
          error.message.includes(JSON.stringify(contact)) &&
          /mailto:.*https:.*tel:/.test(error.message),
      );
    });
  }
});
