import type { ChangedPages } from "../publishing/changed-pages.ts";
import type { PublishedCounts, RenderedVolume } from "../publishing/publish-site.ts";
import type { BuildSummary } from "./build-options.ts";
import type { ReadSite } from "./read-site.ts";

/** The summary of a build, from the site it read and from what it did. */
export function summaryOf(
  { volumes, hidden, changed }: ReadSite,
  done: {
    readonly files: PublishedCounts;
    readonly upgrade: ChangedPages | null;
    readonly volumes: readonly RenderedVolume[];
    readonly searchFiles: number;
  },
): BuildSummary {
  const records = [...volumes, ...hidden].map((volume) => volume.record);
  const sum = (count: (record: (typeof records)[number]) => number) =>
    records.reduce((total, record) => total + count(record), 0);
  const due = records.flatMap((record) => record.nextDue ?? []).sort((one, other) => one.ms - other.ms);
  return {
    articles: sum((record) => record.articleCount),
    volumes: records.filter((record) => record.articleCount > 0).length,
    withdrawn: sum((record) => record.withdrawnCount),
    drafts: sum((record) => record.draftCount),
    scheduled: sum((record) => record.scheduledCount),
    nextDue: due[0] ?? null,
    missingPictures: sum((record) => record.missingPictureCount),
    pictures: sum((record) => record.pictures.length),
    files: done.files,
    upgrade: done.upgrade,
    rendered: done.volumes.filter(({ outputs }) => outputs !== null).length,
    read: changed.length,
    searchFiles: done.searchFiles,
  };
}
