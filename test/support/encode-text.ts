import { decoderOf } from "../../src/intake/text/code-page";
import type { Encoding } from "../../src/intake/text/code-page";

/** A text in an encoding of one byte a sign; what the encoding lacks becomes "?", as in Excel. */
export function encodeText(text: string, encoding: Encoding | "iso-8859-5" | "x-mac-cyrillic") {
  const every = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const signs =
    encoding === "iso-8859-5" || encoding === "x-mac-cyrillic"
      ? new TextDecoder(encoding).decode(every)
      : decoderOf(encoding).decode(every);
  return Buffer.from(
    Array.from(text, (sign) => {
      const at = signs.indexOf(sign);
      return at < 0 ? 0x3f : at;
    })
  );
}
