/** What a reader chose for the frame, kept by the browser from one visit to the next. */
import type { Severity } from '../../diagnostics/diagnostic.ts';
import { MARK_KINDS } from './draft/mark-drawing.ts';
import type { MarkKind } from './draft/types.ts';
import type { Layout } from './view.ts';

export const SEVERITIES: readonly Severity[] = ['erreur', 'avertissement', 'a-verifier'];

/** A factor, 1 being the size of paper, or as much as fills the width. */
export type ZoomChoice = number | 'ajuster';

export interface Settings {
  /** Undefined until one is chosen: it then follows the width of the window. */
  readonly layout?: Layout | undefined;
  readonly zoom: Readonly<Record<Layout, ZoomChoice>>;
  readonly hiddenMarks: readonly MarkKind[];
  readonly hiddenSeverities: readonly Severity[];
  /** Which panels stand beside the pages. */
  readonly contents: boolean;
  readonly diagnostics: boolean;
}

export const DEFAULTS: Settings = {
  zoom: { planches: 'ajuster', colonne: 'ajuster' },
  hiddenMarks: [],
  hiddenSeverities: [],
  contents: true,
  diagnostics: true,
};

export const ZOOM = { least: 0.2, most: 4 } as const;

/** Settings as they were written, or the defaults for what is not as it should be. */
export function parseSettings(text: string | null): Settings {
  const read = asRecord(parseJson(text));
  const zoom = asRecord(read.zoom);
  return {
    ...(read.layout === 'planches' || read.layout === 'colonne' ? { layout: read.layout } : {}),
    zoom: { planches: asZoom(zoom.planches), colonne: asZoom(zoom.colonne) },
    hiddenMarks: among(MARK_KINDS, read.hiddenMarks),
    hiddenSeverities: among(SEVERITIES, read.hiddenSeverities),
    contents: asBoolean(read.contents, DEFAULTS.contents),
    diagnostics: asBoolean(read.diagnostics, DEFAULTS.diagnostics),
  };
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '{}');
  } catch {
    return undefined;
  }
}

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

const asZoom = (value: unknown): ZoomChoice =>
  typeof value === 'number' && value >= ZOOM.least && value <= ZOOM.most ? value : 'ajuster';

const asBoolean = (value: unknown, otherwise: boolean): boolean =>
  typeof value === 'boolean' ? value : otherwise;

const among = <T>(known: readonly T[], value: unknown): readonly T[] =>
  known.filter((one) => Array.isArray(value) && value.includes(one));

/** A value that the browser keeps; where it may keep nothing, it lasts as long as the page. */
export function stored(storage: () => Storage, key: string) {
  return {
    read: (): string | null => {
      try {
        return storage().getItem(key);
      } catch {
        return null;
      }
    },
    write: (text: string): void => {
      try {
        storage().setItem(key, text);
      } catch {
        // A private window, or a full disk: the choice is not kept.
      }
    },
  };
}
