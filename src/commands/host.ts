import { statSync } from "node:fs";
import { resolve } from "node:path";
import { writeWholeFile } from "../cache/whole-files.ts";
import { countArticles } from "../content/sources/count-articles.ts";
import { apacheConfiguration } from "../hosting/apache.ts";
import { bucketScript } from "../hosting/bucket.ts";
import { deployScript } from "../hosting/deploy.ts";
import { hostHeaders } from "../hosting/headers.ts";
import { netlifyRedirects } from "../hosting/netlify.ts";
import { nginxConfiguration } from "../hosting/nginx.ts";
import { type HostedSite, readHostedSite } from "../hosting/read-site.ts";
import { s3Configuration, s3Limits } from "../hosting/s3.ts";
import { gitHubParts } from "../init/github-parts.ts";
import { gitLabPipeline } from "../init/gitlab-pipeline.ts";
import { isLarge, MANY_ARTICLES, USUAL_MACHINES } from "../init/many-machines.ts";
import { yearRanges } from "../pipeline/share-years.ts";
import { isWithinYears } from "../pipeline/year-range.ts";
import { type Arguments, type Command, ExitCode, UsageError } from "./command.ts";
import { contentDirOf, contentFlag, wholeNumberOf } from "./shared-flags.ts";

/** The hosts, each with what it needs of a site. */
const HOSTS: Readonly<Record<string, (site: HostedSite) => string>> = {
  nginx: nginxConfiguration,
  apache: apacheConfiguration,
  netlify: netlifyRedirects,
  s3: s3Configuration,
  bucket: bucketScript,
  headers: hostHeaders,
  deploy: deployScript,
};

/** What builds an archive on several machines, by the host that has these. It needs nothing of a site. */
const PARTS: Readonly<Record<string, (machines: number) => string>> = {
  "github-parts": gitHubParts,
  "gitlab-parts": gitLabPipeline,
};

export const hostCommand: Command = {
  about:
    "In cấu hình mà máy chủ cần để trả lời đúng mọi địa chỉ của một trang đã dựng, hoặc quy trình dựng một kho tin lớn trên nhiều máy.",
  usage: [
    "npx khotin host nginx|apache|netlify|headers|s3|bucket|deploy [--site DIR] [--out TỆP]",
    "npx khotin host github-parts|gitlab-parts [--content DIR] [--machines SỐ] [--out TỆP]",
  ].join("\n           "),
  flags: {
    content: contentFlag,
    machines: { value: "SỐ", about: `Số máy cùng dựng lần đầu (mặc định: ${USUAL_MACHINES}).` },
    site: { value: "DIR", about: "Thư mục trang đã dựng (mặc định: _site)." },
    out: { value: "TỆP", about: "Ghi vào tệp thay vì in ra." },
  },
  takesPositionals: true,
  run,
};

async function run(given: Arguments): Promise<ExitCode> {
  const [name = "", ...others] = given.positionals;
  const printed = others.length > 0 ? null : (siteConfiguration(name, given) ?? partsWorkflow(name, given));
  if (printed === null)
    throw new UsageError(`Cần đúng một loại máy chủ: ${[...Object.keys(HOSTS), ...Object.keys(PARTS)].join(", ")}.`);
  const out = given.text("out");
  if (out === null) process.stdout.write(printed.text);
  else if (statSync(out, { throwIfNoEntry: false })?.isDirectory() === true)
    throw new UsageError(`"${out}" là thư mục; --out cần tên tệp.`);
  else writeWholeFile(resolve(out), printed.text);
  if (printed.told.length > 0) console.error(printed.told.join("\n"));
  return ExitCode.Done;
}

/** A text to print, and the lines that a person is told beside it. */
interface Printed {
  readonly text: string;
  readonly told: readonly string[];
}

/** `null` where no host has that name. */
function siteConfiguration(name: string, given: Arguments): Printed | null {
  const configure = Object.hasOwn(HOSTS, name) ? HOSTS[name] : undefined;
  if (configure === undefined) return null;
  const folder = resolve(given.text("site") ?? "_site");
  const site = readHostedSite(folder);
  if (site === null)
    throw new UsageError(`"${folder}" không phải là trang đã dựng (thiếu ledger.json hoặc api/archive.json).`);
  return { text: configure(site), told: name === "s3" ? s3Limits(site) : [] };
}

/** `null` where no host with machines has that name. */
function partsWorkflow(name: string, given: Arguments): Printed | null {
  const workflow = Object.hasOwn(PARTS, name) ? PARTS[name] : undefined;
  if (workflow === undefined) return null;
  const machines = wholeNumberOf(given, "machines", { usual: USUAL_MACHINES, least: 2, most: 200 });
  return { text: workflow(machines), told: sharesText(countArticles(contentDirOf(given)), machines) };
}

/** What each machine would build now, in lines; and whether one machine is enough. */
function sharesText(counts: ReadonlyMap<number, number>, machines: number): readonly string[] {
  const total = sumOf([...counts.values()]);
  const lines = yearRanges(counts, machines).map((range, index) => {
    const years = [...counts.keys()].filter((year) => isWithinYears(year, range));
    const articles = sumOf(years.map((year) => counts.get(year)!));
    return `Phần ${index + 1}/${machines}: ${Math.min(...years)}–${Math.max(...years)}, ${articles} bài.`;
  });
  if (isLarge(total)) return lines;
  return [...lines, `Kho tin có ${total} bài. Dưới ${MANY_ARTICLES} bài thì một máy là đủ.`];
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
