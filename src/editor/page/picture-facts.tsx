import { kindOfBytes } from "../../pictures/file-kind.ts";
import { readHeaderFacts } from "../../pictures/header-facts.ts";
import type { EditorWords } from "../words/words.ts";
import { say } from "../words/words.ts";
import type { WorkingFile } from "./working-article.ts";

interface FactsProps {
  readonly file: WorkingFile;
  readonly words: EditorWords;
}

/** What an editor should know of a picture that was dropped: its size, and what its file says beside its pixels. */
export function PictureFacts({ file: { bytes, sizeBytes }, words }: FactsProps) {
  const kind = bytes === undefined ? null : kindOfBytes(bytes);
  const facts = bytes === undefined || kind === null ? null : readHeaderFacts(bytes, kind);
  if (facts === null) return null;
  const { widthPx: width, heightPx: height, orientation, hasPlace } = facts;
  const size = (sizeBytes / 1e6).toFixed(1).replace(".", words.files.point);
  const told = [
    orientation === 1 ? "" : words.files.turned,
    hasPlace ? words.files.hasPlace : "",
    kind === "HEIC" ? words.files.heic : "",
  ].filter((each) => each !== "");
  return (
    <>
      <p class="field-hint">
        {say(words.files.pixels, orientation >= 5 ? { width: height, height: width, size } : { width, height, size })}
      </p>
      {told.map((each) => (
        <p key={each} class="file-told">
          {each}
        </p>
      ))}
    </>
  );
}
