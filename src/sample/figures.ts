import { grouped } from "./quantities.ts";
import type { Theme } from "./theme.ts";
import { drawSome, ranked } from "./zipf.ts";

/** An indicator, as it stands in front matter. `change` and `ofPlan` are in percent. */
export interface SampleFigure {
  readonly name: string;
  readonly value: number | string;
  readonly unit: string;
  readonly change?: number;
  readonly ofPlan?: number;
}

/** The indicators, each with its name, its unit and the least and greatest value that it gets. */
const INDICATORS = ranked<readonly [name: string, unit: string, least: number, most: number]>([
  ["Thu ngân sách", "tỷ đồng", 20, 900],
  ["Giá trị sản xuất công nghiệp", "tỷ đồng", 100, 12000],
  ["Sản lượng lương thực có hạt", "tấn", 900, 42000],
  ["Tỷ lệ hộ nghèo", "%", 1, 12],
  ["Số lao động có việc làm mới", "lao động", 120, 6000],
  ["Diện tích rừng trồng mới", "ha", 3, 400],
  ["Hồ sơ giải quyết đúng hạn", "%", 88, 100],
  ["Tỷ lệ dân số tham gia bảo hiểm y tế", "%", 70, 99],
  ["Đường bê tông làm mới", "km", 1, 60],
  ["Số đảng viên kết nạp mới", "người", 3, 240],
  ["Gia đình đạt chuẩn văn hóa", "%", 60, 98],
  ["Giá trị sản phẩm trên đất trồng trọt", "triệu đồng/ha", 40, 160],
  ["Trẻ em được tiêm chủng đầy đủ", "%", 85, 100],
  ["Lượng rác được thu gom", "tấn", 40, 9000],
  ["Hồ sơ nộp trực tuyến", "bộ", 60, 24000],
]);

/** Invents the values of some indicators: some as plain numbers, some as an office prints them. */
export function figuresOf(theme: Theme, count: number): readonly SampleFigure[] {
  const { random } = theme;
  return drawSome(INDICATORS, count, random).map(([name, unit, least, most]) => {
    const number = random.between(least, most);
    const hasTenths = number < 100 && most > 100;
    const plain = hasTenths ? number + random.below(10) / 10 : number;
    const change = random.between(-90, 240) / 10;
    return {
      name,
      value: number >= 1000 ? `${random.chance(0.3) ? "trên " : ""}${grouped(number)}` : plain,
      unit,
      ...(random.chance(0.5) ? { change } : {}),
      ...(random.chance(0.6) ? { ofPlan: random.between(82, 135) } : {}),
    };
  });
}
