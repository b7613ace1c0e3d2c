import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyAddress } from '../../src/components/apply-address.ts';

test('a mail carries the job’s title as its subject, unless the posting states one', () => {
  const mail = (href: string) => applyAddress({ kind: 'email', href }, 'Baker & Cook (m/f) 100%');
  assert.equal(
    mail('mailto:jobs@crumb.example'),
    'mailto:jobs@crumb.example?subject=Baker%20%26%20Cook%20(m%2Ff)%20100%25',
  );
  assert.equal(
    mail('mailto:jobs@crumb.example?subject=B17'),
    'mailto:jobs@crumb.example?subject=B17',
  );
  const link = { kind: 'link', href: 'https://crumb.example/jobs' } as const;
  assert.equal(applyAddress(link, 'Baker'), link.href);
});
