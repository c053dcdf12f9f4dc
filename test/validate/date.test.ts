import { describe, expect, it } from 'vitest';
import { said } from '../support/check.ts';
import { GuideBuilder } from '../support/guide-builder.ts';
import { EDITION } from '../support/small-guide.ts';

const withDate = (date: string) =>
  new GuideBuilder().replace(EDITION, 'annee: 2024', `annee: 2024\ndate: ${date}`);

describe('the date of an edition', () => {
  it('is a day of its year', async () => {
    await using guide = withDate('2024-11-15');
    expect(await said(guide)).toEqual([]);
  });

  it.each(['2024-02-30', '15/11/2024', '2024-11'])('is no %s', async (date) => {
    await using guide = withDate(`"${date}"`);
    expect(await said(guide)).toEqual([
      `editions/essai/edition.yaml:4:7 erreur date | « date » : « ${date} » n’est pas un jour du calendrier. | Écrivez l’année, le mois et le jour : 2026-11-15.`,
    ]);
  });

  it('is warned about where the edition is of another year', async () => {
    await using guide = withDate('2023-11-15');
    expect(await said(guide)).toEqual([
      'editions/essai/edition.yaml:4:7 avertissement date-autre-annee | L’édition est de 2024, et sa date est le 2023-11-15. | Corrigez la date ou l’année. Une édition locale retire la date de sa base en écrivant « date: null ».',
    ]);
  });
});
