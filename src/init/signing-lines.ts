/**
 * What the files that publish an archive say of the secret key that signs its list of checksums. The key reaches the step that
 * builds the published site, and no other: a check of what somebody proposes runs code that nobody has looked at yet.
 */

const SECRETS = ["KHOTIN_SIGNING_KEY", "KHOTIN_SIGNING_PASSWORD"];

/** The lines of a step of GitHub that hand the key over. Secrets that are not set are empty, and nothing is signed then. */
export const GITHUB_SIGNING: readonly string[] = [
  "# Ký bản kê, nếu kho đặt khóa làm bí mật (Settings, Secrets and variables, Actions).",
  ...SECRETS.map((name) => `${name}: \${{ secrets.${name} }}`),
];

/** The lines of a comment for a pipeline of GitLab, which hands its variables over by itself. */
export const GITLAB_SIGNING: readonly string[] = [
  "# Ký bản kê: đặt khóa vào biến KHOTIN_SIGNING_KEY (Settings, CI/CD, Variables), chọn Masked và Protected.",
  "# Có Protected thì chỉ nhánh được bảo vệ mới nhận khóa; merge request thì không.",
];

/** The line of a comment for a script on a server of one's own. */
export const SERVER_SIGNING =
  "# Ký bản kê: KHOTIN_SIGNING_KEY=/noi-cat/khotin.key sh dang-trang.sh /duong-dan/trang (tệp khóa đặt ngoài thư mục này).";
