import { isScalar, type Node } from "yaml";
import { type AccentResult, accentOf } from "../colours/accent.ts";
import { hexOf, parseHex } from "../colours/srgb.ts";
import { cleanLine } from "../text/clean-text.ts";
import {
  fields,
  offsetOf,
  optional,
  type ReadContext,
  reportKind,
  required,
  type ValueType,
  valueType,
  writtenText,
} from "./schema.ts";
import { addressText, located, text } from "./value-types.ts";

/**
 * The accent of the site, written as `"#9d1f17"`. A text that is no colour, and a colour in which words cannot be read on
 * the paper, are reported.
 */
const accentColour = valueType(
  "text",
  { type: "string", format: "color-hex", pattern: "^#([0-9a-fA-F]{3}){1,2}$", examples: ["#9d1f17"] },
  (node: Node, field: string, context: ReadContext) => {
    const written = writtenColour(node);
    if (written === null) return reportKind(node, field, "text", context);
    const result: AccentResult | null = accentOf(written);
    const place = offsetOf(node, context);
    if (result !== null && "accent" in result) return result.accent;
    if (result === null)
      context.report("bad-colour", place, { field, value: written.slice(0, 60), suggestion: usableHex(written) });
    else context.report("weak-colour", place, { field, value: written, ...result });
    return undefined;
  },
);

/**
 * The text of a colour. To YAML, `#` begins a comment: a colour without quotes is an empty value with a comment, and
 * counts as the comment. The result is `null` where the value is no scalar, or empty.
 */
function writtenColour(node: Node): string | null {
  if (!isScalar(node)) return null;
  if (node.value === null) return node.comment && /^[0-9a-f]{3,8}$/i.test(node.comment) ? node.comment : null;
  const line = cleanLine(writtenText(node) ?? "");
  return line === "" ? null : line;
}

/** The accent that comes nearest to what is meant by a text in another form, as `#rrggbb`; `null` where that cannot be told. */
function usableHex(written: string): string | null {
  const meant = hexMeant(written);
  const result = meant === null ? null : accentOf(meant);
  return result !== null && "nearest" in result ? result.nearest : meant;
}

/** The colour that is meant by a text in another form, as `#rrggbb`; `null` where it cannot be told. */
function hexMeant(written: string): string | null {
  const digits = written.replace(/^(?:#|0x)/i, "");
  if (/^[0-9a-f]+$/i.test(digits)) {
    // The last digits of the longer forms say how much the colour lets through.
    const opaque = digits.length === 8 ? digits.slice(0, 6) : digits.length === 4 ? digits.slice(0, 3) : digits;
    const colour = parseHex(`#${opaque}`);
    return colour === null ? null : hexOf(colour);
  }
  const [, red, green, blue] = /^(?:rgba?\()?\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\b/i.exec(written) ?? [];
  const parts = [red, green, blue].map((part) => Number(part) / 255);
  return parts.every((part) => part <= 1) ? hexOf([parts[0]!, parts[1]!, parts[2]!]) : null;
}

/** A type of value with an example, which a new archive's `site.yaml` shows. */
function withExample(type: ValueType<string>, example: string): ValueType<string> {
  return valueType(type.kind, { ...type.jsonSchema, examples: [example] }, type.read);
}

/** An item of `menu` in `site.yaml`. Where its link leads is known when the site's address is. */
export const menuItem = fields({
  name: required(withExample(text(60), "Giới thiệu"), { vi: "Tên hiện ra.", en: "The name shown." }),
  href: required(located(withExample(addressText(), "/gioi-thieu/")), {
    vi: "Nơi dẫn tới: địa chỉ trong kho như /gioi-thieu/, hoặc địa chỉ web.",
    en: "Where it leads: an address of the site, such as /gioi-thieu/, or on the web.",
  }),
});

export type MenuFields = readonly NonNullable<ReturnType<(typeof menuItem)["read"]>>[];

/** The fields of `look` in `site.yaml`. */
export const look = fields({
  accent: optional(accentColour, {
    vi: "Màu nhấn, trong dấu nháy; màu cho nền tối được tính ra từ màu này.",
    en: "The accent, in quotes; its shade for the dark look is worked out.",
  }),
  logo: optional(located(withExample(addressText(), "logo.svg")), {
    vi: "Biểu trưng ở đầu trang: tệp SVG hoặc PNG đặt trong content/.",
    en: "The logo at the head of pages: an SVG or PNG in content/.",
  }),
  icon: optional(located(withExample(addressText(), "icon.svg")), {
    vi: "Biểu tượng của trang: một tệp SVG, hoặc PNG từ 512 điểm ảnh mỗi chiều, đặt trong content/.",
    en: "The icon of the site: an SVG, or a PNG of 512 pixels a side or more, in content/.",
  }),
});
