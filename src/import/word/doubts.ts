import type { Doubt } from "../found-item.ts";
import type { ConvertedWord } from "./converted-word.ts";
import { textsVi, type WordTexts } from "./texts-vi.ts";

/** What a person should look at in an article that comes from a Word file. */
export function doubtsOf({ losses, encodings, doubtful }: ConvertedWord, texts: WordTexts = textsVi): readonly Doubt[] {
  const lost = losses.map((loss) => ({ code: `word-${loss}`, what: texts.losses[loss] }));
  const names = encodings.map((encoding) => texts.encodings[encoding]).join(", ");
  const converted = { code: "legacy-encoding", what: texts.converted.replace("{encodings}", names) };
  const line = doubtful[0]?.slice(0, 80) ?? "";
  const unread = { code: "unread-encoding", what: texts.unread.replace("{line}", () => line) };
  return [...lost, ...(encodings.length > 0 ? [converted] : []), ...(doubtful.length > 0 ? [unread] : [])];
}
