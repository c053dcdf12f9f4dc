/** An ICC profile of a press, as the converter that pictures and unnamed colours go through. */
import { rmSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sharp } from 'sharp';
import { INK_LIMIT, type Inks, withinLimit } from '../../colours/inks.ts';
import { atExit } from '../../temporary/at-exit.ts';
import { temporaryFolder } from '../../temporary/temporary-folder.ts';

/** A profile that an edition prints with. */
export interface PressProfile {
  readonly bytes: Uint8Array;
  /** The printing condition as the ICC's registry names it: `FOGRA39`. */
  readonly condition: string;
}

export interface InkProfile {
  readonly profile: PressProfile;
  /** The inks of a colour whose red, green and blue go from 0 to 255 (sRGB), within the ink limit. */
  inksOf(channels: readonly number[]): Inks;
  /** The samples of a picture, four bytes a pixel, each within the ink limit. */
  convert(picture: Sharp): Promise<Buffer>;
}

/** Steps of the table of colours along each channel: between them, inks are interpolated. */
const STEPS = 33;

/** The inks of that table, kept as long as the profile is: several editions have the same. */
const GRIDS = new WeakMap<PressProfile, Buffer>();

/**
 * Opens a profile for as long as `work` takes.
 * @throws when the bytes are no profile that lcms can print with
 * @throws TemporaryFolderError
 */
export async function withProfile<T>(
  profile: PressProfile,
  work: (open: InkProfile) => Promise<T>,
): Promise<T> {
  const { default: sharp } = await import('sharp');
  // sharp takes a profile by its path only.
  const folder = temporaryFolder('encres');
  const forget = atExit(() => rmSync(folder, { recursive: true, force: true }));
  try {
    const path = join(folder, 'presse.icc');
    await writeFile(path, profile.bytes);
    const convert = async (picture: Sharp): Promise<Buffer> => {
      const cmyk = picture.toColourspace('cmyk').withIccProfile(path).removeAlpha();
      const { data, info } = await cmyk.raw().toBuffer({ resolveWithObject: true });
      if (info.channels !== 4) throw new Error(`The profile prints ${info.channels} inks, not 4.`);
      return limited(data);
    };
    const raw = { width: STEPS * STEPS, height: STEPS, channels: 3 } as const;
    const grid = GRIDS.get(profile) ?? (await convert(sharp(gridColours(), { raw })));
    GRIDS.set(profile, grid);
    return await work({ profile, convert, inksOf: (channels) => interpolated(grid, channels) });
  } finally {
    await rm(folder, { recursive: true, force: true });
    forget();
  }
}

function gridColours(): Buffer {
  const colours = Buffer.alloc(STEPS ** 3 * 3);
  const level = (step: number) => Math.round((step * 255) / (STEPS - 1));
  for (let at = 0; at < STEPS ** 3; at += 1) {
    colours[at * 3] = level(Math.floor(at / STEPS ** 2));
    colours[at * 3 + 1] = level(Math.floor(at / STEPS) % STEPS);
    colours[at * 3 + 2] = level(at % STEPS);
  }
  return colours;
}

/** Between the eight colours of the table around it, by their nearness. */
function interpolated(grid: Buffer, channels: readonly number[]): Inks {
  const places = [0, 1, 2].map((channel) => {
    const place = (Math.min(255, Math.max(0, channels[channel] ?? 0)) / 255) * (STEPS - 1);
    const low = Math.min(STEPS - 2, Math.floor(place));
    return { low, rest: place - low };
  });
  const inks: [number, number, number, number] = [0, 0, 0, 0];
  for (let corner = 0; corner < 8; corner += 1) {
    let share = 1;
    let at = 0;
    for (const [axis, { low, rest }] of places.entries()) {
      const isHigh = (corner >> axis) & 1;
      share *= isHigh ? rest : 1 - rest;
      at = at * STEPS + low + isHigh;
    }
    for (const ink of inks.keys()) {
      inks[ink] = (inks[ink] ?? 0) + share * ((grid[at * 4 + ink] ?? 0) / 2.55);
    }
  }
  const [c, m, y, k] = inks.map(Math.round);
  return withinLimit([c ?? 0, m ?? 0, y ?? 0, k ?? 0]);
}

/** The most that four bytes of one pixel may add up to. */
const BYTE_LIMIT = Math.floor(INK_LIMIT * 2.55);

function limited(samples: Buffer): Buffer {
  for (let at = 0; at + 3 < samples.length; at += 4) {
    const black = samples[at + 3] ?? 0;
    const colours = (samples[at] ?? 0) + (samples[at + 1] ?? 0) + (samples[at + 2] ?? 0);
    if (colours + black <= BYTE_LIMIT) continue;
    for (let ink = at; ink < at + 3; ink += 1) {
      samples[ink] = Math.floor(((samples[ink] ?? 0) * (BYTE_LIMIT - black)) / colours);
    }
  }
  return samples;
}
