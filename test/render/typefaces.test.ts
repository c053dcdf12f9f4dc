import { describe, expect, it } from 'vitest';
import { cutsOf } from '../../scripts/render/assets.ts';
import { typeRules } from '../../scripts/render/typefaces.ts';
import { guide } from '../support/edition.ts';
import { stylesOf } from '../support/rendered.ts';

const styled = (caracteres: Parameters<typeof typeRules>[0]) =>
  stylesOf(guide({ edition: { caracteres } }));
const faces = (styles: string) =>
  [...styles.matchAll(/font-family:"([^"]+)";font-style:normal;font-weight:(\d+)/g)]
    .map(([, family, weight]) => `${family} ${weight}`)
    .filter((face, index, all) => all.indexOf(face) === index);

describe('the typefaces of an edition', () => {
  it('are those of the design, without a rule, where it says nothing', () => {
    expect(typeRules({})).toBe('');
    expect(faces(styled({}))).toEqual([
      'Bricolage Grotesque 600',
      'Bricolage Grotesque 800',
      'Source Sans 3 400',
      'Source Sans 3 600',
      'Source Sans 3 700',
    ]);
  });

  it('set titles and folios in the family it names, of which all weights are carried', () => {
    const styles = styled({ titres: 'source-sans-3' });
    expect(styles).toContain(':root{--titre:"Source Sans 3"}');
    expect(styles).toContain('@page :left{@bottom-left{font-family:"Source Sans 3"}}');
    expect(faces(styles)).toEqual([
      'Source Sans 3 400',
      'Source Sans 3 600',
      'Source Sans 3 700',
      'Source Sans 3 800',
    ]);
  });

  it('set running text in the size it names, after the style sheets', () => {
    const styles = styled({ corps: 9.2 });
    expect(styles.lastIndexOf('--corps:9.2pt')).toBeGreaterThan(styles.indexOf('--corps: 9.4pt'));
    expect(styles).not.toContain('--titre:"');
  });

  it('have the weights that titles and text are set in', () => {
    expect(cutsOf('source-sans-3').map(({ weight, style }) => `${weight} ${style}`)).toEqual([
      '400 normal',
      '400 italic',
      '600 normal',
      '700 normal',
      '800 normal',
    ]);
  });
});
