import { useEffect, useRef } from "preact/hooks";
import type { WordArticle } from "../word-files/word-article.ts";
import type { EditorTools } from "./tools.ts";

interface TextProps {
  readonly word: WordArticle;
  readonly tools: EditorTools;
}

/** The text and the pictures of a Word file as the field for bodies will show them. Nothing can be typed here. */
export function WordText({ word: { body, files }, tools }: TextProps) {
  const place = useRef<HTMLDivElement>(null);
  const { words } = tools;
  useEffect(() => {
    const hrefs = new Map(files.map((file) => [file.name, URL.createObjectURL(file)]));
    const field = tools.mountBody(place.current!, {
      text: body,
      label: words.wordFile.text,
      language: tools.language,
      onChange: () => {},
      takeFile: () => Promise.reject(new Error("nothing is dropped here")),
      hrefOf: (name) => hrefs.get(name) ?? null,
    });
    return () => {
      field.remove();
      for (const href of hrefs.values()) URL.revokeObjectURL(href);
    };
  }, []);
  return (
    <>
      <h3 id="noi-dung-tep">{words.wordFile.text}</h3>
      <section class="word-text" tabindex={0} aria-labelledby="noi-dung-tep">
        <div ref={place} class="body-place" inert />
      </section>
    </>
  );
}
