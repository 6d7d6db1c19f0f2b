import { latin1Text } from "../../text/latin1-text.ts";

/** How many bytes from the start of a HEIC its colour profile is looked for. */
const HEAD_BYTES = 65_536;
/** The name that Apple's profile has in itself (ICC.1, type `mluc`: UTF-16, the larger byte first). */
const NAME = [..."Display P3"].map((sign) => `\0${sign}`).join("");

/** Whether the colours of a HEIC are those of Display P3, in which iPhones take photographs. */
export function isDisplayP3(bytes: Uint8Array): boolean {
  return latin1Text(bytes.subarray(0, HEAD_BYTES)).includes(NAME);
}
