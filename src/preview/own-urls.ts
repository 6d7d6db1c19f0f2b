/** Addresses the preview itself answers, outside of every site's base path. */
const root = "/__khotin/";

export const reloadScriptUrl = `${root}reload.js`;
export const panelStyleUrl = `${root}panel.css`;
export const eventsUrl = `${root}events`;
