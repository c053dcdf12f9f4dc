/** What `guide build --verify` says: French for people, or JSON for programs. */
import { causesInFrench } from '../manifest/causes.ts';
import type { Verification, Verified } from './verify-edition.ts';

export function verifySummary(verifications: readonly Verification[]): string {
  return verifications.flatMap(linesOf).join('\n');
}

function linesOf({ edition, ok, problem, files }: Verification): readonly string[] {
  if (problem !== undefined) return [`Édition « ${edition} » : ${problem}`];
  return [
    `Édition « ${edition} » : ${ok ? 'la même, octet pour octet' : 'des différences'}.`,
    ...files.flatMap(fileLines),
  ];
}

const PUBLISHED: Readonly<Record<Verified['published'], string>> = {
  'as-built': '',
  altered: ' ; dans dist, il a été modifié depuis sa fabrication : fabriquez-le de nouveau',
  missing: ' ; dans dist, il manque : fabriquez-le de nouveau',
};

function fileLines({ file, same, published, kept, causes }: Verified): readonly string[] {
  const earlier = kept ? ' (gardé d’une fabrication précédente)' : '';
  const head = `  ${file}${earlier}`;
  if (same) return [`${head} : identique${PUBLISHED[published]}`];
  if (!causes) {
    return [
      `${head} : ne peut pas être refait, le contenu a maintenant des erreurs${PUBLISHED[published]}`,
    ];
  }
  const reasons = causesInFrench(causes);
  return [
    `${head} : différent${PUBLISHED[published]}`,
    ...(reasons.length > 0
      ? ['    Ce qui a changé depuis :', ...reasons.map((reason) => `      ${reason}`)]
      : [
          '    Rien de ce qui est noté n’a changé : signalez-le aux développeurs du guide, avec ce fichier et son manifeste.',
        ]),
  ];
}

export function verifyJson(verifications: readonly Verification[]): string {
  const ok = verifications.length > 0 && verifications.every((one) => one.ok);
  return JSON.stringify({ ok, editions: verifications }, null, 2);
}
