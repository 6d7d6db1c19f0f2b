/** Caches are named `khotin /base/ trang`: one host may carry several archives. */
export const CACHE_PREFIX = "khotin ";
export const PAGES = "trang";
export const PICTURES = "anh";
export const SHELL = "vo";
