/** What an audit of a PDF says: each check that was run, and what it found. All that people read is French. */

export interface Finding {
  /** An error is a breach of the standard; a warning asks a person to look. */
  readonly severity: 'error' | 'warning';
  /** One or two sentences: what is wrong, where, and the remedy. */
  readonly message: string;
  /** Page, counted from 1, where it can be told. */
  readonly page?: number | undefined;
}

export interface Check {
  /** Stable, in French, in kebab-case: `trace-non-balise`. */
  readonly id: string;
  /** What holds when nothing is found. */
  readonly titre: string;
  /** Where the rule comes from: « Matterhorn 01-005 », « ISO 15930-7 ». */
  readonly regle: string;
}

export interface CheckResult extends Check {
  readonly findings: readonly Finding[];
}

export interface AuditReport {
  readonly norme: 'PDF/UA-1' | 'PDF/X-4';
  readonly pages: number;
  readonly checks: readonly CheckResult[];
  /** What was measured, for people to read: inks, boxes, resolutions... */
  readonly mesures?: readonly { readonly titre: string; readonly valeur: string }[];
}

/** Whether no check found a breach of the standard. Warnings are for a person to judge. */
export function isConform({ checks }: AuditReport): boolean {
  return checks.every(({ findings }) => findings.every(({ severity }) => severity !== 'error'));
}
