import { cleanLine } from "../text/clean-text.ts";
import { readExifText } from "./exif-text.ts";
import { readIptcText } from "./iptc-text.ts";
import type { PictureHeader } from "./raster.ts";
import { readXmpText } from "./xmp-text.ts";

/** Who made a picture and what it shows, as far as its own metadata says. */
export interface PictureWords {
  readonly credit?: string;
  readonly caption?: string;
}

/** The greatest length of a published credit or caption, in characters. */
const MOST_CHARACTERS = 200;
/** The shortest text that is left of a longer one when it is cut between words. */
const LEAST_CUT_CHARACTERS = 100;
/** The texts that cameras and programs write into metadata by themselves, which no person wrote. */
const MACHINE_WORDS =
  /^(?:olympus digital camera|sony dsc|dcim|exif_jpeg_picture|minolta digital camera|kodak digital still camera|konica minolta digital camera|digital camera|samsung|(?:jpeg )?image|photo|picture|untitled|default|unknown|none|n\/a|picasa|screenshot|charset=.*|created with (?:the )?gimp|file written by .*|processed by .*|.*\.(?:jpe?g|png|tiff?|gif))$/i;

/**
 * Reads the credit and the caption out of a picture's metadata, which itself is not published. The credit is the maker
 * (XMP's creator, IPTC's by-line or EXIF's artist) with the agency after a slash: `Nguyễn Văn A/TTXVN`. Where the
 * metadata names neither maker nor agency, its copyright notice is the credit.
 */
export function readWords(header: PictureHeader): PictureWords {
  const xmp = header.xmp === undefined ? {} : readXmpText(header.xmp);
  const iptc = header.iptc === undefined ? {} : readIptcText(header.iptc);
  const exif = header.exif === undefined ? {} : readExifText(header.exif);
  const maker = firstOf(xmp.creator, iptc.byline, exif.artist);
  const agency = firstOf(xmp.credit, iptc.credit);
  const isTwo = maker !== null && agency !== null && !agency.includes(maker) && !maker.includes(agency);
  const named = isTwo ? `${maker}/${agency}` : (longer(maker, agency) ?? null);
  const credit = named ?? firstOf(xmp.rights, iptc.copyright, exif.copyright);
  const caption = firstOf(xmp.description, iptc.caption, exif.description);
  return {
    ...(credit === null ? {} : { credit: cutText(credit) }),
    ...(caption === null ? {} : { caption: cutText(caption) }),
  };
}

function firstOf(...texts: readonly (string | undefined)[]): string | null {
  const lines = texts.map((text) => cleanLine(text ?? ""));
  return lines.find((line) => /[\p{L}\p{N}]/u.test(line) && !MACHINE_WORDS.test(line)) ?? null;
}

function longer(one: string | null, other: string | null): string | null {
  return (one?.length ?? 0) >= (other?.length ?? 0) ? one : other;
}

/** Cuts a text to {@link MOST_CHARACTERS}, between words where it can; never between a letter and its marks. */
function cutText(line: string): string {
  const characters = [...line];
  if (characters.length <= MOST_CHARACTERS) return line;
  const cut = characters.slice(0, MOST_CHARACTERS - 1).join("");
  const space = cut.lastIndexOf(" ");
  return `${(space > LEAST_CUT_CHARACTERS ? cut.slice(0, space) : cut).trimEnd()}…`;
}
