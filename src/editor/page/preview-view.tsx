import { useState } from "preact/hooks";
import { say } from "../words/words.ts";
import type { ArticleNow, EditorTools } from "./tools.ts";
import { useLater } from "./use-later.ts";

/** How long the page waits after the last key before it shows the article anew, in milliseconds. */
const PREVIEW_AFTER = 200;

interface PreviewProps {
  readonly article: ArticleNow;
  readonly hrefOf: (name: string) => string | null;
  readonly tools: EditorTools;
}

/** The article as readers will see it, beside the form. No script of the page shown runs. */
export function PreviewView({ article, hrefOf, tools }: PreviewProps) {
  const { words } = tools;
  const [html, setHtml] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const show = async () => {
    try {
      setHtml(await tools.preview(article, hrefOf));
      setFault(null);
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error));
    }
  };
  useLater(() => void show(), html === "" ? 0 : PREVIEW_AFTER, [article.text, article.beside]);
  return (
    <section class="preview" aria-labelledby="xem-truoc">
      <h2 id="xem-truoc">{words.preview.title}</h2>
      {fault !== null && <p class="field-error">{say(words.preview.notYet, { what: fault })}</p>}
      <iframe class="preview-frame" title={words.preview.frame} sandbox="allow-same-origin" srcdoc={html} />
    </section>
  );
}
