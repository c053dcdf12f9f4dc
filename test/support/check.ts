/** Reads and validates a guide, for tests that look at what is said about it. */
import type { Diagnostic } from '../../scripts/diagnostics/diagnostic.ts';
import { readContent } from '../../scripts/read/read-content.ts';
import type { Content } from '../../scripts/validate/content.ts';
import { type FullValidation, validate } from '../../scripts/validate/validate.ts';
import type { GuideBuilder } from './guide-builder.ts';

/** What is said of a guide, and the content of its edition `essai`, if nothing is wrong in it. */
export interface Checked extends FullValidation {
  readonly content: Content | undefined;
}

export async function check(guide: GuideBuilder): Promise<Checked> {
  const validation = validate(await readContent(guide.root));
  return { ...validation, content: validation.editions.get('essai')?.content };
}

/** Diagnostics as `file:line:column severity code | message | hint`, without `content/`. */
export async function said(guide: GuideBuilder): Promise<readonly string[]> {
  return (await check(guide)).diagnostics.map(asLine);
}

export function asLine({ file, line, column, severity, code, message, hint }: Diagnostic): string {
  const place = [file.replace(/^content\//, ''), line, column].filter((part) => part !== undefined);
  return [`${place.join(':')} ${severity} ${code}`, message, hint ?? '-'].join(' | ');
}
