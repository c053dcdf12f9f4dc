/** Reads the manifest of a folder of dist/: anybody may have changed it, so it is checked as content is. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST, type Manifest, parseManifest } from './manifest.ts';

/** A manifest, or in French why there is none. */
export type ManifestFound =
  | { readonly manifest: Manifest; readonly problem?: undefined }
  | { readonly manifest?: undefined; readonly problem: string };

/** @param folder of dist/, as published: the name of the edition, or that of its draft */
export async function readManifest(dist: string, folder: string): Promise<ManifestFound> {
  const shown = `dist/${folder}/${MANIFEST}`;
  const text = await readFile(join(dist, folder, MANIFEST), 'utf8').catch(
    (fault: NodeJS.ErrnoException) => fault,
  );
  if (text instanceof Error) {
    return {
      problem: ['ENOENT', 'ENOTDIR'].includes(text.code ?? '')
        ? `« ${shown} » manque : rien n’a encore été fabriqué là, ou l’a été par un programme plus ancien. Fabriquez d’abord le guide, sans « --verify ».`
        : `« ${shown} » ne peut pas être lu (${text.code ?? text.message}). Vérifiez vos droits sur ce fichier.`,
    };
  }
  const manifest = parseManifest(text);
  if (manifest) return { manifest };
  return {
    problem: `« ${shown} » n’est pas un manifeste que ce programme comprend : il a été modifié, ou vient d’un autre programme. Fabriquez de nouveau le guide, sans « --verify ».`,
  };
}
