import type { Files } from "./site-of.ts";

const drawing = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><circle cx="32" cy="32" r="30" fill="${colour}"/></svg>`;

/** The fields of `site.yaml` with which a site has everything that a look can have. */
export const lookFields = {
  look: { accent: "#0b5fa5", logo: "logo.svg", icon: "icon.svg" },
  menu: [
    { name: "Trang nhất", href: "/" },
    { name: "Giới thiệu", href: "/gioi-thieu/" },
    { name: "Cổng thông tin điện tử thành phố", href: "https://thanhpho.example" },
    { name: "Dịch vụ công trực tuyến", href: "https://dichvucong.example" },
    { name: "Văn bản chỉ đạo điều hành của Ủy ban nhân dân", href: "https://vanban.example" },
    { name: "Tin nổi bật", href: "/noi-bat/" },
    { name: "Liên hệ", href: "mailto:lien-he@kho.example" },
  ],
  footer:
    "Bản quyền thuộc **thành phố Mẫu**; xem [giới thiệu](/gioi-thieu/).\n\n- Đường dây nóng: [0208 3 123 456](tel:02083123456)\n",
};

/** The files that these fields name, and the style that stands beside them. */
export const lookFiles: Files = {
  "content/logo.svg": drawing("#c8102e"),
  "content/icon.svg": drawing("#0b5fa5"),
  "content/look.css": ".flag-title { text-decoration-color: var(--red) }\n",
};
