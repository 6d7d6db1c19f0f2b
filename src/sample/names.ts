import { type Random, randomFor } from "./random.ts";
import { inventedSyllable } from "./syllables.ts";
import { type Ranked, ranked } from "./zipf.ts";

/** An invented person. */
export interface SamplePerson {
  /** The name in a list: `Mẫu Văn Ba`, `Nhân vật 12`. */
  readonly name: string;
  /** The name in a sentence: `ông Mẫu Văn Ba`, `nhân vật 12`. */
  readonly mention: string;
}

/** Names that everybody sees to be invented, the most used first. */
export interface SampleNames {
  readonly places: Ranked<string>;
  readonly people: Ranked<SamplePerson>;
  readonly authors: Ranked<string>;
  readonly documents: Ranked<string>;
}

const NUMERALS = "Một Hai Ba Bốn Năm Sáu Bảy Tám Chín Mười".split(" ");
const MIDDLES = "Văn Thị Hữu Ngọc Đức Thanh".split(" ");
const HAMLET_COUNT = 400;
const NUMBERED_PEOPLE_COUNT = 60;
const DOCUMENT_COUNT = 600;

export function sampleNames(seed: string): SampleNames {
  const random = randomFor(seed, "names");
  return {
    places: ranked(places(random)),
    people: ranked(people()),
    authors: ranked(authors(), 6),
    documents: ranked(documentNumbers(random), 8),
  };
}

/** The roles that people have. `{place}` stands for a place in the article. */
export const roles: readonly string[] = [
  "Chủ tịch UBND {place}",
  "Bí thư Đảng ủy {place}",
  "Phó Chủ tịch UBND {place}",
  "Trưởng Phòng Mẫu Tổng hợp",
  "Chủ tịch Hội Phụ nữ {place}",
  "Chủ tịch HĐND {place}",
  "Trưởng ban công tác mặt trận {place}",
  "Bí thư Đoàn Thanh niên {place}",
  "Giám đốc hợp tác xã Mẫu Xanh",
  "Hiệu trưởng một trường mẫu",
  "người dân {place}",
];

function places(random: Random): readonly string[] {
  const wards = NUMERALS.map((numeral) => `phường Mẫu ${numeral}`);
  const communes = ["Thử Nghiệm", "Ví Dụ", "Giả Lập", "Minh Họa", "Tạm Đặt", "Làm Thử"].map((name) => `xã ${name}`);
  const named = ["thành phố Mẫu", ...wards.slice(0, 4), ...communes, ...wards.slice(4)];
  const hamlets = new Set<string>();
  while (hamlets.size < HAMLET_COUNT) {
    const second = random.chance(0.5) ? ` ${inventedSyllable(random)}` : "";
    hamlets.add(`${random.pick(["xóm", "thôn", "tổ dân phố"])} Mẫu ${inventedSyllable(random)}${second}`);
  }
  return [...named, ...hamlets];
}

function people(): readonly SamplePerson[] {
  const named = NUMERALS.flatMap((numeral) =>
    MIDDLES.map((middle) => {
      const name = `Mẫu ${middle} ${numeral}`;
      return { name, mention: `${middle === "Thị" || middle === "Ngọc" ? "bà" : "ông"} ${name}` };
    }),
  );
  const numbered = Array.from({ length: NUMBERED_PEOPLE_COUNT }, (_, at) => ({
    name: `Nhân vật ${at + 1}`,
    mention: `nhân vật ${at + 1}`,
  }));
  return [...named, ...numbered];
}

function authors(): readonly string[] {
  return [
    ...Array.from({ length: 42 }, (_, at) => `Phóng viên mẫu ${at + 1}`),
    "Ban biên tập mẫu",
    ...Array.from({ length: 17 }, (_, at) => `Cộng tác viên mẫu ${at + 1}`),
  ];
}

/** Invents document numbers, in the forms of state and Party offices. */
function documentNumbers(random: Random): readonly string[] {
  const forms = [
    (number: number) => `${number}/QĐ-UBND`,
    (number: number) => `${number % 90 || 1}-CT/TW`,
    (number: number) => `${String((number % 40) + 1).padStart(2, "0")}/NQ-TU`,
    (number: number, year: number) => `${(number % 180) + 1}/${year}/NĐ-CP`,
    (number: number) => `${(number % 300) + 1}/KH-UBND`,
    (number: number) => `${(number % 120) + 1}-NQ/TW`,
    (number: number) => `${(number % 200) + 1}/TB-VP`,
    (number: number) => `${String((number % 60) + 1).padStart(2, "0")}/NQ-HĐND`,
  ];
  const numbers = new Set<string>();
  while (numbers.size < DOCUMENT_COUNT)
    numbers.add(random.pick(forms)(random.between(1, 4000), random.between(2001, 2020)));
  return [...numbers];
}
