import { oneLine } from "../../text/one-line.ts";
/** A dateline at the beginning of an article: the source it names, and how much text it takes. */
export interface Dateline {
  readonly source: string;
  readonly length: number;
}

const BRACKETED = /^[\s\u00a0]*\(([^()\n]{2,60})\)[\s\u00a0]*(?:[-–—:][\s\u00a0]*)?/u;

/**
 * The dateline in brackets that a text begins with: `(Thainguyencity.gov.vn) Chiều ngày…`, `(TTXVN) - …`. Brackets are a
 * dateline where they name a host, a newspaper or an agency; others are the author's own words.
 */
export function datelineOf(text: string): Dateline | null {
  const found = BRACKETED.exec(text);
  if (found === null) return null;
  const source = oneLine(found[1]!);
  const isHost = /^(?:www\.)?[\p{L}\d-]+(?:\.[a-z\d-]+)*\.(?:vn|com|net|org|info)(?:\/\S*)?$/iu.test(source);
  const isAgency = /^\p{Lu}[\p{Lu}\d&.-]{2,15}$/u.test(source);
  const isNamed = /^(?:theo\s+)?(?:báo|tạp chí|cổng|trang|đài|cổng ttđt|cttđt|vov|vtv)\s+\p{Lu}/iu.test(source);
  return isHost || isAgency || isNamed ? { source, length: found[0].length } : null;
}
