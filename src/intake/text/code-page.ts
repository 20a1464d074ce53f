/** The encodings that a file is read in. */
export type Encoding =
  "utf-8" | "utf-16le" | "utf-16be" | "windows-1251" | "kz-1048" | "koi8-r" | "ibm866";

/** What people call them. */
export const encodingNames: Readonly<Record<Encoding, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  "windows-1251": "Windows-1251",
  "kz-1048": "KZ-1048",
  "koi8-r": "KOI8-R",
  ibm866: "CP866",
};

/** KZ-1048 is Windows-1251 with the letters of Kazakh in place of these. */
const [of1251, ofKazakh] = ["ЌЋќћЎўЈҐЄЇґєјЅѕї", "ҚҺқһҰұӘӨҒҮөғәҢңү"];

/** Turns the bytes of a file into text, all at once or a piece after the other. */
export interface Decoder {
  decode(bytes: Uint8Array, goesOn?: boolean): string;
}

/** A decoder of an encoding. Bytes that are not in it become U+FFFD; a byte order mark is left out. */
export function decoderOf(encoding: Encoding): Decoder {
  const decoder = new TextDecoder(encoding === "kz-1048" ? "windows-1251" : encoding);
  return {
    decode(bytes, goesOn = false) {
      const text = decoder.decode(bytes, { stream: goesOn });
      return encoding === "kz-1048" ? inKazakh(text) : text;
    },
  };
}

function inKazakh(text: string): string {
  return text.replace(
    new RegExp(`[${of1251}]`, "g"),
    (letter) => ofKazakh[of1251.indexOf(letter)]!
  );
}
