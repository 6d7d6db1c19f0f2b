import { useEffect, useRef, useState } from "preact/hooks";
import type { ListedArticle } from "../stores/store.ts";
import { say } from "../words/words.ts";
import { KeptList } from "./kept-list.tsx";
import { articlesTitled, listParts } from "./list-articles.ts";
import { categoryChoices } from "./open-desk.ts";
import { routeToNew } from "./route.ts";
import type { Desk, EditorTools } from "./tools.ts";
import { typedMoment } from "./typed-moment.ts";
import { useDroppedWordFile } from "./use-word-file.ts";
import { WordButton } from "./word-button.tsx";

interface ListProps {
  readonly desk: Desk;
  readonly tools: EditorTools;
  readonly hrefOf: (article: ListedArticle) => string;
  /** Begins a new article with a Word file. */
  readonly onWordFile: (file: File) => void;
}

type Volume = { readonly year: number; readonly articles: readonly ListedArticle[] };

/** The list of articles: drafts, those in review and scheduled ones, then the newest year; older ones when asked for. */
export function ListView({ desk, tools, hrefOf, onWordFile }: ListProps) {
  const { words } = tools;
  const [typed, setTyped] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const [years, setYears] = useState<readonly number[] | null>(null);
  const [drafts, setDrafts] = useState<readonly ListedArticle[]>([]);
  const [volumes, setVolumes] = useState<readonly Volume[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  const told = (error: unknown) => setFault(error instanceof Error ? error.message : String(error));
  const addYear = async (year: number) => {
    const articles = await desk.store.listYear(year);
    setVolumes((before) =>
      [...before.filter((each) => each.year !== year), { year, articles }].sort((one, other) => other.year - one.year),
    );
  };
  useEffect(() => {
    heading.current?.focus();
    const load = async () => {
      const found = await desk.store.years();
      setDrafts(await desk.store.listDrafts());
      if (found[0] !== undefined) await addYear(found[0]);
      setYears(found);
    };
    load().catch(told);
  }, []);
  useDroppedWordFile(onWordFile);
  const parts = listParts(drafts, volumes);
  const older = years?.find((year) => !volumes.some((each) => each.year === year));
  const show = (title: string, articles: readonly ListedArticle[]) => (
    <ListPart
      key={title}
      title={title}
      articles={articlesTitled(articles, typed)}
      desk={desk}
      tools={tools}
      hrefOf={hrefOf}
    />
  );
  const count = articlesTitled([...drafts, ...volumes.flatMap(({ articles }) => articles)], typed).length;
  return (
    <div class="list">
      <h1 ref={heading} tabindex={-1}>
        {words.list.title}
      </h1>
      <KeptList tools={tools} onForgotten={() => heading.current?.focus()} />
      <p class="row">
        <a class="button button-main" href={routeToNew}>
          {words.list.make}
        </a>
        <WordButton words={words} onFile={onWordFile} />
      </p>
      <label class="cell list-search">
        <span class="cell-label">{words.list.search}</span>
        <input
          type="search"
          class="input"
          aria-describedby="tim-ghi-chu"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <p class="field-hint" id="tim-ghi-chu" role="status">
        {years === null ? words.page.loading : typed === "" ? words.list.searchHint : say(words.list.found, { count })}
      </p>
      {fault !== null && <p class="field-error">{say(words.page.failed, { what: fault })}</p>}
      {show(words.list.drafts, parts.drafts)}
      {show(words.list.review, parts.review)}
      {show(words.list.scheduled, parts.scheduled)}
      {parts.years.map(({ year, articles }) => show(say(words.list.year, { year }), articles))}
      {years !== null && count === 0 && <p>{typed === "" ? words.list.none : words.list.noneFound}</p>}
      {older !== undefined && (
        <button type="button" class="button" onClick={() => addYear(older).catch(told)}>
          {say(words.list.older, { year: older })}
        </button>
      )}
    </div>
  );
}

interface PartProps extends Omit<ListProps, "onWordFile"> {
  readonly title: string;
  readonly articles: readonly ListedArticle[];
}

function ListPart({ title, articles, desk, tools, hrefOf }: PartProps) {
  const { words } = tools;
  if (articles.length === 0) return null;
  const categories = new Map(categoryChoices(desk).map(({ slug, name }) => [slug, name]));
  const dayOf = (iso: string | null) =>
    iso === null ? words.list.undated : typedMoment(iso, desk.config.timeZone).day;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="list-items">
        {articles.map((article) => (
          <li key={`${article.path} ${article.review?.branch ?? ""}`} class="list-item">
            <a href={hrefOf(article)}>{article.title}</a>
            <span class="list-facts">
              {dayOf(article.publishedAt)}
              {article.category !== null && ` · ${categories.get(article.category) ?? article.category}`}
              {article.state === "withdrawn" && ` · ${words.state.withdrawn}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
