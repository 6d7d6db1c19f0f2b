import { useRef, useState } from "preact/hooks";
import { say } from "../words/words.ts";
import { renewDocument } from "./renew-document.ts";
import type { ArticleNow, EditorTools } from "./tools.ts";
import { useLater } from "./use-later.ts";
import { useSoon } from "./use-soon.ts";

/** How long after an article is opened its preview is made ready, in milliseconds. */
const PREPARE_AFTER = 300;

interface PreviewProps {
  readonly article: ArticleNow;
  readonly hrefOf: (name: string) => string | null;
  /** Whether it is seen. A preview that is not seen is made once, so that its code and its style are there when it is. */
  readonly isShown: boolean;
  readonly tools: EditorTools;
}

/** The article as readers will see it, beside the form. No script of the page shown runs. */
export function PreviewView({ article, hrefOf, isShown, tools }: PreviewProps) {
  const { words } = tools;
  const { frame, put, onLoad } = useFrame();
  const [fault, setFault] = useState<string | null>(null);
  const show = async () => {
    try {
      put(await tools.preview(article, hrefOf));
      setFault(null);
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error));
    }
  };
  useLater(() => void show(), PREPARE_AFTER, []);
  useSoon(
    async () => (isShown ? await show() : undefined),
    [isShown, article.text, article.beside, hrefOf],
    tools.nowMs,
  );
  return (
    <section class="preview" aria-labelledby="xem-truoc" hidden={!isShown}>
      <h2 id="xem-truoc">{words.preview.title}</h2>
      {fault !== null && <p class="field-error">{say(words.preview.notYet, { what: fault })}</p>}
      <iframe
        ref={frame}
        class="preview-frame"
        title={words.preview.frame}
        sandbox="allow-same-origin"
        onLoad={onLoad}
      />
    </section>
  );
}

/** A frame that shows a page. Where it has an earlier one, only what differs is put there anew. */
function useFrame() {
  const frame = useRef<HTMLIFrameElement>(null);
  const wanted = useRef("");
  const isLoading = useRef(false);
  const renew = (): boolean => {
    const shown = frame.current?.contentDocument;
    // A link that somebody followed has put another page there.
    if (shown?.URL !== "about:srcdoc" || shown.readyState === "loading") return false;
    renewDocument(shown, wanted.current);
    return true;
  };
  const put = (html: string) => {
    wanted.current = html;
    if (renew() || isLoading.current) return;
    isLoading.current = true;
    frame.current!.srcdoc = html;
  };
  const onLoad = () => {
    // Some browsers tell of the empty page that a frame begins with.
    if (frame.current?.contentDocument?.URL === "about:blank") return;
    isLoading.current = false;
    renew();
  };
  return { frame, put, onLoad };
}
