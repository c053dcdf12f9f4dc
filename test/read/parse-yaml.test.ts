import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../scripts/read/parse-yaml.ts';
import { asLine } from '../support/check.ts';

/** Problems as `line:column code | message | hint`. */
const problems = (text: string): readonly string[] =>
  parseYaml('f', text, 1).diagnostics.map((one) => asLine(one).replace(/^f:(.*?) erreur/, '$1'));

describe('what YAML means in the guide', () => {
  it('keeps oui and non as texts, and types as in YAML 1.2', () => {
    const { part } = parseYaml('f', 'a: oui\nb: 012\nc: no\nd: 2019-05-01\ne: 1.10\n', 1);
    expect(part?.document.toJS()).toEqual({ a: 'oui', b: 12, c: 'no', d: '2019-05-01', e: 1.1 });
  });

  it('reads an empty text as nothing', () => {
    expect(parseYaml('f', '# rien\n', 1).part?.document.toJS()).toBeNull();
  });

  it('knows the lines of a text of which the parser makes nothing', () => {
    const places = problems('*a<img src=x>\n:::\n&colon;').map((one) => one.split(' ')[0]);
    expect(places).toEqual(['1:1', '3:7']);
  });

  it('reports five slips at most', () => {
    expect(problems('a: @\n'.repeat(9).replaceAll('a', () => 'k'))).toHaveLength(5);
  });

  it('counts lines from where the text stands in its file', () => {
    expect(parseYaml('f', 'a: @x\n', 7).diagnostics[0]).toMatchObject({ line: 7, column: 4 });
  });
});

describe('what YAML could do and the guide refuses', () => {
  it.each([
    [
      'an alias',
      'a: *x\n',
      [
        '1:4 yaml-renvoi | « *x » : les ancres et les renvois de YAML ne sont pas acceptés. | Un texte qui commence par « * » se met entre guillemets.',
      ],
    ],
    [
      'an anchor',
      'a: &x\n',
      [
        '1:4 yaml-renvoi | « &x » : les ancres et les renvois de YAML ne sont pas acceptés. | Un texte qui commence par « & » se met entre guillemets.',
      ],
    ],
    [
      'a merge key',
      'a: &x {b: 1}\nc:\n  <<: *x\n',
      [
        '1:4 yaml-renvoi | « &x » : les ancres et les renvois de YAML ne sont pas acceptés. | Un texte qui commence par « & » se met entre guillemets.',
        '3:7 yaml-renvoi | « *x » : les ancres et les renvois de YAML ne sont pas acceptés. | Un texte qui commence par « * » se met entre guillemets.',
      ],
    ],
    [
      'a tag',
      'a: !x y\n',
      [
        '1:4 yaml-etiquette | Les étiquettes YAML, comme « !nom », ne sont pas acceptées. | Un texte qui commence par « ! » se met entre guillemets.',
      ],
    ],
    [
      'a tag of an older YAML',
      'a: !!binary x\n',
      [
        '1:4 yaml-etiquette | Les étiquettes YAML, comme « !nom », ne sont pas acceptées. | Un texte qui commence par « ! » se met entre guillemets.',
      ],
    ],
    [
      'a version',
      '%YAML 1.1\n---\na: yes\n',
      [
        '1:1 yaml-directive | Une ligne « %YAML » n’est pas acceptée. | Retirez cette ligne et la ligne « --- » qui la suit.',
      ],
    ],
    [
      'a directive',
      '%FOO\n---\na: 1\n',
      [
        '1:1 yaml-directive | Une ligne qui commence par « % » n’est pas acceptée. | Retirez-la, ou mettez le texte entre guillemets.',
      ],
    ],
    [
      'brackets a thousand deep',
      `a: ${'['.repeat(1000)}`,
      [
        '1:1 yaml-profondeur | Ce fichier est imbriqué sur plus de 40 niveaux. | Vérifiez la mise en retrait, les crochets et les accolades.',
      ],
    ],
    [
      'keys fifty deep',
      Array.from({ length: 50 }, (_, depth) => `${'  '.repeat(depth)}a:`).join('\n'),
      [
        '41:1 yaml-profondeur | Ce fichier est imbriqué sur plus de 40 niveaux. | Vérifiez la mise en retrait, les crochets et les accolades.',
      ],
    ],
    [
      'tags renamed by a directive',
      '%TAG ! tag:exemple.fr,2000:\n---\na: b\n',
      [
        '1:1 yaml-directive | Une ligne « %TAG » n’est pas acceptée. | Retirez cette ligne et la ligne « --- » qui la suit.',
      ],
    ],
    [
      'dashes fifty deep',
      `${'- '.repeat(50)}a\n`,
      [
        '1:1 yaml-profondeur | Ce fichier est imbriqué sur plus de 40 niveaux. | Vérifiez la mise en retrait, les crochets et les accolades.',
      ],
    ],
  ])('%s', (_case, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });
});
