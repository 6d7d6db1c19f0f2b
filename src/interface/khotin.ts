/**
 * What an archive's own code imports as `khotin`: what its configuration is written with, the types of the views that parts are given, and of the props of parts.
 * These names are kept: a version that drops one says so in its changelog.
 */

export * from "../extensions/config.ts";
export type * from "../views/asset-hrefs.ts";
export type * from "../views/calendar.ts";
export type * from "../views/card.ts";
export type * from "../views/day-groups.ts";
export type * from "../views/figure.ts";
export type * from "../views/head.ts";
export type * from "../views/link.ts";
export type * from "../views/lists.ts";
export type * from "../views/moment.ts";
export type * from "../views/pages.ts";
export type * from "../views/picture.ts";
export type * from "../views/preview-mark.ts";
export type * from "../views/site-context.ts";
export type * from "../views/timeline.ts";
export type * from "./part-props.ts";
