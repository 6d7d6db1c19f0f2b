import { exactForm } from "./normalize.ts";
import { hasSyllableLetters } from "./syllable.ts";

/** The abbreviations of public life that have one meaning, with that meaning. The keys have no dots, hyphens or &. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  ANCT: "an ninh chính trị",
  ANQP: "an ninh quốc phòng",
  ANTT: "an ninh trật tự",
  ATGT: "an toàn giao thông",
  ATTP: "an toàn thực phẩm",
  BCĐ: "ban chỉ đạo",
  BCH: "ban chấp hành",
  BCHQS: "ban chỉ huy quân sự",
  BHXH: "bảo hiểm xã hội",
  BHYT: "bảo hiểm y tế",
  BQL: "ban quản lý",
  BTC: "ban tổ chức",
  BTV: "ban thường vụ",
  BVMT: "bảo vệ môi trường",
  CAND: "công an nhân dân",
  CBCC: "cán bộ công chức",
  CBCCVC: "cán bộ công chức viên chức",
  CBCS: "cán bộ chiến sĩ",
  CCB: "cựu chiến binh",
  CCHC: "cải cách hành chính",
  CĐS: "chuyển đổi số",
  CHXHCN: "cộng hòa xã hội chủ nghĩa",
  CLB: "câu lạc bộ",
  CNTT: "công nghệ thông tin",
  CNVC: "công nhân viên chức",
  CSCĐ: "cảnh sát cơ động",
  CSĐT: "cảnh sát điều tra",
  CSGT: "cảnh sát giao thông",
  CSVC: "cơ sở vật chất",
  DQTV: "dân quân tự vệ",
  DTTS: "dân tộc thiểu số",
  "Đ/C": "đồng chí",
  ĐBQH: "đại biểu quốc hội",
  ĐBSCL: "đồng bằng sông cửu long",
  ĐH: "đại học",
  ĐHQG: "đại học quốc gia",
  ĐVTN: "đoàn viên thanh niên",
  GCN: "giấy chứng nhận",
  GDĐT: "giáo dục và đào tạo",
  GPMB: "giải phóng mặt bằng",
  GTVT: "giao thông vận tải",
  HCM: "hồ chí minh",
  HĐBA: "hội đồng bảo an",
  HĐND: "hội đồng nhân dân",
  HSSV: "học sinh sinh viên",
  HTX: "hợp tác xã",
  KCB: "khám chữa bệnh",
  KCN: "khu công nghiệp",
  KHCN: "khoa học công nghệ",
  KHĐT: "kế hoạch và đầu tư",
  KHKT: "khoa học kỹ thuật",
  KKT: "khu kinh tế",
  KNTC: "khiếu nại tố cáo",
  KTXH: "kinh tế xã hội",
  LĐLĐ: "liên đoàn lao động",
  LĐTBXH: "lao động thương binh và xã hội",
  LHPN: "liên hiệp phụ nữ",
  LHQ: "liên hợp quốc",
  LLVT: "lực lượng vũ trang",
  MTTQ: "mặt trận tổ quốc",
  MXH: "mạng xã hội",
  NCT: "người cao tuổi",
  NHNN: "ngân hàng nhà nước",
  NLĐ: "người lao động",
  NNPTNT: "nông nghiệp và phát triển nông thôn",
  NSNN: "ngân sách nhà nước",
  NTM: "nông thôn mới",
  NVQS: "nghĩa vụ quân sự",
  NXB: "nhà xuất bản",
  PBGDPL: "phổ biến giáo dục pháp luật",
  PCCC: "phòng cháy chữa cháy",
  PCTN: "phòng chống tham nhũng",
  PCTT: "phòng chống thiên tai",
  QĐND: "quân đội nhân dân",
  QL: "quốc lộ",
  QLNN: "quản lý nhà nước",
  QPAN: "quốc phòng an ninh",
  QSDĐ: "quyền sử dụng đất",
  SGK: "sách giáo khoa",
  SXH: "sốt xuất huyết",
  SXKD: "sản xuất kinh doanh",
  TAND: "tòa án nhân dân",
  TBXH: "thương binh xã hội",
  TDP: "tổ dân phố",
  TDTT: "thể dục thể thao",
  TĐKT: "thi đua khen thưởng",
  THCS: "trung học cơ sở",
  THPT: "trung học phổ thông",
  TKCN: "tìm kiếm cứu nạn",
  TNCS: "thanh niên cộng sản",
  TNGT: "tai nạn giao thông",
  TNHH: "trách nhiệm hữu hạn",
  TNMT: "tài nguyên và môi trường",
  TNXP: "thanh niên xung phong",
  TP: "thành phố",
  TPHCM: "thành phố hồ chí minh",
  TTATGT: "trật tự an toàn giao thông",
  TTATXH: "trật tự an toàn xã hội",
  TTCN: "tiểu thủ công nghiệp",
  TTHC: "thủ tục hành chính",
  TTTT: "thông tin và truyền thông",
  TTXVN: "thông tấn xã việt nam",
  TƯ: "trung ương",
  TW: "trung ương",
  TX: "thị xã",
  UBKT: "ủy ban kiểm tra",
  UBMTTQ: "ủy ban mặt trận tổ quốc",
  UBND: "ủy ban nhân dân",
  UBTVQH: "ủy ban thường vụ quốc hội",
  VHTT: "văn hóa thông tin",
  VHTTDL: "văn hóa thể thao và du lịch",
  VKSND: "viện kiểm sát nhân dân",
  VLXD: "vật liệu xây dựng",
  VSATTP: "vệ sinh an toàn thực phẩm",
  XDCB: "xây dựng cơ bản",
  XHCN: "xã hội chủ nghĩa",
  XHH: "xã hội hóa",
};

/**
 * The words of each meaning in their exact forms, by the abbreviation in lower case. An abbreviation with đ is also
 * listed with d, as old keyboards wrote it, unless that is an abbreviation of its own.
 */
const EXPANSIONS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(ABBREVIATIONS).flatMap(([written, meaning]) => {
    const words = meaning.split(" ").map(exactForm);
    const key = written.toLowerCase();
    const withD = key.replaceAll("đ", "d");
    return withD === key
      ? [[key, words] as const]
      : [[key, words] as const, [ABBREVIATIONS[withD.toUpperCase()] === undefined ? withD : key, words] as const];
  }),
);

/**
 * The exact forms of the words an abbreviation stands for; `null` where the text is no abbreviation known here. An
 * abbreviation that could be a syllable (TƯ) is taken for one unless it is written in capitals.
 */
export function expandAbbreviation(written: string): readonly string[] | null {
  const key = written.replace(/[.&\-–]/g, "").toLowerCase();
  const words = EXPANSIONS.get(key);
  if (words === undefined) return null;
  return hasSyllableLetters(key) && written !== written.toUpperCase() ? null : words;
}

/** An abbreviation in brackets, with or without “viết tắt là” or “gọi tắt là” before it. */
const IN_BRACKETS = /\(\s*(?:viết tắt là\s*|gọi tắt là\s*)?(\p{Lu}[\p{Lu}&-]{1,9})\s*\)/gu;
/** The words an abbreviation stands for are looked for in the 80 characters before its bracket. */
const MAX_CHARACTERS_BEFORE_BRACKET = 80;

/**
 * The abbreviations a text itself explains, as `Hợp tác xã (HTX)` does: the meaning by the abbreviation, both in lower
 * case. Abbreviations known to {@link expandAbbreviation} are left out.
 */
export function findDefinedAbbreviations(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { 1: abbreviation = "", index } of text.matchAll(IN_BRACKETS)) {
    if (expandAbbreviation(abbreviation) !== null) continue;
    const letters = abbreviation.replace(/[&-]/g, "").toLowerCase();
    const before =
      text
        .slice(Math.max(0, index - MAX_CHARACTERS_BEFORE_BRACKET), index)
        .toLowerCase()
        .match(/\p{L}+/gu) ?? [];
    const meaning = before.slice(-letters.length);
    if (meaning.length !== letters.length) continue;
    if (meaning.every((word, at) => word.startsWith(letters[at]!))) found.set(letters, meaning.join(" "));
  }
  return found;
}
