// Loaded before the program: its clock is of last year. A later one would make caches look abandoned.
const PAST = 400 * 24 * 60 * 60 * 1000;
const RealDate = Date;

globalThis.Date = class extends RealDate {
  constructor(...given) {
    super(...(given.length > 0 ? given : [RealDate.now() - PAST]));
  }

  static now() {
    return RealDate.now() - PAST;
  }
};
