/**
 * Names of files that other systems cannot hold: a guide made on Linux must open on Windows and on macOS,
 * where letters of either case, or accents however they are stored, make one and the same name.
 */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { error, type Problem } from '../diagnostics/problem.ts';

/** Names of devices, whatever their ending ("Naming Files, Paths, and Namespaces", Microsoft). */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?$/i;
/** Signs that Windows keeps for itself, and what it cuts off at the end of a name. */
const SIGN = /[<>:"\\|?*]|\p{Cc}|[ .]$/u;
/** In bytes: a name may have 255 on all systems, in whatever form accents are stored. */
const LONGEST = 255;

/**
 * One problem for each file whose name, or that of a folder on the way to it, is not the same everywhere.
 * @param paths relative to `folder`, with `/`
 * @param folder `content` or `assets`
 */
export function* portableNames(paths: readonly string[], folder: string): Generator<Diagnostic> {
  const seen = new Map<string, string>();
  const told = new Set<string>();
  for (const path of paths) {
    const parts = path.split('/');
    for (const [index, name] of parts.entries()) {
      const own = parts.slice(0, index + 1).join('/');
      const folded = own.normalize('NFC').toLowerCase();
      const first = seen.get(folded) ?? own;
      seen.set(folded, first);
      const problem = first === own ? nameProblem(name) : sameName(name, `${folder}/${first}`);
      if (!problem || told.has(own)) continue;
      told.add(own);
      yield error({ file: `${folder}/${own}` }, problem);
    }
  }
}

function nameProblem(name: string): Problem | undefined {
  const code = 'nom-de-fichier';
  const hint = 'Renommez-le : lettres sans accent, chiffres et tirets passent partout.';
  if (DEVICE.test(name))
    return { code, message: `Windows réserve le nom « ${name} » et ne peut pas l’ouvrir.`, hint };
  if (SIGN.test(name)) return { code, message: `Windows n’accepte pas le nom « ${name} ».`, hint };
  if (Buffer.byteLength(name.normalize('NFD')) > LONGEST)
    return { code, message: `Le nom « ${name} » est trop long : ${LONGEST} octets au plus.`, hint };
  return undefined;
}

const sameName = (name: string, first: string): Problem => ({
  code: 'nom-de-fichier',
  message: `Sous Windows et macOS, « ${name} » et « ${first} » sont un même fichier.`,
  hint: 'Renommez l’un des deux : leurs noms ne diffèrent que par une majuscule ou par la façon dont un accent est enregistré.',
});
