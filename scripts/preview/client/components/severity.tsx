/** How bad a problem is: by shape, by colour and by word. */
import type { Severity } from '../../../diagnostics/diagnostic.ts';
import { SEVERITIES } from '../settings.ts';
import { countOf, SEVERITY_WORDS } from '../words.ts';
import { Icon, type IconName } from './icons.tsx';

export const SEVERITY_ICONS: Readonly<Record<Severity, IconName>> = {
  erreur: 'error',
  avertissement: 'warning',
  'a-verifier': 'help',
};

export function SeverityTag({ severity }: { readonly severity: Severity }) {
  return (
    <span class={`gravite gravite-${severity}`}>
      <Icon name={SEVERITY_ICONS[severity]} size={14} />
      {severity === 'a-verifier' ? 'à vérifier' : SEVERITY_WORDS[severity].one}
    </span>
  );
}

/** Those that there are, in words; that all is well if there are none. */
export function Counts({ counts }: { readonly counts: Readonly<Record<Severity, number>> }) {
  const found = SEVERITIES.filter((severity) => counts[severity] > 0);
  const isClean = counts.erreur + counts.avertissement === 0;
  return (
    <ul class="comptes">
      {isClean && (
        <li class="gravite gravite-bon">
          <Icon name="check" size={14} />
          rien à corriger
        </li>
      )}
      {found.map((severity) => (
        <li key={severity} class={`gravite gravite-${severity}`}>
          <Icon name={SEVERITY_ICONS[severity]} size={14} />
          {countOf(severity, counts[severity])}
        </li>
      ))}
    </ul>
  );
}
