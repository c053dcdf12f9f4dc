/** What `npm audit --json` answers: vulnerable packages, or that nothing was looked up. */

const SEVERITIES = ['info', 'low', 'moderate', 'high', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface Vulnerable {
  readonly name: string;
  readonly severity: Severity;
  /** Whether a newer version is without it. */
  readonly fixed: boolean;
}

export type AuditResult =
  | { readonly checked: true; readonly vulnerable: readonly Vulnerable[] }
  | { readonly checked: false; readonly reason: string };

interface Answer {
  readonly message?: string;
  readonly vulnerabilities?: Readonly<
    Record<string, { readonly severity: Severity; readonly fixAvailable: unknown }>
  >;
}

/** @param level the lowest severity that counts */
export function readAudit(answer: string, level: Severity): AuditResult {
  let read: Answer;
  try {
    read = JSON.parse(answer);
  } catch {
    return { checked: false, reason: 'npm gave no answer that can be read' };
  }
  const { vulnerabilities, message = 'npm gave no list of vulnerabilities' } = read;
  if (!vulnerabilities) return { checked: false, reason: message };
  const counts = SEVERITIES.slice(SEVERITIES.indexOf(level));
  const vulnerable = Object.entries(vulnerabilities)
    .filter(([, { severity }]) => counts.includes(severity))
    .map(([name, { severity, fixAvailable }]) => ({
      name,
      severity,
      fixed: Boolean(fixAvailable),
    }));
  return { checked: true, vulnerable };
}
