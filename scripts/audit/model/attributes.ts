/** The attributes of structure elements (ISO 32000-1, 14.7.5). */
import { PDFArray, PDFDict } from '@cantoo/pdf-lib';
import { asName, asNumber, asText, itemsAt, itemsOf, nameAt, valueAt } from './objects.ts';
import type { StructureElement } from './structure.ts';

/** The dictionaries of an owner (`Table`, `List`...). Classes (C) are not looked at. */
function attributesOf({ dict }: StructureElement, owner: string): readonly PDFDict[] {
  return itemsAt(dict, 'A').flatMap(({ value }) =>
    value instanceof PDFDict && nameAt(value, 'O') === owner ? [value] : [],
  );
}

export function attribute(
  element: StructureElement,
  owner: string,
  key: string,
): string | undefined {
  for (const attributes of attributesOf(element, owner)) {
    const value = valueAt(attributes, key);
    const said = asName(value) ?? asText(value) ?? asNumber(value)?.toString();
    if (said !== undefined) return said;
  }
  return undefined;
}

/** The texts of an attribute that is an array, such as Headers. */
export function listAttribute(
  element: StructureElement,
  owner: string,
  key: string,
): readonly string[] {
  return attributesOf(element, owner).flatMap((attributes) => {
    const value = valueAt(attributes, key);
    return value instanceof PDFArray
      ? itemsOf(value).flatMap((item) => asText(item.value) ?? asName(item.value) ?? [])
      : [];
  });
}
