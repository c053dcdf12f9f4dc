/** The Handlebars layouts of templates/, partials of one another, with the few helpers they use. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { inlineToHtml, type ProseOptions, proseToHtml } from '../markdown/html.ts';
import { addressHtml } from '../markdown/links.ts';
import { hyphenateFrench } from '../typography/hyphenate.ts';
import type { Note } from '../validate/schemas.ts';
import { icon, mark, qrCode, shape } from './drawings.ts';
import { euros, number, percent, signedEuros } from './numbers.ts';

type Template = (data: object) => string;

/** The layout of a name. @throws when templates/ has none */
export type Templates = (name: string) => Template;

const safe = (html: string) => new Handlebars.SafeString(html);

const known = new Map<string, Templates>();

/** Reads them again the next time: a developer has changed one. */
export function forgetTemplates(): void {
  known.clear();
}

/** The layouts of a folder, read and compiled once. */
export function templatesOf(folder: string): Templates {
  const templates = known.get(folder) ?? loadTemplates(folder);
  known.set(folder, templates);
  return templates;
}

/**
 * A Handlebars environment of its own with the layouts of a folder. Templates are the program's;
 * content only ever reaches them as data, escaped.
 */
function loadTemplates(folder: string): Templates {
  const handlebars = Handlebars.create();
  handlebars.registerHelper({
    // Text typed by an editor: inline Markdown with French typography.
    texte: (text: unknown, { data }: Handlebars.HelperOptions) =>
      typeof text === 'string' ? safe(inlineToHtml(text, data.root.cibles, data.root.web)) : '',
    // The same in a narrow column, where long words may be divided.
    cesure: (text: string, { data }: Handlebars.HelperOptions) =>
      safe(inlineToHtml(hyphenateFrench(text), data.root.cibles, data.root.web)),
    // Blocks of Markdown, with headings as deep as their place asks.
    prose: (text: unknown, { hash, data }: Handlebars.HelperOptions) => {
      const { nomsPropres: names, picture, cibles: targets, web: screen = false } = data.root;
      const options: ProseOptions = { ...hash, names, picture, targets, screen };
      return typeof text === 'string' ? safe(proseToHtml(text, options)) : '';
    },
    // In drafts, an attribute on what the edition itself has changed.
    local: (isLocal: unknown, { data }: Handlebars.HelperOptions) =>
      isLocal === true && data.root.draft ? safe(' data-local') : '',
    // Where a text was written, "file:line". Nobody's business on the web page.
    lieu: (source: string, { data }: Handlebars.HelperOptions) =>
      data.root.web ? '' : safe(` data-source="${Handlebars.escapeExpression(source)}"`),
    // In drafts, which value of its file an element shows: where a note about it stands.
    montre: (...args: readonly unknown[]) => {
      const { draft, web } = (args.at(-1) as Handlebars.HelperOptions).data.root;
      const path = Handlebars.escapeExpression(args.slice(0, -1).join('.'));
      return draft && !web ? safe(` data-champ="${path}"`) : '';
    },
    trouve: (identifiers: ReadonlySet<string>, id: string) => identifiers.has(id),
    adresse: (url: string) => safe(addressHtml(url)),
    image: (path: string, { data }: Handlebars.HelperOptions) => data.root.picture(path)?.src,
    icone: (name: string) => safe(icon(name)),
    marque: (note: Note) => safe(mark(note)),
    forme: (name: string) => safe(shape(name)),
    qr: (url: string) => safe(qrCode(url)),
    nombre: (value: number) => number(value),
    euros,
    ecart: signedEuros,
    pourcent: percent,
    // Lengths in mm as custom properties in a style attribute, for those that differ from the design.
    longueurs: ({ hash }: Handlebars.HelperOptions) => {
      const given = Object.entries(hash).filter(([, value]) => typeof value === 'number');
      const properties = given.map(([name, value]) => `--${name}:${value}mm`);
      return given.length > 0 ? safe(` style="${properties.join(';')}"`) : '';
    },
    mm: (share: number, full: number) => number(share * full, 2).replace(',', '.'),
  });
  const templates = new Map<string, Template>();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((path) => path.endsWith('.hbs'))) {
    // `fiche`, and `web/fiche` for the one of the web page.
    const name = file.slice(0, -'.hbs'.length).replaceAll('\\', '/');
    const template = handlebars.compile(readFileSync(join(folder, file), 'utf8'));
    handlebars.registerPartial(name, template);
    templates.set(name, template as Template);
  }
  return (name) => {
    const template = templates.get(name);
    if (!template) throw new Error(`templates/${name}.hbs is missing`);
    return template;
  };
}
