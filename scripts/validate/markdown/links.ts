/** Links: to the web, to a mailbox, or to a place of the guide. */
import type { Nodes } from 'mdast';
import { closest } from '../../diagnostics/closest.ts';
import type { MarkdownContext, NodeProblem, Rule } from './rule.ts';
import type { Targets } from './targets.ts';

export const linkRule: Rule = function* (node, context): Generator<NodeProblem> {
  const url = linkUrl(node, context);
  if (url === undefined) return;
  const problem = url.startsWith('#')
    ? internal(url, context.targets)
    : external(url, context.targets);
  if (problem) yield problem;
};

/** Address of a link, written in place or defined elsewhere in its text; undefined for other nodes. */
export function linkUrl(node: Nodes, context: MarkdownContext): string | undefined {
  if (node.type === 'link') return node.url;
  return node.type === 'linkReference' ? context.definition(node.identifier) : undefined;
}

function internal(url: string, targets: Targets): NodeProblem | undefined {
  const id = url.slice(1);
  if (targets.has(id)) return undefined;
  const close = closest(id, targets.keys());
  return {
    code: 'lien-mort',
    message: `Le lien « ${short(url)} » ne mène nulle part.`,
    hint: close
      ? `Vouliez-vous dire « #${close} » ?`
      : 'Un lien interne mène à une fiche (#outil), à une rubrique (#outil-rubrique), à un chapitre, à #sommaire ou à #synthese.',
  };
}

/** In characters; browsers and PDF readers take no more. */
const LENGTH_LIMIT = 2000;

function external(url: string, targets: Targets): NodeProblem | undefined {
  if (url.length > LENGTH_LIMIT) {
    const message = `Ce lien compte ${url.length} caractères, ${LENGTH_LIMIT} au plus.`;
    return { ...WRONG, message, hint: 'Raccourcissez son adresse.' };
  }
  if (/^mailto:/i.test(url))
    return /^mailto:[^\s@]+@[^\s@]+\.[^\s@]+$/i.test(url) ? undefined : mailbox(url);
  if (/^https?:/i.test(url)) return isWebAddress(url) ? undefined : { ...WRONG, ...message(url) };
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1];
  if (url === '') return { ...WRONG, message: 'Ce lien n’a pas d’adresse.' };
  if (scheme) {
    return {
      code: 'lien-interdit',
      hint: ONLY,
      message: `Le lien « ${short(url)} » n’est pas accepté.`,
    };
  }
  const name = url.slice(url.lastIndexOf('/') + 1).replace(/\.(?:ya?ml|md)$/i, '');
  const isSite =
    /^(?:\/\/)?(?:[\w-]+\.)+[a-z]{2,}(?:\/|$)/i.test(url) && !/\.(?:ya?ml|md)$/i.test(url);
  return {
    code: 'lien-relatif',
    message: `Le lien « ${short(url)} » n’a pas d’adresse complète.`,
    hint: isSite
      ? `Écrivez « https://${url.replace(/^\/\//, '')} ».`
      : targets.has(name)
        ? `Pour mener à cette page du guide, écrivez « #${name} ».`
        : 'Écrivez une adresse qui commence par « https:// », ou « # » et le nom d’une fiche.',
  };
}

const ONLY = 'Un lien commence par « https:// », « http:// », « mailto: » ou « # ».';
const WRONG = { code: 'adresse', hint: 'Écrivez l’adresse entière : https://www.exemple.fr.' };
const message = (url: string) => ({ message: `« ${short(url)} » n’est pas une adresse web.` });

const mailbox = (url: string): NodeProblem => ({
  code: 'adresse',
  message: `« ${short(url.slice('mailto:'.length))} » n’est pas une adresse électronique.`,
  hint: 'Écrivez-la ainsi : <contact@exemple.fr>.',
});

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^[^.\s]+(?:\.[^.\s]+)+$/.test(new URL(url).hostname);
}

const short = (url: string): string => (url.length > 60 ? `${url.slice(0, 59)}…` : url);
