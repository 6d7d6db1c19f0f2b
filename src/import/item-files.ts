import { checkSvg } from "../pictures/check-svg.ts";
import { kindOfBytes } from "../pictures/file-kind.ts";
import { MOST_BYTES } from "../pictures/limits.ts";
import { SLUG_LIMIT, slugOf } from "../text/slug.ts";
import type { BodyAddresses, BodyPicture } from "./bodies/blocks.ts";
import { absoluteAddress } from "./bodies/settings.ts";
import type { Doubt, Found, FoundFile, FoundItem } from "./found-item.ts";
import type { FileStage } from "./stage.ts";

/** A file of an item that lies in the stage: the name it is to have beside the article, and its digest. */
export interface StagedFile {
  readonly name: string;
  readonly digest: string;
}

interface ItemFiles {
  readonly links: readonly { readonly address: string; readonly file: StagedFile | null }[];
  readonly pictures: readonly { readonly alt: string; readonly caption: string; readonly file: StagedFile | null }[];
  readonly attachments: readonly {
    readonly label: string;
    readonly link: { readonly address: string; readonly file: StagedFile | null };
  }[];
  readonly cover: Found<{ readonly file: StagedFile; readonly alt: string; readonly caption: string }> | null;
  readonly doubts: readonly Doubt[];
}

/** Extensions of pictures that the archive can show, by what their bytes are. */
const PICTURE_EXTENSIONS: Readonly<Record<string, string>> = {
  JPEG: "jpg",
  PNG: "png",
  WebP: "webp",
  AVIF: "avif",
  GIF: "gif",
  SVG: "svg",
  TIFF: "tif",
};

/** Files that people read or listen to. A page or program among the attachments would run in a reader's browser. */
const ATTACHMENT =
  /\.(pdf|docx?|xlsx?|pptx?|ppsx?|odt|ods|odp|rtf|txt|csv|zip|rar|7z|mp3|m4a|wav|ogg|mp4|m4v|webm|mov|wmv|avi|flv|djvu|epub)$/i;

/** Opens the pictures and attachments of an item and puts them into the stage. Lost ones are told. */
export async function openFiles(item: FoundItem, body: BodyAddresses, stage: FileStage): Promise<ItemFiles> {
  const doubts: Doubt[] = [];
  const opened = new Map<string, Promise<StagedFile | null>>();
  const names = new Set<string>();
  const open = (address: string, read: (found: FoundFile | null) => StagedFile | null) => {
    const known = opened.get(address) ?? openFile(item, address).then(read);
    opened.set(address, known);
    return known;
  };
  const openPicture = (address: string) => open(address, (found) => stagePicture(found, address, names, stage, doubts));
  const openAttachment = (address: string) =>
    attachmentName(address) === null
      ? Promise.resolve(null)
      : open(address, (found) => stageAttachment(found, attachmentName(address)!, names, stage));
  const pictures = [];
  for (const { address, alt, caption } of body.pictures) {
    const file = address === "" ? null : await openPicture(address);
    if (file === null) doubts.push(lostPicture(address, caption || alt));
    pictures.push({ alt, caption, file });
  }
  const links = [];
  for (const address of body.links) links.push({ address, file: await openAttachment(address) });
  const attachments = [];
  for (const { address, label } of item.attachments) {
    if (body.links.includes(address)) continue;
    const file = await openAttachment(address);
    attachments.push({ label: label ?? file?.name ?? address, link: { address, file } });
  }
  const lost = [...links, ...attachments.map(({ link }) => link)].filter(
    ({ address, file }) => file === null && attachmentName(address) !== null,
  );
  for (const { address } of lost)
    doubts.push({ code: "attachment-lost", what: `Tệp đính kèm không có trong nguồn: ${address}` });
  return { links, pictures, attachments, cover: await openCover(item, body.pictures, openPicture, doubts), doubts };
}

async function openCover(
  { fields, body }: FoundItem,
  pictures: readonly BodyPicture[],
  openPicture: (address: string) => Promise<StagedFile | null>,
  doubts: Doubt[],
): Promise<ItemFiles["cover"]> {
  if (fields.cover === undefined) return null;
  const { value, from } = fields.cover;
  const address = absoluteAddress(value.address, body.base);
  const file = await openPicture(address);
  if (file === null) {
    if (!pictures.some((picture) => picture.address === address)) {
      const words = value.caption === null ? "" : ` (“${value.caption}”)`;
      doubts.push({ code: "cover-lost", what: `Ảnh đại diện không có trong nguồn: ${value.address}${words}` });
    }
    return null;
  }
  return { value: { file, alt: value.alt ?? "", caption: value.caption ?? "" }, from };
}

function lostPicture(address: string, words: string): Doubt {
  const what = words === "" ? `Ảnh không có trong nguồn: ${address}` : `Ảnh đã mất: “${words}”`;
  return { code: "picture-lost", what };
}

/** The bytes of an address; pictures written into the page itself (`data:`) included. A reader that fails holds nothing. */
async function openFile(item: FoundItem, address: string): Promise<FoundFile | null> {
  const inline = /^data:image\/[\w.+-]+;base64,([\w+/=\s]+)$/i.exec(address);
  if (inline !== null) return { name: "anh", bytes: Buffer.from(inline[1]!, "base64") };
  if (/^data:/i.test(address)) return null;
  try {
    return await item.open(address);
  } catch {
    return null;
  }
}

function stagePicture(
  found: FoundFile | null,
  address: string,
  names: Set<string>,
  stage: FileStage,
  doubts: Doubt[],
): StagedFile | null {
  if (found === null) return null;
  const kind = kindOfBytes(found.bytes);
  const extension = kind === null ? undefined : PICTURE_EXTENSIONS[kind];
  const unsafe = extension === "svg" ? checkSvg(found.bytes) : null;
  const isUnsafe = unsafe !== null && "code" in unsafe;
  if (extension === undefined || isUnsafe || found.bytes.length > MOST_BYTES) {
    const reason = isUnsafe ? "SVG không an toàn" : extension === undefined ? `loại ${kind ?? "không rõ"}` : "quá lớn";
    doubts.push({ code: "picture-unusable", what: `Ảnh ${address.slice(0, 200)} không dùng được: ${reason}.` });
    return null;
  }
  return { name: freeName(stemOf(found.name, "anh"), extension, names), digest: stage.putFile(found.bytes) };
}

/** The file name of an attachment's address, in clear; `null` where the address is a page's. */
function attachmentName(address: string): string | null {
  const path = address.replace(/[?#].*$/s, "");
  const part = path.split("/").findLast((name) => ATTACHMENT.test(name));
  if (part === undefined) return null;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** A page in the place of a file is what servers answer when the file is gone. */
function stageAttachment(
  found: FoundFile | null,
  name: string,
  names: Set<string>,
  stage: FileStage,
): StagedFile | null {
  if (found === null || found.bytes.length === 0 || kindOfBytes(found.bytes) === "HTML") return null;
  const extension = ATTACHMENT.exec(name)![1]!.toLowerCase();
  return { name: freeName(stemOf(name, "tep"), extension, names), digest: stage.putFile(found.bytes) };
}

function stemOf(name: string, otherwise: string): string {
  return slugOf(name.replace(/\.[a-z0-9]{1,5}$/i, "")) || otherwise;
}

/** A name that no other file of the article has. */
function freeName(stem: string, extension: string, names: Set<string>): string {
  for (let number = 1; ; number++) {
    const ending = number === 1 ? "" : `-${number}`;
    const name = `${stem.slice(0, SLUG_LIMIT - ending.length).replace(/-$/, "")}${ending}.${extension}`;
    if (names.has(name)) continue;
    names.add(name);
    return name;
  }
}
