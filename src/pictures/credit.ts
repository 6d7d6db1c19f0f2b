import { cleanLine } from "../text/clean-text.ts";
import { readExifText } from "./exif-text.ts";
import { readIptcText } from "./iptc-text.ts";
import type { PictureHeader } from "./raster.ts";
import { readXmpText } from "./xmp-text.ts";

/** Who made a picture and what it shows, as far as the picture itself says. */
export interface PictureWords {
  readonly credit?: string;
  readonly caption?: string;
}

const MOST_CHARACTERS = 200;
/** What cameras and programs write where nobody wrote anything. */
const NOBODYS_WORDS =
  /^(?:olympus digital camera|sony dsc|dcim|exif_jpeg_picture|minolta digital camera|kodak digital still camera|konica minolta digital camera|digital camera|samsung|(?:jpeg )?image|photo|picture|untitled|default|unknown|none|n\/a|picasa|screenshot|charset=.*|created with (?:the )?gimp|file written by .*|processed by .*|.*\.(?:jpe?g|png|tiff?|gif))$/i;

/**
 * Reads the credit and caption out of a picture's metadata, which is not published. The maker is XMP's creator, IPTC's
 * by-line or EXIF's artist, with the agency after a slash (`Nguyễn Văn A/TTXVN`); a copyright notice serves where
 * neither is told.
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
    ...(credit === null ? {} : { credit: shortened(credit) }),
    ...(caption === null ? {} : { caption: shortened(caption) }),
  };
}

function firstOf(...texts: readonly (string | undefined)[]): string | null {
  const lines = texts.map((text) => cleanLine(text ?? ""));
  return lines.find((line) => /[\p{L}\p{N}]/u.test(line) && !NOBODYS_WORDS.test(line)) ?? null;
}

function longer(one: string | null, other: string | null): string | null {
  return (one?.length ?? 0) >= (other?.length ?? 0) ? one : other;
}

/** At most 200 characters, cut at a word; never within a letter and its marks. */
function shortened(line: string): string {
  const characters = [...line];
  if (characters.length <= MOST_CHARACTERS) return line;
  const cut = characters.slice(0, MOST_CHARACTERS - 1).join("");
  const space = cut.lastIndexOf(" ");
  return `${(space > 100 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
