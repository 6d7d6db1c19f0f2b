/** Whether a link without a scheme was meant for another site: `www.thainguyen.gov.vn/tin`. */
export function looksForeign(href: string): boolean {
  return /^(?:www\.|(?:[a-z0-9-]+\.)+(?:vn|com|net|org|info)(?:[/?#:]|$))/i.test(href);
}

/** Whether a link names a file to be handed on, and not a page: `bao-cao.pdf`. */
export function looksAttached(href: string): boolean {
  return /\.(?!md$|html?$)[a-z0-9]{2,5}$/i.test(href);
}
