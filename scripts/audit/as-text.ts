/** The report of an audit as lines for people. */
import { styleText } from 'node:util';
import { type AuditReport, isConform } from './report.ts';

/** How many findings of a check are told: more of a kind say nothing more. */
const SHOWN = 5;

export function reportAsText(
  report: AuditReport,
  { colour, file }: { readonly colour: boolean; readonly file: string },
): string {
  const paint = (style: 'green' | 'red' | 'yellow' | 'dim', text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const lines = report.checks.flatMap(({ titre, regle, findings }) => {
    const failed = findings.some(({ severity }) => severity === 'error');
    const mark = failed
      ? paint('red', '✗')
      : findings.length
        ? paint('yellow', '!')
        : paint('green', '✓');
    const rule = findings.length ? paint('dim', ` (${regle})`) : '';
    const shown = findings.slice(0, SHOWN).map(({ message }) => message);
    const more = findings.length - shown.length;
    const rest = more > 0 ? [`… et ${more} de plus : « --json » les donne tous.`] : [];
    return [`${mark} ${titre}${rule}`, ...[...shown, ...rest].map((line) => `    ${line}`)];
  });
  const measures = (report.mesures ?? []).map(({ titre, valeur }) => `${titre} : ${valeur}`);
  return [
    `${file} : ${report.norme}, ${counted(report.pages, 'page')}`,
    '',
    ...lines,
    ...(measures.length > 0 ? ['', ...measures] : []),
    '',
    summary(report),
    '',
  ].join('\n');
}

function summary(report: AuditReport): string {
  const { checks, norme } = report;
  const of = (wanted: string) =>
    checks.filter(({ findings }) => findings.some(({ severity }) => severity === wanted)).length;
  const doubts = of('warning');
  const asides = doubts ? ` ${counted(doubts, 'point')} à regarder.` : '';
  const seen = counted(checks.length, 'contrôle');
  // Of what PDF/X-4 asks, only a part is looked at: see docs/imprimeur.md.
  if (isConform(report) && norme === 'PDF/X-4') {
    return `Prêt pour contrôle par l’imprimeur : ${seen}, sans erreur.${asides}`;
  }
  if (isConform(report)) {
    return `Conforme à ${norme} pour tout ce qui se vérifie par programme : ${seen}.${asides}`;
  }
  return `Non conforme à ${norme} : ${counted(of('error'), 'contrôle')} sur ${checks.length} en échec.${asides}`;
}

const counted = (count: number, word: string): string => `${count} ${word}${count > 1 ? 's' : ''}`;
