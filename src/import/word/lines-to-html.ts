/** Rows with fewer cells, or fewer rows, are text that was set with tabs. */
const LEAST_CELLS = 2;
const LEAST_ROWS = 3;

/** Makes HTML of plain lines. Lines that follow one another with as many tabs in each are a table. */
export function linesToHtml(lines: readonly string[]): string {
  const html: string[] = [];
  for (let index = 0; index < lines.length; ) {
    const cells = cellsOf(lines[index]!);
    let end = index + 1;
    if (cells.length >= LEAST_CELLS) while (end < lines.length && cellsOf(lines[end]!).length === cells.length) end++;
    if (cells.length >= LEAST_CELLS && end - index >= LEAST_ROWS) {
      html.push(tableOf(lines.slice(index, end).map(cellsOf)));
      index = end;
    } else {
      const line = lines[index++]!.replace(/\t+/g, " ").trim();
      if (line !== "") html.push(`<p>${escapeHtml(line)}</p>`);
    }
  }
  return html.join("\n");
}

/** What stands between tabs; a tab before the text indents it, one behind it ends a row. */
function cellsOf(line: string): readonly string[] {
  return line
    .replace(/^\s+|\s+$/g, "")
    .split("\t")
    .map((cell) => cell.trim());
}

function tableOf(rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join("")}</tr>`;
  return `<table>${rows.map(row).join("")}</table>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
