import type { Random } from "./random.ts";

/** A whole number as it is printed in Vietnamese: `2.670`. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ".");
}

/** A number of tenths as it is printed in Vietnamese: `10,8`. */
function decimal(tenths: number): string {
  return tenths % 10 === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)},${tenths % 10}`;
}

/** A random count as it is printed. Small counts are the most frequent. */
export function someNumber(random: Random): string {
  const size = random.below(10);
  if (size < 5) return String(random.between(2, 99)).padStart(2, "0");
  if (size < 9) return grouped(random.between(100, 999));
  return grouped(random.between(10, 180) * 100);
}

export function somePercent(random: Random): string {
  return `${decimal(random.between(11, 1290))}%`;
}

export function someMoney(random: Random): string {
  return random.chance(0.6)
    ? `${grouped(random.between(3, 980))} triệu đồng`
    : `${decimal(random.between(11, 900))} tỷ đồng`;
}

/** A random day up to two months before another, as it is printed: `08/01/2021`. */
export function someDate(year: number, month: number, day: number, random: Random): string {
  const back = random.between(0, 60);
  const date = new Date(Date.UTC(year, month - 1, day - (back < 30 ? back % 4 : back)));
  return printedDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function printedDate(year: number, month: number, day: number): string {
  return `${String(day).padStart(2, "0")}/${String(month).padStart(2, "0")}/${year}`;
}
