/** What an edition says to its printer: inks that dry, and a profile that is one of a press. */
import { INK_LIMIT, totalOf } from '../../colours/inks.ts';
import { closest } from '../../diagnostics/closest.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { error, type Problem, warning } from '../../diagnostics/problem.ts';
import type { PictureFile } from '../../read/source.ts';
import type { Drafts } from '../drafts.ts';

type Files = ReadonlyMap<string, PictureFile>;

export function* checkPress({ edition }: Drafts, files: Files): Generator<Diagnostic> {
  if (!edition) return;
  const { encres = {}, imprimeur } = edition.draft ?? {};
  for (const [token, inks] of Object.entries(encres)) {
    const total = totalOf(inks?.filter((ink) => ink !== undefined) ?? []);
    if (total <= INK_LIMIT) continue;
    yield error(edition.source.at(['encres', token]), {
      code: 'trop-encre',
      message: `Les encres de « ${token} » font ${total} % en tout : le papier n’en sèche pas plus de ${INK_LIMIT}.`,
      hint: 'Diminuez-en une ou plusieurs.',
    });
  }
  const { profil, condition } = imprimeur ?? {};
  const problem = profil === undefined ? undefined : profileProblem(profil, files);
  if (problem) yield error(edition.source.at(['imprimeur', 'profil']), problem);
  if (profil === undefined && condition !== undefined) {
    yield warning(edition.source.at(['imprimeur', 'condition']), {
      code: 'condition-sans-profil',
      message: `La condition « ${condition} » n’a pas de profil : le guide garde le sien, FOGRA39.`,
      hint: 'Donnez aussi « profil », le fichier que l’imprimeur fournit.',
    });
  }
}

/** The bytes of the profile that the edition names. */
export function pressProfile({ edition }: Drafts, files: Files): Uint8Array | undefined {
  const { profil } = edition?.draft?.imprimeur ?? {};
  return profil === undefined ? undefined : files.get(profil)?.bytes;
}

function profileProblem(path: string, files: Files): Problem | undefined {
  const file = files.get(path);
  const profiles = [...files.keys()].filter((one) => /\.ic[cm]$/i.test(one));
  if (!file) {
    const close = closest(path, profiles);
    return {
      code: 'profil-absent',
      message: `Le profil « ${path} » n’est ni dans content ni dans assets.`,
      hint: close
        ? `Vouliez-vous dire « ${close} » ?`
        : 'Copiez-le dans « assets/profils » et écrivez son chemin à partir de « assets ».',
    };
  }
  if (file.problem) return { code: file.problem.code, message: file.problem.message };
  if (isPressProfile(file.bytes ?? new Uint8Array())) return undefined;
  return {
    code: 'profil-inutilisable',
    message: `« ${path} » n’est pas le profil ICC d’une presse en quatre couleurs.`,
    hint: 'Demandez à l’imprimeur un profil de sortie CMJN.',
  };
}

/** A profile of class `prtr` whose colours are CMYK (ICC.1, 7.2). */
export function isPressProfile(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 40)).toString('latin1');
  return head.slice(12, 20) === 'prtrCMYK' && head.slice(36, 40) === 'acsp';
}
