import { type Xml, xml, xmlFile } from "../formats/xml.ts";

/** A file of a book that its package document names. */
export interface BookFile {
  /** Its path below the folder of the book. */
  readonly path: string;
  readonly mediaType: string;
  /** What the file is to the book, as the package document says it: `nav`, `cover-image`. */
  readonly properties?: string;
  /** Whether the file is a document that is read in its turn. */
  readonly isRead: boolean;
}

/** What a book says of itself. */
export interface BookFacts {
  /** The address of what the book holds, by which the book is known. */
  readonly identifier: string;
  readonly title: string;
  readonly language: string;
  readonly publisher: string;
  readonly description: string;
  readonly rights: string | undefined;
  /** ISO 8601, UTC, to the second. */
  readonly modifiedAt: string;
}

/** The folder of all that belongs to a book, in the package. */
export const BOOK_FOLDER = "book";

/** The first file of a package, by which it is known without being opened (EPUB Open Container Format 3.2, section 4.3). */
export const MIME_TYPE = { path: "mimetype", text: "application/epub+zip" } as const;

/** The file that says where the package document is. */
export const CONTAINER = {
  path: "META-INF/container.xml",
  text: xmlFile(xml`<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="${BOOK_FOLDER}/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>`),
} as const;

/** The package document (EPUB Packages 3.2): what the book is, its files, and the order in which they are read. */
export function packageDocument(facts: BookFacts, files: readonly BookFile[]): string {
  const named = files.map((file, index) => ({ ...file, id: `f${index + 1}` }));
  const items = named.map(({ id, path, mediaType, properties }) =>
    properties === undefined
      ? xml`<item id="${id}" href="${path}" media-type="${mediaType}"/>`
      : xml`<item id="${id}" href="${path}" media-type="${mediaType}" properties="${properties}"/>`,
  );
  const order = named.filter(({ isRead }) => isRead).map(({ id }) => xml`<itemref idref="${id}"/>`);
  return xmlFile(xml`<package version="3.0" xmlns="http://www.idpf.org/2007/opf" unique-identifier="about" xml:lang="${facts.language}">
${metadataOf(facts)}
<manifest>
${items}
</manifest>
<spine>
${order}
</spine>
</package>`);
}

function metadataOf(facts: BookFacts): Xml {
  const accessible = [
    ["schema:accessMode", "textual"],
    ["schema:accessMode", "visual"],
    ["schema:accessModeSufficient", "textual"],
    ["schema:accessibilityFeature", "alternativeText"],
    ["schema:accessibilityFeature", "structuralNavigation"],
    ["schema:accessibilityFeature", "tableOfContents"],
    ["schema:accessibilityHazard", "unknown"],
  ].map(([property = "", value = ""]) => xml`<meta property="${property}">${value}</meta>`);
  return xml`<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="about">${facts.identifier}</dc:identifier>
<dc:title>${facts.title}</dc:title>
<dc:language>${facts.language}</dc:language>
<dc:creator>${facts.publisher}</dc:creator>
<dc:publisher>${facts.publisher}</dc:publisher>
${facts.description === "" ? [] : [xml`<dc:description>${facts.description}</dc:description>`]}
${facts.rights === undefined ? [] : [xml`<dc:rights>${facts.rights}</dc:rights>`]}
<dc:date>${facts.modifiedAt}</dc:date>
<meta property="dcterms:modified">${facts.modifiedAt}</meta>
${accessible}
</metadata>`;
}
