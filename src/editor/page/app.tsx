import { useEffect, useRef, useState } from "preact/hooks";
import type { SignIn, Store } from "../stores/store.ts";
import { say } from "../words/words.ts";
import { ArticleView } from "./article-view.tsx";
import { resumed } from "./kept-article.ts";
import { ListView } from "./list-view.tsx";
import { openDesk } from "./open-desk.ts";
import { type Route, routeOf, routeTo, routeToNew } from "./route.ts";
import { SignInView } from "./sign-in-view.tsx";
import type { Desk, EditorTools } from "./tools.ts";
import { NEW_ARTICLE, openedForWork, type WorkingArticle } from "./working-article.ts";

interface AppProps {
  readonly tools: EditorTools;
  readonly open: () => Promise<Store | SignIn>;
}

/** The editing page: signing in where the store asks for it, then the list of articles or one of them. */
export function App({ tools, open }: AppProps) {
  const { words } = tools;
  const [desk, setDesk] = useState<Desk | null>(null);
  const [signIn, setSignIn] = useState<SignIn | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const told = (error: unknown) => setFault(error instanceof Error ? error.message : String(error));
  const take = (opened: Store | SignIn) => {
    setSignIn("begin" in opened ? opened : null);
    if (!("begin" in opened)) openDesk(opened).then(setDesk, told);
  };
  const start = () => {
    setFault(null);
    open().then(take, told);
  };
  useEffect(start, []);
  if (fault !== null)
    return (
      <div role="alert">
        <p class="field-error">{say(words.page.failed, { what: fault })}</p>
        <button type="button" class="button" onClick={start}>
          {words.page.again}
        </button>
      </div>
    );
  if (signIn !== null) return <SignInView signIn={signIn} words={words} onOpened={take} onFault={told} />;
  if (desk === null) return <p role="status">{words.page.loading}</p>;
  return <OpenedApp desk={desk} tools={tools} />;
}

/** What the page does once a store is open: it shows what its address says. */
function OpenedApp({ desk, tools }: { readonly desk: Desk; readonly tools: EditorTools }) {
  const { words } = tools;
  const [route, setRoute] = useState<Route>(() => routeOf(location.hash));
  const shown = useRef(location.hash);
  const isUnsaved = useRef(false);
  const wordFile = useRef<File | null>(null);
  useEffect(() => {
    const go = () => {
      if (location.hash === shown.current) return;
      if (isUnsaved.current && !confirm(words.save.leave)) {
        location.hash = shown.current;
        return;
      }
      isUnsaved.current = false;
      shown.current = location.hash;
      setRoute(routeOf(location.hash));
    };
    addEventListener("hashchange", go);
    return () => removeEventListener("hashchange", go);
  }, []);
  const { store } = desk;
  return (
    <>
      <p class="who">
        {route.kind !== "list" && <a href="#/">{words.form.back}</a>}
        {store.editor !== null && <span>{say(words.page.who, { name: store.editor.name })}</span>}
        {store.signOut !== undefined && (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              store.signOut?.();
              location.reload();
            }}
          >
            {words.page.signOut}
          </button>
        )}
      </p>
      {route.kind === "list" ? (
        <ListView
          desk={desk}
          tools={tools}
          hrefOf={routeTo}
          onWordFile={(file) => {
            wordFile.current = file;
            location.hash = routeToNew;
          }}
        />
      ) : (
        <OpenedArticleView
          key={JSON.stringify(route)}
          route={route}
          desk={desk}
          tools={tools}
          takeFirstWordFile={() => {
            const first = wordFile.current;
            wordFile.current = null;
            return first;
          }}
          onUnsaved={(is) => {
            isUnsaved.current = is;
          }}
        />
      )}
    </>
  );
}

interface OpenedProps {
  readonly route: Exclude<Route, { readonly kind: "list" }>;
  readonly desk: Desk;
  readonly tools: EditorTools;
  /** Gives the Word file that the list was given for a new article, once. */
  readonly takeFirstWordFile: () => File | null;
  /** Tells whether the article has something that is not saved. */
  readonly onUnsaved: (isUnsaved: boolean) => void;
}

/** An article that is fetched first. */
function OpenedArticleView({ route, desk, tools, takeFirstWordFile, onUnsaved }: OpenedProps) {
  const { words } = tools;
  const [opened, setOpened] = useState<{ readonly article: WorkingArticle; readonly key: string } | null>(null);
  const [times, setTimes] = useState(0);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    setOpened(null);
    fetchArticle(route, desk.store, tools).then(setOpened, (error: unknown) =>
      setFault(error instanceof Error ? error.message : String(error)),
    );
  }, [times]);
  if (fault !== null) return <p class="field-error">{say(words.page.failed, { what: fault })}</p>;
  if (opened === null) return <p role="status">{words.page.loading}</p>;
  const { article, key } = opened;
  return (
    <ArticleView
      opened={article}
      workKey={key}
      takeFirstWordFile={takeFirstWordFile}
      onUnsaved={onUnsaved}
      desk={desk}
      tools={tools}
      onReopen={() => setTimes(times + 1)}
    />
  );
}

async function fetchArticle(route: OpenedProps["route"], store: Store, tools: EditorTools) {
  if (route.kind === "new") return { article: NEW_ARTICLE, key: `moi-${tools.nowMs()}` };
  if (route.kind === "article") {
    return { article: openedForWork(await store.open(route.path, route.branch)), key: route.path };
  }
  const work = (await tools.keptWork()).find(({ key }) => key === route.key);
  return { article: work === undefined ? NEW_ARTICLE : await resumed(work, store), key: route.key };
}
