/** A card that is saved again and again, each time with another word in its first rubric. */
import { readFileSync, writeFileSync } from 'node:fs';

export class Card {
  readonly #file: string;
  readonly #text: string;
  #count = 0;

  constructor(file: string) {
    this.#file = file;
    this.#text = readFileSync(file, 'utf8');
  }

  get lastWord(): string {
    return `Mesure${this.#count}.`;
  }

  nextWord(): string {
    this.#count += 1;
    return this.lastWord;
  }

  textWith(word: string): string {
    return this.#text.replace(/(principe: \|\n\s+- )/, (start) => `${start}${word} `);
  }

  save(word: string): void {
    writeFileSync(this.#file, this.textWith(word));
  }
}
