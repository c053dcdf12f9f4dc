/** SVG pictures: drawings only, without script, foreign content, or anything fetched from elsewhere. */
import type { Problem } from '../../diagnostics/problem.ts';

/** In characters: a drawing is far smaller, and all of it is looked at. */
const LENGTH_LIMIT = 2_000_000;

/** A tag, a comment, a section or an instruction. Sticky: the text is read once, from end to end. */
const MARKUP =
  /<(?:!--[\s\S]*?-->|!\[CDATA\[[\s\S]*?\]\]>|\?[\s\S]*?\?>|\/?([A-Za-z_][\w:.-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>)/y;
/** An attribute starts after a space or the one before it: no other place need be tried. */
const ATTRIBUTE = /(?<![^\s/"'])([^\s=/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const FORBIDDEN =
  /^(?:script|foreignobject|iframe|object|embed|audio|video|canvas|handler|listener|html|body|link|meta|base)$/;

export function svgProblem(path: string, text: string): Problem | undefined {
  const reason = text.length > LENGTH_LIMIT ? 'est trop long' : unsafeIn(text);
  if (!reason) return undefined;
  return {
    code: 'image-refusee',
    message: `Le dessin « ${path} » ${reason}.`,
    hint: 'Exportez-le de nouveau en « SVG simple », ou en PNG.',
  };
}

function unsafeIn(text: string): string | undefined {
  if (/<!(?:DOCTYPE[^>]*\[|ENTITY)/i.test(text)) return 'définit des entités';
  const plain = text.replace(/^\ufeff/, '').replace(/<!DOCTYPE[^>]*>/i, '');
  let inStyle = false;
  for (let at = plain.indexOf('<'); at >= 0; at = plain.indexOf('<', MARKUP.lastIndex)) {
    if (inStyle && isLoading(plain.slice(MARKUP.lastIndex, at)))
      return 'charge un fichier extérieur';
    MARKUP.lastIndex = at;
    const found = MARKUP.exec(plain);
    if (!found) return 'est mal formé';
    if (/^<\?xml-stylesheet/i.test(found[0])) return 'charge un fichier extérieur';
    const section = /^<!\[CDATA\[([\s\S]*)\]\]>$/.exec(found[0])?.[1];
    if (section !== undefined && isLoading(section)) return 'charge un fichier extérieur';
    const [, tag, attributes = ''] = found;
    if (!tag) continue;
    const name = tag.replace(/^.*:/, '').toLowerCase();
    if (FORBIDDEN.test(name)) return `contient l’élément interdit « ${tag} »`;
    const unsafe = unsafeAttribute(attributes);
    if (unsafe) return unsafe;
    inStyle = name === 'style' && !found[0].startsWith('</') && !found[0].endsWith('/>');
  }
  return undefined;
}

function unsafeAttribute(attributes: string): string | undefined {
  for (const [, name = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
    const value = (double ?? single ?? '').trim();
    const local = name.replace(/^.*:/, '').toLowerCase();
    if (/^on/.test(local)) return `contient du script (« ${name} »)`;
    const refers = local === 'href' || local === 'src' || local === 'base';
    if (refers && !/^(?:#|data:image\/(?:png|jpe?g|webp);base64,|$)/i.test(value)) {
      return 'renvoie à une adresse extérieure';
    }
    if (isLoading(value)) return 'charge un fichier extérieur';
    if (local === 'attributename' && /href|^on/i.test(value)) return 'anime une adresse';
  }
  return undefined;
}

/** Style that fetches something, or hides what it does behind escapes. */
function isLoading(style: string): boolean {
  if (/@import|\\/i.test(style)) return true;
  for (const { 0: call, index } of style.matchAll(/(?:url|image|image-set|src)\(/gi)) {
    const start = index + call.length;
    if (!/^[\s"']{0,20}#/.test(style.slice(start, start + 30))) return true;
  }
  return false;
}
