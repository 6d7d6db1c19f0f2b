import { fileOf } from "../addresses/urls.ts";
import { attachmentUrls } from "../archive/article-attachments.ts";
import type { Entry } from "../archive/entry.ts";
import type { NamedFiles } from "../content/sources/named-file.ts";
import type { CopyOutput } from "./output.ts";

/**
 * The files beside articles, published as they are. A file is published at every address its article ever had, because
 * others may have linked to it there.
 *
 * @param files the files that articles may name, by path inside the content folder
 */
export function attachmentOutputs(entries: readonly Entry[], files: NamedFiles): readonly CopyOutput[] {
  return entries.flatMap(({ url, aliases, attachments = [] }) =>
    attachments.flatMap((attachment) => {
      const from = files.get(attachment.path)?.absolutePath;
      const urls = attachmentUrls([url, ...aliases.map((alias) => alias.url)], attachment);
      return from === undefined ? [] : urls.map((each) => ({ file: fileOf(each), key: attachment.id, from }));
    }),
  );
}
