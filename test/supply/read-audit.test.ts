import { describe, expect, it } from 'vitest';
import { readAudit } from '../../scripts/supply/read-audit.ts';

const answer = JSON.stringify({
  auditReportVersion: 2,
  vulnerabilities: {
    one: { name: 'one', severity: 'low', fixAvailable: false },
    two: { name: 'two', severity: 'high', fixAvailable: { name: 'two', version: '2.0.0' } },
  },
});

describe('readAudit', () => {
  it('finds what is as grave as the level, or graver', () => {
    const two = { name: 'two', severity: 'high', fixed: true };
    expect(readAudit(answer, 'moderate')).toEqual({ checked: true, vulnerable: [two] });
    expect(readAudit(answer, 'critical')).toEqual({ checked: true, vulnerable: [] });
    expect(readAudit(answer, 'low')).toMatchObject({ vulnerable: [{ name: 'one' }, two] });
  });

  it('finds nothing where there is nothing', () => {
    const nothing = JSON.stringify({ auditReportVersion: 2, vulnerabilities: {} });
    expect(readAudit(nothing, 'low')).toEqual({ checked: true, vulnerable: [] });
  });

  it.each([
    [
      'the registry refuses',
      JSON.stringify({ message: '405 Method Not Allowed', error: {} }),
      '405',
    ],
    ['there is no network', JSON.stringify({ error: { code: 'ENOTFOUND' } }), 'no list'],
    ['npm says nothing', '', 'no answer'],
  ])('is no pass where %s', (_, said, reason) => {
    expect(readAudit(said, 'low')).toEqual({
      checked: false,
      reason: expect.stringContaining(reason),
    });
  });
});
