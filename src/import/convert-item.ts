import { cleanLine, cleanText } from "../text/clean-text.ts";
import { convertHtml } from "./bodies/convert-html.ts";
import { slotMarkdown } from "./bodies/slot-markdown.ts";
import { gatherDates, type ItemDates } from "./dates/item-dates.ts";
import type { Doubt, Found, FoundCategory, FoundFields, FoundItem, LeftText } from "./found-item.ts";
import { parseFragment, visibleText } from "./html/dom.ts";
import { openFiles, type StagedFile } from "./item-files.ts";
import { legacyReading } from "./legacy-text.ts";
import { peopleIn } from "./people.ts";
import type { FileStage } from "./stage.ts";

/** A picture of a converted body. `file` is `null` where the picture is lost. */
export interface ConvertedPicture {
  readonly alt: string;
  readonly caption: string;
  readonly file: StagedFile | null;
}

/** A link of a converted body: to an address, or to a file that comes along. */
export interface ConvertedLink {
  readonly address: string;
  readonly file: StagedFile | null;
}

/** The fields of an item in clean Unicode. */
export interface ConvertedFields extends Omit<FoundFields, "cover" | "people" | "documents" | "figures"> {
  readonly cover?: Found<{ readonly file: StagedFile; readonly alt: string; readonly caption: string }>;
}

/** An item with its body as Markdown and its files at hand: everything but what the rest of its source decides. */
export interface ConvertedItem {
  readonly source: string;
  readonly kind: FoundItem["kind"];
  readonly title: Found<string> | null;
  readonly dates: ItemDates;
  /** With slots for addresses and pictures (`bodies/write-inline.ts`). */
  readonly markdown: string;
  readonly bodyFrom: string | null;
  readonly links: readonly ConvertedLink[];
  readonly pictures: readonly ConvertedPicture[];
  readonly attachments: readonly { readonly label: string; readonly link: ConvertedLink }[];
  readonly fields: ConvertedFields;
  readonly legacy: FoundItem["legacy"];
  readonly addresses: readonly string[];
  /** The address that `file:` links of the body start from; `null` where they are absolute or cannot be resolved. */
  readonly base: string | null;
  readonly oldPaths: readonly string[];
  readonly carried: Readonly<Record<string, unknown>>;
  readonly state: FoundItem["state"];
  /** The words of the source, to be counted. */
  readonly text: string;
  readonly numbers: readonly string[];
  readonly doubts: readonly Doubt[];
  readonly left: readonly LeftText[];
}

/** Converts an item: old encodings to Unicode, HTML to Markdown, its pictures and attachments into the stage. */
export async function convertItem(item: FoundItem, stage: FileStage): Promise<ConvertedItem> {
  const raw = cleanText(item.text).text;
  const legacy = legacyReading([item.title?.value ?? "", raw].join("\n"));
  const readLine = (text: string) => cleanLine(legacy.read(decodedTwice(text)));
  const text = raw.split("\n").map(legacy.read).join("\n");
  const { body } = item;
  const converted =
    body.form === "html"
      ? convertHtml(body.html, { base: body.base, readText: legacy.read })
      : { ...slotMarkdown(cleanText(body.markdown).text, body.base), numbers: [], doubts: [], left: [] };
  const files = await openFiles(item, converted, stage);
  const title = item.title === null ? null : { ...item.title, value: readLine(item.title.value) };
  return {
    source: item.source,
    kind: item.kind,
    title: title?.value === "" ? null : title,
    dates: gatherDates(item.moments, `${title?.value ?? ""}\n${text}`),
    markdown: converted.markdown,
    bodyFrom: item.bodyFrom ?? null,
    links: files.links,
    pictures: files.pictures.map((picture) => ({ ...picture, caption: cleanLine(picture.caption) })),
    attachments: files.attachments,
    fields: { ...fieldsOf(item, readLine), ...(files.cover === null ? {} : { cover: files.cover }) },
    legacy: item.legacy,
    addresses: item.addresses,
    base: body.base,
    oldPaths: item.oldPaths ?? [],
    carried: item.carried ?? {},
    state: item.state,
    text,
    numbers: converted.numbers,
    doubts: [...item.doubts, ...converted.doubts, ...files.doubts, ...legacyDoubts(legacy), ...proposals(item, text)],
    left: [...item.left, ...converted.left].map((each) => ({ ...each, text: cleanLine(legacy.read(each.text)) })),
  };
}

/** Titles of some systems were escaped once too often: `Báo &amp;amp; đài`. */
function decodedTwice(text: string): string {
  if (!/&(?:amp|quot|lt|gt|nbsp|#\d{2,5}|[aeiouyd](?:grave|acute|circ|tilde|uml));/i.test(text)) return text;
  return visibleText({ ...parseFragment(`<p>${text.replaceAll("<", "&lt;")}</p>`)[0]! } as never);
}

function fieldsOf({ fields }: FoundItem, readLine: (text: string) => string): ConvertedFields {
  const { summary, category, topics, author, source, featured } = fields;
  const line = (one: Found<string>) => ({ ...one, value: readLine(one.value) });
  const lines = (several: Found<readonly string[]>) => {
    const value = several.value.map(readLine).filter((text) => text !== "");
    return { ...several, value: [...new Set(value)] };
  };
  const named = (one: Found<FoundCategory>) => {
    const { name, slug, parents } = one.value;
    return { ...one, value: { name: readLine(name), slug, parents: parents.map(readLine) } };
  };
  return {
    ...(summary === undefined ? {} : { summary: line(summary) }),
    ...(category === undefined ? {} : { category: named(category) }),
    ...(topics === undefined ? {} : { topics: lines(topics) }),
    ...(author === undefined ? {} : { author: lines(author) }),
    ...(source === undefined ? {} : { source: line(source) }),
    ...(featured === undefined ? {} : { featured }),
  };
}

const ENCODING_NAMES = {
  tcvn3: "TCVN3 (ABC)",
  vni: "VNI",
  viscii: "VISCII",
  vps: "VPS",
  "windows-1258": "Windows-1258",
  "utf-8": "UTF-8 bị đọc nhầm",
} as const;

function legacyDoubts({ encodings, doubtful }: ReturnType<typeof legacyReading>): readonly Doubt[] {
  if (encodings.length === 0) return [];
  const names = encodings.map((each) => ENCODING_NAMES[each]).join(", ");
  const what = `Chữ được chuyển sang Unicode từ bảng mã cũ: ${names}.`;
  const lines = doubtful.map((line) => ({
    code: "encoding-doubtful",
    what: `Dòng không rõ bảng mã, giữ nguyên: “${cleanLine(line).slice(0, 120)}”`,
  }));
  return [{ code: "legacy-encoding", what }, ...lines];
}

/** What a source proposes and only an editor may confirm. */
function proposals({ fields }: FoundItem, text: string): readonly Doubt[] {
  const tell = (code: string, label: string, found: Found<readonly string[]> | undefined) =>
    found === undefined || found.value.length === 0
      ? []
      : [{ code, what: `${label} (${found.from}): ${found.value.join("; ")}.` }];
  return [
    ...tell("proposed-people", "Người có thể được nhắc đến", fields.people ?? peopleIn(text)),
    ...tell("proposed-documents", "Văn bản có thể được nhắc đến", fields.documents),
    ...tell("proposed-figures", "Chỉ tiêu có thể có", fields.figures),
  ];
}
