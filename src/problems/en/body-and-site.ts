import type { Messages } from "../messages.ts";
import { renamedPicture } from "../picture-names.ts";
import { linkAdvice, tagAdvice } from "./words.ts";

/** Mends a picture of the kind that iPhones save by themselves, whatever its file is named. */
const FROM_IPHONE =
  "open it in Photos and save or export it as JPEG. For JPEGs from the iPhone itself: Settings > Camera > Formats > Most Compatible.";

/** The messages about the bodies of articles, and about the site as a whole. */
export const bodyAndSite = {
  "unsafe-link": {
    what: (g) => `The link "${g.href}" is not safe and is not published.`,
    fix: () => "use an address that begins with https://, http://, mailto:, tel: or /.",
  },
  "dead-link": {
    what: (g) => `The link "${g.href}" leads to no page of the archive.`,
    fix: (g) => (g.suggestion === null ? `${linkAdvice(g.href)}.` : `write ${g.suggestion}`),
  },
  "dead-anchor": {
    what: (g) => `The page exists, but no section answers to "${g.href}".`,
    fix: (g) => (g.suggestion === null ? "correct the part after #, or leave it out." : `write ${g.suggestion}`),
  },
  "near-duplicate": {
    what: (g) => `The text is nearly that of the article "${g.title}" (${g.other}).`,
    fix: () => "keep one, withdraw the other and name its replacement; if they are two articles, waive this code.",
  },
  "bad-related": {
    what: (g) => `"${g.value}" in related is no other article of the archive.`,
    fix: () =>
      "write the path of the article's file, such as ../05/meeting.md, or its address, such as /2024/05/meeting/.",
  },
  "raw-html": {
    what: (g) => `The HTML tag "${g.tag}" is not used; it is shown as it is written.`,
    fix: (g) => `${tagAdvice(g.tag)}; where it should be shown as it is, write it between \` marks: \`${g.tag}\`.`,
  },
  "too-deep": {
    what: (g) => `Values are nested more than ${g.limit} levels deep.`,
    fix: () => "write them more simply.",
  },
  "picture-missing": {
    what: (g) => `The picture "${g.path}" was not found.`,
    fix: (g) =>
      g.suggestion === null
        ? "put the file beside the article, correct its name, or write ![caption](missing:) if it is lost."
        : `write ${g.suggestion}, a picture of that folder; or put the file beside the article.`,
  },
  "picture-foreign": {
    what: (g) => `The picture "${g.href}" lies on another site; the archive publishes its own pictures only.`,
    fix: (g) =>
      `download it, put it beside the article and write its name, as in ![caption](${g.name ?? "photo.jpg"}).`,
  },
  "picture-outside": {
    what: (g) => `The picture "${g.path}" lies outside the content folder.`,
    fix: () => "copy it into the article's folder.",
  },
  "picture-no-text": {
    what: (g) => `The picture "${g.path}" has no description for those who cannot see it.`,
    fix: (g) => `write one between the brackets: ![description](${g.path}).`,
  },
  "picture-unreadable": {
    what: (g) => `The picture "${g.path}" is damaged or cut short (${g.detail}).`,
    fix: () => "copy the original again.",
  },
  "picture-disguised": {
    what: (g) => `The picture "${g.path}" is not what its name says (${g.detail}).`,
    fix: (g) => {
      const name = renamedPicture(g.path, g.detail);
      if (name !== null) return `rename the file to ${name}, and write that name in the article.`;
      return g.detail === "HTML"
        ? "this is a web page that was saved as a picture: download the picture itself."
        : "open the file in a program for its kind, and export it as JPEG or PNG.";
    },
  },
  "picture-too-large": {
    what: (g) => `The picture "${g.path}" is too large (${g.detail}).`,
    fix: (g) => (g.detail.startsWith("HEIC ") ? FROM_IPHONE : "reduce it to under 100 megapixels and 60 MB."),
  },
  "picture-empty": {
    what: (g) => `The picture file "${g.path}" is empty.`,
    fix: () => "copy the original again.",
  },
  "picture-format": {
    what: (g) => `The picture "${g.path}" is of a kind that cannot be used (${g.detail}).`,
    fix: (g) => (g.detail === "HEIC" ? FROM_IPHONE : "convert it to JPEG or PNG."),
  },
  "picture-frames-lost": {
    what: (g) => `The picture "${g.path}" has ${g.count} more pages or frames, of which none is published.`,
    fix: () => "export a picture for each page, or put a scan of several pages into public/ as a PDF.",
  },
  "git-lfs-pointer": {
    what: (g) => `The file "${g.path}" is a pointer of Git LFS; the file itself (${g.detail}) was not downloaded.`,
    fix: () => "run `git lfs pull` in the repository; where Git LFS is missing, install it and run `git lfs install`.",
  },
  "svg-unsafe": {
    what: (g) => `The SVG "${g.path}" holds something unsafe (${g.detail}).`,
    fix: () => "export it without scripts and outside references, or use PNG.",
  },
  "unknown-place": {
    what: (g) => `The text "${g.key}" has no place ${g.place}.`,
    fix: (g) =>
      g.places.length === 0
        ? "leave out { and }: this text has no places."
        : `use ${g.places.map((place) => `{${place}}`).join(", ")} only, or leave out { and }.`,
  },
  "css-fault": {
    what: (g) =>
      g.kind === "property"
        ? `CSS has no property "${g.found}"; browsers pass over the line.`
        : g.kind === "unclosed"
          ? `A bracket opened before is not closed: "${g.found}".`
          : `Browsers do not understand this and pass over it: "${g.found}".`,
    fix: (g) =>
      g.suggestion !== null
        ? `write ${g.suggestion}`
        : g.kind === "unclosed"
          ? "close it: each { needs a }, each ( needs a )."
          : "write it by the rules of CSS, or delete it.",
  },
  "css-foreign": {
    what: (g) => `The look must not fetch anything from elsewhere: "${g.href}".`,
    fix: () =>
      "put the file into public/ and write its address from / on, such as url(/pattern.svg); put the content of a file in the place of its @import.",
  },
  "css-file-missing": {
    what: (g) => `There is no file "${g.href}" in public/.`,
    fix: () => "put the file into public/, or correct the address.",
  },
  "css-too-large": {
    what: (g) => `The look has ${g.kilobytes} kB; every page loads it, so it may have ${g.limit} kB.`,
    fix: () => "leave out rules that are not used; keep pictures in public/.",
  },
  "no-public-address": {
    what: (g) =>
      `${g.baseUrl === null ? "The site has no address (baseUrl)" : `The site's address, ${g.baseUrl}, is only an example`}. Feeds, sitemaps, sharing cards and the permanent addresses of articles lead to the wrong place, and published addresses are not protected yet.`,
    fix: () =>
      "write the real address into site.yaml, such as baseUrl: https://tin.thanhpho.gov.vn, or build with --base-url.",
  },
  "no-signing-key": {
    what: () =>
      "The site publishes a public key (signing), but this build has no secret key, so the manifest is not signed.",
    fix: () => "give the secret key in the environment variable KHOTIN_SIGNING_KEY, or remove signing from site.yaml.",
  },
  "other-signing-key": {
    what: (g) => `The secret key of this build belongs to another public key: ${g.publicKey}.`,
    fix: (g) =>
      `use the right secret key; or, where the key has been changed, write publicKey: ${g.publicKey} and move the old key to previousKeys.`,
  },
  "lost-address": {
    what: (g) => `The address ${g.address} was published, and nothing answers for it now.`,
    fix: (g) =>
      g.isOwn === true
        ? `restore the code of the archive that made ${g.address}; a page may also be replaced by an article with ${g.address} in its aliases.`
        : g.isFile === true
          ? `put the file back beside the article and keep the link to it; where it must go, add ${g.address} to the article's aliases.`
          : `${g.movedTo === null ? `restore the article; or add ${g.address} to the aliases of the one that replaces it; or keep the file and add withdrawn for a tombstone` : `add ${g.address} to the aliases of ${g.movedTo}`}.`,
  },
  "bad-ledger": {
    what: (g) =>
      g.part === "all"
        ? "The ledger lacks all its parts: the files in the folder ledger, beside ledger.json."
        : g.part === "one"
          ? g.reason === "ENOENT"
            ? "The ledger lacks this part."
            : `This part of the ledger is not as it was written (${g.reason}).`
          : g.reason === "ENOENT"
            ? "The published folder has lost its ledger.json, the list of all addresses ever published."
            : `The ledger cannot be read (${g.reason}).`,
    fix: () =>
      "restore ledger.json and the folder ledger beside it, of one publication, or use --previous with the address of ledger.json on the published site; without a ledger old addresses cannot be warranted. To begin a new one, delete the whole published folder and .cache.",
  },
} satisfies Partial<Messages>;
