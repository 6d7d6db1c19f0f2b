/** The folder of addresses that the preview answers itself; no base path of a site has it. */
const root = "/__khotin/";

export const reloadScriptUrl = `${root}reload.js`;
export const panelStyleUrl = `${root}panel.css`;
/** The style and the script of the review of imports. */
export const reviewStyleUrl = `${root}review.css`;
export const reviewKeysUrl = `${root}review-keys.js`;
/** The review of imports: an address of the preview alone, outside the base path of any site. */
export const reviewUrl = "/xem-lai/";
/** The editing page, inside the base path of the site. */
export { editingUrl } from "../addresses/urls.ts";
export const eventsUrl = `${root}events`;
