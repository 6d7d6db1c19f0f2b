import { assetFolder, pictureFolder, searchFolder, searchIndexFolder } from "../addresses/folder-names.ts";

/**
 * What the address of a file begins with, below the base path, that has another name when its content changes: regular
 * expressions as nginx and Apache write them. Browsers may keep such files for ever.
 */
export const LASTING: readonly string[] = [
  `${assetFolder}/`,
  `${searchFolder}/${searchIndexFolder}/`,
  `([0-9]+/)?${pictureFolder}/[0-9a-f]{20}[-.]`,
];
