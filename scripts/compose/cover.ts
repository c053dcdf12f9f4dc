/** How the cover and the back hold the guide's title and the bodies that publish and fund it. */
import type { EditionFile } from '../validate/schemas.ts';

export interface Cover {
  /** Size of the title in pt, where it is too long for the one that is designed. */
  readonly corpsDuTitre?: number | undefined;
  /**
   * Whether bodies stand on a white band of their own: they have logos, which white suits, or they take
   * more room than the ground of the illustration gives.
   */
  readonly bande: boolean;
}

type Bodies = Pick<EditionFile, 'editeurs' | 'financeurs' | 'contacts'>;
type Body = Bodies['editeurs'][number];

/** Titles longer than so many characters are set in so many pt, on two lines at the most. */
const TITLE_SIZES = [
  [42, 30],
  [21, 38],
] as const;

/** On the ground of the illustration: characters to a line, and lines, of each list. */
const GROUND = {
  publishers: 2,
  publisher: { name: 16, precision: 27, lines: 5 },
  funders: { line: 60, lines: 6 },
} as const;

export function composeCover(edition: Bodies & Pick<EditionFile, 'titre'>): Cover {
  const { editeurs, financeurs, contacts } = edition;
  const logos = [...editeurs, ...financeurs, ...contacts].some(({ logo }) => logo !== undefined);
  return {
    corpsDuTitre: TITLE_SIZES.find(([length]) => edition.titre.length > length)?.[1],
    bande: logos || !holdPublishers(editeurs) || !holdFunders(financeurs),
  };
}

function holdPublishers(editeurs: readonly Body[]): boolean {
  const { name, precision, lines } = GROUND.publisher;
  const height = (body: Body) =>
    Math.ceil(body.nom.length / name) * 1.5 + Math.ceil((body.precision ?? '').length / precision);
  return editeurs.length <= GROUND.publishers && editeurs.every((body) => height(body) <= lines);
}

function holdFunders(financeurs: readonly Body[]): boolean {
  const { line, lines } = GROUND.funders;
  const taken = financeurs.map(({ nom, precision = '' }) =>
    Math.ceil((nom.length + 1 + precision.length) / line),
  );
  return taken.reduce((sum, one) => sum + one, 0) <= lines;
}
