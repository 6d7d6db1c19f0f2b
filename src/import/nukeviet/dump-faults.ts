import type { FoundNothing } from "../found-item.ts";
import type { SourceFault } from "../source-bytes.ts";
import type { SqlEvent, SqlFault } from "./sql-rows.ts";

/** What of a dump could not be read. */
export interface DumpFaults {
  readonly counts: Map<
    SqlFault,
    { readonly count: number; readonly first: Extract<SqlEvent, { readonly kind: "fault" }> }
  >;
  /** Why reading stopped before the end; `null` where it did not. */
  readonly stopped: SourceFault["fault"] | null;
  /** Tables that hold no news. */
  readonly unread: ReadonlySet<string>;
}

const FAULTS: Readonly<Record<SqlFault, (count: number) => string>> = {
  cut: () => "Bản kết xuất bị cắt cụt: có câu lệnh không kết thúc. Những bài sau chỗ cắt bị thiếu; hãy kết xuất lại.",
  tooLong: (count) => `${count} dòng dữ liệu dài hơn 64 MB, không đọc.`,
  columns: (count) => `${count} dòng dữ liệu không khớp với các cột của bảng, không đọc.`,
  unknownColumns: (count) => `${count} lệnh INSERT không cho biết tên cột. Hãy kết xuất kèm cấu trúc bảng.`,
};

const STOPPED: Readonly<Record<SourceFault["fault"], string>> = {
  cut: "Tệp nén bị cắt cụt; chỉ đọc được phần đầu. Hãy lấy lại tệp.",
  bomb: "Tệp nén nở ra quá lớn so với một bản kết xuất; đã dừng lại.",
  unreadable: "Không đọc được tệp.",
};

/** Makes faults known, and says when a dump holds no news at all. */
export function* faultThings(source: string, faults: DumpFaults, hasNews: boolean): Generator<FoundNothing> {
  const nothing = (code: string, what: string, isFault: boolean) => ({
    found: "nothing" as const,
    source,
    code,
    what,
    isFault,
  });
  for (const [fault, { count, first }] of faults.counts) {
    const where = `${first.table === null ? "" : `bảng ${first.table}, `}từ byte ${first.offset}`;
    yield nothing(`sql-${fault.toLowerCase()}`, `${FAULTS[fault](count)} (${where})`, true);
  }
  if (faults.stopped !== null) yield nothing(`dump-${faults.stopped}`, STOPPED[faults.stopped], true);
  if (!hasNews)
    yield nothing("no-news", "Tệp là bản kết xuất cơ sở dữ liệu nhưng không có bảng tin tức của NukeViet.", true);
  else if (faults.unread.size > 0) {
    const names = [...faults.unread].filter((name) => !/_\d+$/.test(name)).sort();
    if (names.length > 0)
      yield nothing("other-tables", `Các bảng khác không phải tin tức, không nhập: ${names.join(", ")}.`, false);
  }
}
