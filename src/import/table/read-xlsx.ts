import { openZip, type Zip } from "../open-zip.ts";
import { firstElement, loadXmlParser, type ParseXml, textOf, type XmlElement } from "../parse-xml.ts";
import { decodeXml, splitXml } from "../split-xml.ts";
import { ZipFault } from "../zip-fault.ts";
import { columnOf, dateOfSerial, dateStyles, partsNamed, stringText } from "./xlsx-values.ts";

/** A row of a sheet that has any value. */
export interface SheetRow {
  /** The name of its sheet. */
  readonly sheet: string;
  /** From 1, as the program of spreadsheets shows it. */
  readonly line: number;
  readonly values: readonly string[];
  /** Columns, from 0, whose formula has no value in the file: no program has calculated it. */
  readonly uncalculated: readonly number[];
}

/** All parts of a workbook together, and the texts that its cells share, in bytes. */
const MOST_BYTES = 2 ** 31;
const MOST_SHARED_BYTES = 256 * 2 ** 20;
const MOST_PART_BYTES = 16 * 2 ** 20;
/** A table of articles has fewer columns; a cell far to the right is a slip of the hand. */
const MOST_COLUMNS = 1_000;

/**
 * Reads the rows of all sheets of a workbook, in their order. Dates come as ISO 8601, formulas as the values that they had when the
 * workbook was saved.
 *
 * @throws {ZipFault}
 */
export async function* readXlsx(path: string): AsyncGenerator<SheetRow> {
  const zip = await openZip(path, MOST_BYTES);
  try {
    const parse = await loadXmlParser();
    const book = await readBook(zip, parse);
    const strings = await readStrings(zip, parse, book.folder);
    const styles = await rootOf(zip, `${book.folder}styles.xml`, parse);
    const context: CellContext = {
      strings,
      dates: styles === null ? new Set() : dateStyles(styles),
      is1904: book.is1904,
    };
    for (const { name, part } of book.sheets) {
      if (zip.members.has(part)) yield* readSheet(zip, parse, name, part, context);
    }
  } finally {
    zip.close();
  }
}

interface Book {
  /** `xl/`. */
  readonly folder: string;
  readonly is1904: boolean;
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
}

async function readBook(zip: Zip, parse: ParseXml): Promise<Book> {
  const part = [...zip.members.keys()].find((name) => /(?:^|\/)workbook\d*\.xml$/.test(name)) ?? "xl/workbook.xml";
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const book = await rootOf(zip, part, parse);
  const links = await rootOf(zip, `${folder}_rels/${part.slice(folder.length)}.rels`, parse);
  const targets = new Map(
    (links === null ? [] : partsNamed(links, "Relationship")).map(({ attributes }) => [
      attributes.Id,
      attributes.Target ?? "",
    ]),
  );
  const sheets = (book === null ? [] : partsNamed(book, "sheets")).flatMap((list) => partsNamed(list, "sheet"));
  const properties = book === null ? undefined : partsNamed(book, "workbookPr")[0];
  return {
    folder,
    is1904: /^(?:1|true|on)$/.test(properties?.attributes.date1904 ?? ""),
    sheets: sheets.map(({ attributes }, index) => {
      const id = Object.entries(attributes).find(([name]) => /(?:^|:)id$/.test(name))?.[1];
      const target = targets.get(id) ?? `worksheets/sheet${index + 1}.xml`;
      return { name: attributes.name ?? "", part: target.startsWith("/") ? target.slice(1) : folder + target };
    }),
  };
}

async function rootOf(zip: Zip, part: string, parse: ParseXml): Promise<XmlElement | null> {
  if (!zip.members.has(part)) return null;
  const xml = (await zip.read(part, MOST_PART_BYTES)).toString().replace(/^\ufeff/, "");
  return firstElement(parse(xml));
}

/** The element that a piece of a part is. @throws {ZipFault} */
function elementIn(piece: string, parse: ParseXml): XmlElement {
  const element = firstElement(parse(piece));
  if (element === null) throw new ZipFault("broken", "A piece of the workbook holds no element.");
  return element;
}

async function readStrings(zip: Zip, parse: ParseXml, folder: string): Promise<readonly string[]> {
  const part = `${folder}sharedStrings.xml`;
  const size = zip.members.get(part)?.sizeBytes ?? 0;
  if (size === 0 || size > MOST_SHARED_BYTES) return [];
  const strings: string[] = [];
  for await (const piece of splitXml(decodeXml(zip.stream(part)), "si")) {
    if (piece.kind === "element") strings.push(stringText(elementIn(piece.text, parse)));
  }
  return strings;
}

interface CellContext {
  readonly strings: readonly string[];
  /** Styles that show dates. */
  readonly dates: ReadonlySet<number>;
  readonly is1904: boolean;
}

async function* readSheet(
  zip: Zip,
  parse: ParseXml,
  sheet: string,
  part: string,
  context: CellContext,
): AsyncGenerator<SheetRow> {
  let line = 0;
  for await (const piece of splitXml(decodeXml(zip.stream(part)), "row")) {
    if (piece.kind !== "element") continue;
    const row = elementIn(piece.text, parse);
    line = Number(row.attributes.r ?? line + 1);
    const values: string[] = [];
    const uncalculated: number[] = [];
    for (const cell of partsNamed(row, "c")) {
      const column = cell.attributes.r === undefined ? values.length : columnOf(cell.attributes.r);
      if (column < 0 || column >= MOST_COLUMNS) continue;
      while (values.length < column) values.push("");
      values[column] = cellText(cell, context);
      if (partsNamed(cell, "f").length > 0 && partsNamed(cell, "v").length === 0) uncalculated.push(column);
    }
    if (values.some((value) => value !== "") || uncalculated.length > 0) yield { sheet, line, values, uncalculated };
  }
}

function cellText(cell: XmlElement, { strings, dates, is1904 }: CellContext): string {
  const [value] = partsNamed(cell, "v");
  const written = value === undefined ? "" : textOf(value);
  const { t: type, s: style } = cell.attributes;
  if (type === "s") return strings[Number(written)] ?? "";
  if (type === "inlineStr") return partsNamed(cell, "is").map(stringText).join("");
  if (type === "e") return "";
  if (type === "b") return written === "1" ? "TRUE" : "FALSE";
  if (type === "str" || type === "d" || written === "") return written;
  if (dates.has(Number(style))) return dateOfSerial(Number(written), is1904) ?? written;
  return String(Number(written));
}
