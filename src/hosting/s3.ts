import { fileOf, notFoundUrl } from "../addresses/urls.ts";
import type { HostedSite } from "./read-site.ts";

/** The website configuration of a bucket of S3, as JSON for `aws s3api put-bucket-website --website-configuration`. */
export function s3Configuration({ basePath }: HostedSite): string {
  const configuration = {
    IndexDocument: { Suffix: "index.html" },
    ErrorDocument: { Key: `${basePath.slice(1)}${fileOf(notFoundUrl)}` },
  };
  return `${JSON.stringify(configuration, null, 2)}\n`;
}

/** What a bucket cannot do, for the person who sets it up. */
export function s3Limits({ moved, gone }: HostedSite): readonly string[] {
  const queries = moved.filter(({ url }) => url.includes("?")).length;
  return [
    "S3 không xem phần sau dấu ? của địa chỉ và không trả được mã 301 hay 410 theo từng bài:",
    `- ${moved.length - queries} địa chỉ cũ không có dấu ? được chuyển bằng trang chuyển hướng (mã 200) hoặc bằng /404.html;`,
    `- ${queries} địa chỉ cũ có dấu ? chỉ được /404.html tìm ra, trong trình duyệt có JavaScript;`,
    `- ${gone.length} bài đã gỡ trả lời bằng trang báo gỡ với mã 200.`,
    "Đặt CloudFront hoặc nginx phía trước nếu cần đúng mã.",
  ];
}
