/** Texts that have a form to keep: identifiers, addresses, colours. */
import type { Problem } from '../diagnostics/problem.ts';

/** A text made into an identifier: `Drôme & Isère` gives `drome-isere`. */
export function toIdentifier(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^a-z0-9_]+/g, '-')
    .replace(/^[-_]+|[-_]+$/g, '');
}

export function identifierProblem(name: string, written: string): Problem {
  const better = toIdentifier(written);
  return {
    code: 'identifiant',
    message: `« ${name} » : « ${written} » n’est pas un identifiant (minuscules sans accent, chiffres, tirets).`,
    hint: better ? `Écrivez plutôt « ${better} ».` : undefined,
  };
}

/** @param pattern of the regular expression that was not met, as zod gives it */
export function formatProblem(
  name: string,
  format: string,
  pattern: string | undefined,
  value: unknown,
): Problem {
  const written = String(value).slice(0, 80);
  if (format === 'url') {
    const site = /^(?:www\.)?[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(written);
    return {
      code: 'adresse',
      message: `« ${name} » : « ${written} » n’est pas une adresse web.`,
      hint: `Écrivez l’adresse entière : ${site ? `https://${written}` : 'https://www.exemple.fr'}.`,
    };
  }
  if (format === 'email') {
    return {
      code: 'adresse',
      message: `« ${name} » : « ${written} » n’est pas une adresse électronique.`,
      hint: 'Écrivez-la seule, sans nom ni « mailto: » : contact@exemple.fr.',
    };
  }
  if (format === 'date') {
    return {
      code: 'date',
      message: `« ${name} » : « ${written} » n’est pas un jour du calendrier.`,
      hint: 'Écrivez l’année, le mois et le jour : 2026-11-15.',
    };
  }
  if (pattern?.includes('#')) {
    return {
      code: 'couleur',
      message: `« ${name} » : « ${written} » n’est pas une couleur.`,
      hint: 'Écrivez « # » et six chiffres hexadécimaux entre guillemets : "#2f6b3a".',
    };
  }
  return identifierProblem(name, written);
}
