import { useId, useRef, useState } from "preact/hooks";
import type { EditorWords } from "../words/words.ts";
import { say } from "../words/words.ts";
import { isPicture, linkMarkdown, pictureMarkdown } from "./file-names.ts";
import { PictureFacts } from "./picture-facts.tsx";
import type { WorkingFile } from "./working-article.ts";

interface FilesProps {
  readonly files: readonly WorkingFile[];
  readonly cover: string | null;
  readonly words: EditorWords;
  readonly hrefOf: (name: string) => string | null;
  readonly onDrop: (files: readonly File[]) => void;
  /** Puts a piece of Markdown at the end of the body. */
  readonly onPut: (markdown: string, name: string) => void;
  readonly onCover: (name: string | null) => void;
  readonly onRemove: (name: string) => void;
}

/** The pictures and attachments of an article: dropped here or chosen, each with its caption and description. */
export function FilesView(props: FilesProps) {
  const { files, words, onDrop } = props;
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const remove = (name: string) => {
    props.onRemove(name);
    input.current?.focus();
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onDrop([...(event.dataTransfer?.files ?? [])]);
  };
  return (
    <section class="files" aria-labelledby="tep-dinh-kem">
      <h2 id="tep-dinh-kem">{words.files.title}</h2>
      <label
        class={`drop${isOver ? " drop-over" : ""}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {words.files.drop}
        <input
          ref={input}
          type="file"
          class="drop-input"
          multiple
          onChange={(event) => {
            onDrop([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = "";
          }}
        />
      </label>
      <ul class="file-cards">
        {files.map((file) => (
          <li key={file.name} class="file-card">
            {isPicture(file.name) ? <PictureCard {...props} file={file} /> : <AttachmentCard {...props} file={file} />}
            <button type="button" class="button" onClick={() => remove(file.name)}>
              {say(words.files.remove, { name: file.name })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

type CardProps = FilesProps & { readonly file: WorkingFile };

function PictureCard({ file, cover, words, hrefOf, onPut, onCover }: CardProps) {
  const [alt, setAlt] = useState("");
  const [caption, setCaption] = useState("");
  const { name } = file;
  const href = hrefOf(name);
  return (
    <>
      {href !== null && <img src={href} alt={say(words.files.picture, { name })} class="file-picture" />}
      <PictureFacts file={file} words={words} />
      <TextCell label={words.files.alt} onInput={setAlt} />
      <TextCell label={words.files.caption} onInput={setCaption} />
      <button type="button" class="button" onClick={() => onPut(pictureMarkdown(name, alt, caption), name)}>
        {words.files.put}
      </button>
      <button
        type="button"
        class="button"
        aria-pressed={cover === name}
        onClick={() => onCover(cover === name ? null : name)}
      >
        {cover === name ? words.files.isCover : words.files.cover}
      </button>
    </>
  );
}

function AttachmentCard({ file: { name, sizeBytes }, words, onPut }: CardProps) {
  const [label, setLabel] = useState(name);
  const size = say(words.files.size, { size: (sizeBytes / 1e6).toFixed(1) });
  return (
    <>
      <p>
        {say(words.files.file, { name })} {sizeBytes > 0 && `(${size})`}
      </p>
      <TextCell label={words.files.label} value={name} onInput={setLabel} />
      <button type="button" class="button" onClick={() => onPut(linkMarkdown(name, label || name), name)}>
        {words.files.put}
      </button>
    </>
  );
}

function TextCell({ label, value = "", onInput }: { label: string; value?: string; onInput: (text: string) => void }) {
  const id = useId();
  return (
    <div class="cell">
      <label class="cell-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="input"
        type="text"
        autocomplete="off"
        defaultValue={value}
        onInput={(event) => onInput(event.currentTarget.value.trim())}
      />
    </div>
  );
}
