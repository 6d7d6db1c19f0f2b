import { statSync } from "node:fs";
import { resolve } from "node:path";
import { writeWholeFile } from "../cache/whole-files.ts";
import { apacheConfiguration } from "../hosting/apache.ts";
import { bucketScript } from "../hosting/bucket.ts";
import { deployScript } from "../hosting/deploy.ts";
import { hostHeaders } from "../hosting/headers.ts";
import { netlifyRedirects } from "../hosting/netlify.ts";
import { nginxConfiguration } from "../hosting/nginx.ts";
import { type HostedSite, readHostedSite } from "../hosting/read-site.ts";
import { s3Configuration, s3Limits } from "../hosting/s3.ts";
import { type Arguments, type Command, ExitCode, UsageError } from "./command.ts";

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

export const hostCommand: Command = {
  about: "In cấu hình mà máy chủ cần để trả lời đúng mọi địa chỉ của một trang đã dựng.",
  usage: "npx khotin host nginx|apache|netlify|headers|s3|bucket|deploy [--site DIR] [--out TỆP]",
  flags: {
    site: { value: "DIR", about: "Thư mục trang đã dựng (mặc định: _site)." },
    out: { value: "TỆP", about: "Ghi vào tệp thay vì in ra." },
  },
  takesPositionals: true,
  run,
};

async function run(given: Arguments): Promise<ExitCode> {
  const [name = "", ...others] = given.positionals;
  const configure = Object.hasOwn(HOSTS, name) ? HOSTS[name] : undefined;
  if (configure === undefined || others.length > 0)
    throw new UsageError(`Cần đúng một loại máy chủ: ${Object.keys(HOSTS).join(", ")}.`);
  const folder = resolve(given.text("site") ?? "_site");
  const site = readHostedSite(folder);
  if (site === null)
    throw new UsageError(`"${folder}" không phải là trang đã dựng (thiếu ledger.json hoặc api/archive.json).`);
  const text = configure(site);
  const out = given.text("out");
  if (out === null) process.stdout.write(text);
  else if (statSync(out, { throwIfNoEntry: false })?.isDirectory() === true)
    throw new UsageError(`"${out}" là thư mục; --out cần tên tệp.`);
  else writeWholeFile(resolve(out), text);
  if (name === "s3") console.error(s3Limits(site).join("\n"));
  return ExitCode.Done;
}
