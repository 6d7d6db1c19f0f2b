/**
 * Names of folders and files that the table of addresses shares with the scripts of the pages. They stand apart from the
 * table so that a script which names one of them does not carry the table to every reader.
 */

/** The first part of each listing's address, by the kind of the listing. */
export const listFolders = {
  category: "chuyen-muc",
  topic: "chu-de",
  author: "tac-gia",
  document: "van-ban",
  person: "nhan-vat",
  day: "ngay-nay",
  featured: "noi-bat",
} as const;

/** The folder of style, scripts and fonts. */
export const assetFolder = "assets";

/** The folder of the editing page and of the files that it alone loads. */
export const editingFolder = "quan-tri";

/** The folder of pictures, at the root and in each volume. */
export const pictureFolder = "anh";

/** The file of a sharing card, in the folder of the article it is of; of the site's own card, at the root. */
export const cardName = "the-chia-se.jpg";

/** In the output folder: where a build prepares what it publishes. */
export const workFolder = ".khotin";

/** The list of files with their checksums: of a volume in its folder, and at the root of all that is no volume's. */
export const manifestName = "manifest-sha256.txt";

/** The signature of the list of checksums at the root: the name that minisign looks for. */
export const signatureName = `${manifestName}.minisig`;

/** The checksum of all other lines of the list of checksums at the root, by which damage to that list itself is known. */
export const manifestCheckName = "manifest-check.txt";

/** The page that says how a copy of a volume is checked, in the folder of the volume. */
export const fixityFolder = "kiem-chung";

/** The folder of the files of old addresses. */
export const oldAddressFolder = "api/old-addresses";

export const searchFolder = "tim-kiem";

/** In the search folder: what the search page loads first. */
export const searchManifestName = "chi-muc.json";

/** In the search folder: the folder of all that the search manifest names. */
export const searchIndexFolder = "chi-muc";

/** What the filters of a search are called in the query of its address. */
export const searchFilters = {
  month: "thang",
  day: "ngay",
  category: "muc",
  topic: "chu-de",
  author: "tac-gia",
  document: "van-ban",
} as const;
