/** How many tools are shown, and in which order, in words. */

export function countText(kept: number, all: number, sortedBy: string): string {
  const tools = kept > 1 ? 'outils' : 'outil';
  const count = kept === all ? `${kept} ${tools}` : `${kept} ${tools} sur ${all}`;
  return `${count}, par ${sortedBy.toLocaleLowerCase('fr')}`;
}
