/**
 * What an archive's own code imports as `khotin`: what its configuration is written with, the types of the views that parts are given, and of the props of parts.
 * These names are kept: a version that drops one says so in its changelog.
 */

export * from "../extensions/config.ts";
export type * from "../views/article-shown.ts";
export type * from "../views/asset-hrefs.ts";
export type * from "../views/calendar.ts";
export type * from "../views/card-view.ts";
export type * from "../views/figure.ts";
export type * from "../views/grouped-days.ts";
export type * from "../views/head-view.ts";
export type * from "../views/link.ts";
export type * from "../views/lists.ts";
export type * from "../views/moment-view.ts";
export type * from "../views/pages.ts";
export type * from "../views/picture-view.ts";
export type * from "../views/preview-mark.ts";
export type * from "../views/site-context.ts";
export type * from "../views/timeline-view.ts";
export type * from "./part-props.ts";
