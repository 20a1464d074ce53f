import { piece } from "./record-file";
import type { RecordFile } from "./record-file";

const idCount = 10_000_000;

/**
 * Pseudonyms of the persons of one file of one year: a letter, the year, seven digits. They come
 * in an order that tells nothing, and a person of another year never has the same.
 */
export class PersonIds {
  private readonly head: Uint8Array;
  private readonly step: number;
  private readonly start: number;
  private next: number;

  constructor(letter: string, year: number, seed: number) {
    this.head = piece(letter + String(year % 100).padStart(2, "0"));
    this.start = seed % idCount;
    // Without a factor of ten million no number comes twice.
    this.step = 10 * ((seed >>> 7) % 900_001) + 700_003;
    this.next = this.start;
  }

  /** Goes on with the how-many-th person, counted from 0. */
  goTo(position: number): void {
    this.next = (this.start + position * this.step) % idCount;
  }

  put(file: RecordFile): void {
    file.put(this.head);
    file.putDigits(this.next);
    this.next += this.step;
    if (this.next >= idCount) this.next -= idCount;
  }
}
