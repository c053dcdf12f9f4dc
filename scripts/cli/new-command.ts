/** `guide new`: the folder of a local edition, or the card of a tool, ready to be filled in. */
import { isError } from '../diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../diagnostics/format.ts';
import { partialCard, wholeCard } from '../new/new-card.ts';
import { editionFiles } from '../new/new-edition.ts';
import { type NewFile, NewFileError, writeNew } from '../new/write-new.ts';
import { editionIds, editionSources } from '../overlay/edition-sources.ts';
import { editionFolder } from '../read/places.ts';
import { readContent } from '../read/read-content.ts';
import type { ReadResult } from '../read/source.ts';
import { resolveEdition } from '../resolve/resolve.ts';
import { RESERVED_EDITION } from '../validate/checks/identifiers.ts';
import type { Content } from '../validate/content.ts';
import { identifierProblem } from '../validate/format-messages.ts';
import { identifiant } from '../validate/schemas.ts';
import { validateEdition } from '../validate/validate.ts';
import type { Console } from './console.ts';
import { chooseEdition, EditionChoiceError } from './edition-choice.ts';
import { EXIT } from './exit-codes.ts';

/** What is to be written, and what to do next. */
interface Plan {
  readonly files: readonly NewFile[];
  readonly next: string;
}

export interface NewOptions {
  readonly base?: string;
  readonly edition?: string;
}

/**
 * @param name of the new edition, or `outil`, followed by the name of the card
 * @returns the exit code
 */
export async function newCommand(
  name: string,
  tool: string | undefined,
  { base, edition }: NewOptions,
  world: Console,
): Promise<number> {
  if (name === 'outil') {
    if (tool === undefined) throw new NewFileError(`Donnez le nom de la fiche : ${CARD}`);
    if (base !== undefined) throw new NewFileError(`« --base » ne va pas avec « outil » : ${CARD}`);
    return newCard(tool, edition, world);
  }
  if (tool !== undefined) throw new NewFileError(`« ${tool} » est de trop : ${EDITION}`);
  if (edition !== undefined)
    throw new NewFileError(`« --edition » ne va qu’avec « outil » : ${CARD}`);
  return newEdition(name, base, world);
}

const CARD = 'guide new outil <nom> [--edition <édition>].';
const EDITION = 'guide new <édition> [--base <édition>].';

/** @param base the edition to start from; the one that starts from no other by default */
async function newEdition(id: string, base: string | undefined, world: Console): Promise<number> {
  checkName(id);
  if (RESERVED_EDITION.test(id)) {
    throw new NewFileError(
      `Une édition ne peut pas s’appeler « ${id} » : choisissez un autre nom.`,
    );
  }
  const read = await readContent(world.root);
  if (editionIds(read).includes(id)) {
    throw new NewFileError(`L’édition « ${id} » existe déjà : rien n’a été changé.`);
  }
  const from = base === undefined ? onlyRoot(read) : chooseEdition(base, editionIds(read));
  return writing(world, read, from, (content) => ({
    files: editionFiles(id, resolveEdition(content)),
    next: `Ouvrez « ${editionFolder(id)}/edition.yaml », écrivez ce qui diffère, puis : npx guide check ${id}`,
  }));
}

/** @param edition for which the card is written; common to all by default */
async function newCard(id: string, edition: string | undefined, world: Console): Promise<number> {
  checkName(id);
  const read = await readContent(world.root);
  const from = edition === undefined ? onlyRoot(read) : chooseEdition(edition, editionIds(read));
  return writing(world, read, from, (content) => {
    const known = edition === undefined ? undefined : content.outils.get(id);
    const check = `npx guide check${edition === undefined ? '' : ` ${edition}`}`;
    return known
      ? {
          files: [partialCard(id, known.value, resolveEdition(content))],
          next: `Écrivez dans ce fichier ce qui change pour « ${edition} », puis : ${check}`,
        }
      : {
          files: [wholeCard(id, content, edition)],
          next: `Complétez la fiche, ajoutez « ${id} » au plan dans « edition.yaml », puis : ${check}`,
        };
  });
}

async function writing(
  { root, stdout, stderr }: Console,
  read: ReadResult,
  edition: string,
  plan: (content: Content) => Plan,
): Promise<number> {
  const { content, diagnostics } = validateEdition(read, edition);
  if (!content) {
    const errors = diagnostics.filter(isError);
    stderr.write(formatDiagnostics(errors, read.sourceText, { colour: stderr.isTTY }));
    stderr.write(`Rien n’a été écrit : corrigez d’abord l’édition « ${edition} ».\n`);
    return EXIT.content;
  }
  const { files, next } = plan(content);
  for (const file of files) await writeNew(root, file);
  stdout.write(`${files.map(({ path }) => `Créé : ${path}\n`).join('')}${next}\n`);
  return EXIT.ok;
}

/** @throws NewFileError */
function checkName(id: string): void {
  if (identifiant.safeParse(id).success) return;
  const { message, hint = '' } = identifierProblem('nom', id);
  throw new NewFileError(`${message} ${hint}`.trim());
}

/** The edition without base, if there is just one. @throws EditionChoiceError */
function onlyRoot(read: ReadResult): string {
  const ids = editionIds(read);
  const roots = ids.filter((id) => editionSources(read, id).chain.length === 1);
  const [only, ...others] = roots;
  if (only !== undefined && others.length === 0) return only;
  throw new EditionChoiceError(
    ids.length === 0
      ? 'Il n’y a pas encore d’édition dont partir : créez « content/editions/<nom>/edition.yaml ».'
      : `Précisez l’édition dont partir, avec « --base » ou « --edition », parmi : ${ids.join(', ')}.`,
  );
}
