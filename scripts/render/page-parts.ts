/** What the page boxes of each kind of part are: their name, whether they bleed, what runs at their foot. */
import type { Part } from '../compose/document.ts';

/** The name of the page box of a part; the cover and the back have one of their own, in page.css. */
export function pageName(part: Part): string | undefined {
  switch (part.kind) {
    case 'fiche':
    case 'chapitre':
      return `p-${part.id}`;
    case 'synthese':
    case 'sommaire':
    case 'credits':
    case 'lecture':
    case 'index':
    case 'glossaire':
      return `p-${part.kind}`;
    default:
      return undefined;
  }
}

/** Whether a part has colour that runs off the page: it then carries its own side margins. */
export function bleeds(part: Part): boolean {
  return part.kind === 'fiche' || (part.kind === 'chapitre' && part.ouvre !== undefined);
}

/** The section's name beside the folio. */
export function runningTitle(part: Part): string {
  switch (part.kind) {
    case 'fiche':
      return part.nom;
    case 'chapitre':
      return part.titreCourt;
    case 'synthese':
      return 'Synthèse';
    case 'sommaire':
      return 'Sommaire';
    case 'lecture':
      return 'Comment lire une fiche';
    case 'index':
      return 'Index';
    case 'glossaire':
      return 'Glossaire';
    default:
      return '';
  }
}
