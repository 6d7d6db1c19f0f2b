import MarkdownIt from "markdown-it";

/** The sheet that an office prints for its wall. */
export const SHEET = "docs/bien-tap-mot-trang.md";

const STYLE = `@page { size: A4; margin: 16mm }
body { margin: 0; font: 13.5pt/1.4 "Noto Sans", "DejaVu Sans", sans-serif }
h1 { margin: 0 0 5mm; font-size: 24pt; line-height: 1.2 }
ol { padding-left: 9mm } li { margin-bottom: 2.5mm }
table { width: 100%; border-collapse: collapse } th, td { padding: 2mm 3mm 2mm 0; border-bottom: 1px solid; text-align: left }`;

/** The sheet as a page that prints on one side of A4. */
export function sheetHtml(markdown: string): string {
  const body = new MarkdownIt().render(markdown);
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Đăng một bài</title><style>${STYLE}</style>${body}</html>`;
}
