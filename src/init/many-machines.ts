/** How many articles make a first build worth sharing among machines. */
export const MANY_ARTICLES = 20_000;

/** How many machines share a first build where nobody says how many. */
export const USUAL_MACHINES = 4;

export function isLarge(articles: number): boolean {
  return articles >= MANY_ARTICLES;
}

/**
 * The lines of shell by which one of some machines builds its part, `$PART`, and packs it into `part-$PART.tar`. A machine
 * that no year is left for packs an empty folder.
 */
export function partLines(machines: number): readonly string[] {
  return [
    "mkdir -p parts",
    `npx khotin build --volumes "$PART/${machines}" --out "parts/$PART" --base-url "$BASE_URL" --now "$NOW" $PREVIOUS`,
    'tar -cf "part-$PART.tar" parts',
  ];
}

/** The lines of shell that unpack all parts and make the site of them. */
export const JOIN_LINES: readonly string[] = [
  'for part in part-*.tar; do tar -xf "$part"; rm "$part"; done',
  'npx khotin join parts/* --move --out _site --base-url "$BASE_URL" --now "$NOW" $PREVIOUS',
];

/** The numbers of some machines, from 1 on. */
export function machineNumbers(machines: number): readonly number[] {
  return Array.from({ length: machines }, (_, index) => index + 1);
}

/** Lines of shell, the first one left where it stands and the others at a depth of the YAML around them. */
export function linesAt(depth: number, lines: readonly string[]): string {
  return lines.join(`\n${" ".repeat(depth)}`);
}
