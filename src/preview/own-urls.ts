/** The folder of addresses that the preview answers itself; no base path of a site has it. */
const root = "/__khotin/";

export const reloadScriptUrl = `${root}reload.js`;
export const panelStyleUrl = `${root}panel.css`;
export const eventsUrl = `${root}events`;
