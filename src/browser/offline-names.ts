/**
 * Names of the browser's caches: `khotin /base/ trang`. The base path is in them because one host may have several
 * sites.
 */
export const CACHE_PREFIX = "khotin ";

/** The cache of pages that were read. */
export const PAGES = "trang";

/** The cache of renditions of pictures. */
export const PICTURES = "anh";

/** The cache of assets, and of the page that is shown for pages not kept. */
export const SHELL = "vo";
