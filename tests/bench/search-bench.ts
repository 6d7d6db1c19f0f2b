import { type JudgedQuery, judgedQueries } from "../search/judged-queries.ts";
import { measureAnswers } from "../search/measure-answers.ts";
import { realArticlesMissing, realRecords } from "../search/real-articles.ts";
import { type Engine, khotin, miniSearch, pagefind, sqlite } from "./search-engines.ts";

const PER_KIND = 16;

interface Judged {
  readonly name: string;
  readonly answers: readonly { readonly query: JudgedQuery; readonly urls: readonly string[] }[];
  /** Milliseconds. */
  readonly median: number;
}

/** What `npm run bench -- search` runs: the judged queries asked of Khotin and of other engines. Gives Markdown. */
export async function benchSearch(say: (line: string) => void): Promise<string> {
  const missing = realArticlesMissing();
  if (missing !== false) throw new Error(missing);
  const records = realRecords();
  const queries = judgedQueries(records, PER_KIND);
  const judged: Judged[] = [];
  for (const open of [khotin, pagefind, miniSearch, sqlite]) {
    const engine = await open(records);
    say(engine.name);
    judged.push(await judge(engine, queries));
    await engine.close();
  }
  return table(judged, records.length, queries.length);
}

async function judge(engine: Engine, queries: readonly JudgedQuery[]): Promise<Judged> {
  const answers: { query: JudgedQuery; urls: readonly string[] }[] = [];
  const times: number[] = [];
  for (const query of queries) {
    const startedMs = performance.now();
    answers.push({ query, urls: await engine.ask(query.text) });
    times.push(performance.now() - startedMs);
  }
  times.sort((a, b) => a - b);
  return { name: engine.name, answers, median: times[times.length >> 1] ?? 0 };
}

function table(judged: readonly Judged[], articles: number, queries: number): string {
  const kinds = [...new Set(judged[0]?.answers.map(({ query }) => query.kind))];
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const mrr = ({ answers }: Judged, kind: string): string =>
    measureAnswers(answers.filter(({ query }) => query.kind === kind)).mrr.toFixed(3);
  const line = (name: string, of: (each: Judged) => string): string => row([name, ...judged.map(of)]);
  return [
    `${queries} queries drawn from ${articles} news articles. Mean reciprocal rank by kind, then of all.`,
    "",
    row(["", ...judged.map(({ name }) => name)]),
    row(["---", ...judged.map(() => "---:")]),
    ...kinds.map((kind) => line(kind, (each) => mrr(each, kind))),
    line("**all**", ({ answers }) => measureAnswers(answers).mrr.toFixed(3)),
    line("recall@10", ({ answers }) => measureAnswers(answers).recall.toFixed(3)),
    line("empty answers", ({ answers }) => `${answers.filter(({ urls }) => urls.length === 0).length}`),
    line("median, ms", ({ median }) => median.toFixed(0)),
    "",
  ].join("\n");
}
