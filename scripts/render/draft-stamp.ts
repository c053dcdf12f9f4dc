/** What a draft says of itself: of which day it is, and of which hour where it leaves the house. */

export interface DraftStamp {
  /** "1er novembre 2026" */
  readonly jour: string;
  /** "9 h 05"; left out where the draft follows what is typed: it would never stay the same. */
  readonly heure?: string | undefined;
}

/**
 * The stamp of a draft made that day.
 * @param zone the time zone whose day it is; that of this machine by default
 */
export function dayStamp(date: Date, zone?: 'UTC'): DraftStamp {
  const day = date.toLocaleDateString('fr-FR', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: zone,
  });
  return { jour: day.replace(/^1 /, '1er ') };
}

/** The stamp of a draft to be sent: two of the same day are told apart. */
export function fullStamp(date: Date, zone?: 'UTC'): DraftStamp {
  const [hours, minutes] = zone
    ? [date.getUTCHours(), date.getUTCMinutes()]
    : [date.getHours(), date.getMinutes()];
  const time = `${hours}\u00a0h\u00a0${String(minutes).padStart(2, '0')}`;
  return { ...dayStamp(date, zone), heure: zone ? `${time}\u00a0${zone}` : time };
}
