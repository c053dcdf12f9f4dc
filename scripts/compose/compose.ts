/** Edition -> GuideDocument: the ordered parts of the guide, each with its view data. */
import type { Edition, PartieResolue } from '../resolve/resolve.ts';
import type { ChapitreComplet, Sourced } from '../validate/content.ts';
import { composeContents, partIds } from './contents.ts';
import { composeCover } from './cover.ts';
import type { ChapterPart, Chart, GuideDocument, Part } from './document.ts';
import { place } from './place.ts';
import { composeSheet } from './sheet.ts';
import { composeSummary } from './summary.ts';
import { composeVerifications } from './verifications.ts';
import { composeExample } from './worked-example.ts';

export function compose(edition: Edition): GuideDocument {
  const ids = partIds(edition.plan);
  return {
    id: edition.id,
    titre: edition.titre,
    sousTitre: edition.sous_titre,
    annee: edition.annee,
    territoire: edition.territoire,
    langue: edition.langue,
    resume: edition.resume,
    editeurs: edition.editeurs,
    financeurs: edition.financeurs,
    contacts: edition.contacts,
    couverture: composeCover(edition),
    credits: edition.credits,
    couleurs: edition.couleurs,
    caracteres: edition.caracteres,
    source: place(edition.source),
    nomsPropres: properNames(edition),
    images: edition.images,
    verifications: composeVerifications(edition),
    parties: edition.plan.flatMap((partie, index) =>
      composePart(edition, partie, ids[index] ?? ''),
    ),
  };
}

function properNames(edition: Edition): ReadonlySet<string> {
  const tools = edition.plan.flatMap((partie) =>
    partie.partie === 'outils' ? partie.outils.map(({ value }) => value.nom) : [],
  );
  const bodies = [...edition.editeurs, ...edition.financeurs, ...edition.contacts];
  const names = [...tools, ...bodies.map(({ nom }) => nom)];
  return new Set(names.flatMap((name) => name.split(/[^\p{L}\p{N}-]+/u)));
}

/** @param id identifier of the part's heading, where it has one */
function composePart(edition: Edition, partie: PartieResolue, id: string): readonly Part[] {
  switch (partie.partie) {
    case 'sommaire':
      return [composeContents(edition)];
    case 'chapitres':
      return partie.chapitres.map((chapitre, index) =>
        composeChapter(edition, partie.titre, chapitre, index === 0 ? id : undefined),
      );
    case 'synthese':
      return [composeSummary(edition)];
    case 'outils':
      return partie.outils.map((fiche, index) =>
        composeSheet(edition, fiche, partie.categorie, index === 0 ? id : undefined),
      );
    default:
      return [{ kind: partie.partie }];
  }
}

function composeChapter(
  edition: Edition,
  partie: string,
  { id, value, source }: Sourced<ChapitreComplet>,
  opens: string | undefined,
): ChapterPart {
  return {
    kind: 'chapitre',
    id,
    ouvre: opens === undefined ? undefined : { id: opens, titre: partie },
    partie,
    titre: value.titre,
    titreCourt: value.titre_court,
    chapeau: value.chapeau,
    corps: value.corps,
    exemples: new Map([...edition.exemples].map(([key, item]) => [key, composeExample(item)])),
    graphiques: new Map(
      [...edition.graphiques].map(([key, item]): [string, Chart] => [
        key,
        { ...item.value, id: key, place: place(item.source) },
      ]),
    ),
    source: place(source),
    aVerifier: value.a_verifier.length,
  };
}
