import { describe, expect, it } from 'vitest';
import { svgProblem } from '../../scripts/validate/pictures/svg.ts';
import { svg } from '../support/pictures.ts';

const message = (text: string): string | undefined => svgProblem('a.svg', text)?.message;

describe('a drawing', () => {
  it.each([
    [
      'shapes, gradients and uses of its own',
      '<defs><linearGradient id="g"/></defs><path fill="url(#g)" d="M0 0"/><use href="#g"/>',
    ],
    ['style of its own', '<style>.a{fill:url( "#g" )}</style><!-- <script> -->'],
    ['a picture it carries', '<image href="data:image/png;base64,AAAA"/>'],
    ['text with signs', "<text>a &lt; b > c</text><title>l'outil</title>"],
  ])('may hold %s', (_case, inside) => {
    expect(
      message(
        `<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x">\n${svg(inside)}`,
      ),
    ).toBeUndefined();
  });

  it.each([
    ['<script>alert(1)</script>', 'contient l’élément interdit « script »'],
    ['<svg:script href="x"/>', 'contient l’élément interdit « svg:script »'],
    ['<SCRIPT/>', 'contient l’élément interdit « SCRIPT »'],
    ['<foreignObject><p/></foreignObject>', 'contient l’élément interdit « foreignObject »'],
    ['<g onclick="x()"/>', 'contient du script (« onclick »)'],
    ['<g a="1"onload = \'x()\'/>', 'contient du script (« onload »)'],
    ['<image href="https://exemple.fr/a.png"/>', 'renvoie à une adresse extérieure'],
    ['<image xlink:href="a.png"/>', 'renvoie à une adresse extérieure'],
    ['<a href="java&#115;cript:x"/>', 'renvoie à une adresse extérieure'],
    ['<image href="data:image/svg+xml;base64,AAAA"/>', 'renvoie à une adresse extérieure'],
    ['<path fill="url(https://exemple.fr/a)"/>', 'charge un fichier extérieur'],
    ['<g style="background:URL( \'a.png\' )"/>', 'charge un fichier extérieur'],
    ['<style>@import "a.css";</style>', 'charge un fichier extérieur'],
    ['<style>a{b:u\\72l(x)}</style>', 'charge un fichier extérieur'],
    ['<style><![CDATA[a{b:url(x)}]]></style>', 'charge un fichier extérieur'],
    ['<set attributeName="href" to="x"/>', 'anime une adresse'],
    ['<g a="<', 'est mal formé'],
    ['<!-- sans fin', 'est mal formé'],
  ])('is refused with %s', (inside, reason) => {
    expect(message(svg(inside))).toBe(`Le dessin « a.svg » ${reason}.`);
  });

  it.each([
    ['<?xml-stylesheet href="a.css"?>', 'charge un fichier extérieur'],
    ['<!DOCTYPE svg [<!ENTITY a "b">]>', 'définit des entités'],
  ])('is refused after %s', (before, reason) => {
    expect(message(`${before}${svg('')}`)).toBe(`Le dessin « a.svg » ${reason}.`);
  });

  it.each([
    ['attributes without end', `<g ${'a'.repeat(500_000)}/>`],
    ['spaces without end', `<g ${'a '.repeat(250_000)}/>`],
    ['quotes without end', `<g ${'a="'.repeat(200_000)}`],
    ['comments of style without end', `<style>${'/*'.repeat(300_000)}</style>`],
    ['parentheses without end', `<g style="${'url('.repeat(200_000)}"/>`],
  ])('is read in one go, even with %s', (_case, inside) => {
    const start = performance.now();
    message(svg(inside));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
