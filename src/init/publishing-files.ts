import { ACTIONS } from "./actions.ts";
import type { ArchiveAnswers, Host } from "./archive-answers.ts";
import { gitHubParts } from "./github-parts.ts";
import { gitLabPipeline } from "./gitlab-pipeline.ts";
import { isLarge, linesAt, USUAL_MACHINES } from "./many-machines.ts";
import { GITHUB_SIGNING, SERVER_SIGNING } from "./signing-lines.ts";

type WrittenFile = readonly [path: string, text: string];

/** The files that publish an archive at its host. A large archive gets what builds it on many machines for the first time. */
export function publishingFiles({ host, articles }: Pick<ArchiveAnswers, "host" | "articles">): readonly WrittenFile[] {
  const machines = isLarge(articles) ? USUAL_MACHINES : null;
  const parts: readonly WrittenFile[] =
    machines === null ? [] : [[".github/workflows/first-build.yml", gitHubParts(machines)]];
  const files: Readonly<Record<Host, readonly WrittenFile[]>> = {
    github: [[".github/workflows/site.yml", GITHUB_WORKFLOW], ...parts],
    gitlab: [[".gitlab-ci.yml", gitLabPipeline(machines)]],
    server: [["dang-trang.sh", SERVER_SCRIPT]],
  };
  return files[host];
}

const GITHUB_WORKFLOW = `# Kiểm tra nội dung và đăng trang lên GitHub Pages.
name: site

on:
  push:
    branches: [main]
  pull_request:
  schedule:
    # Đăng những bài đã đến giờ hẹn.
    - cron: "7 * * * *"
  workflow_dispatch:

# Lần đăng sau cần sổ địa chỉ của lần trước.
concurrency:
  group: site-\${{ github.ref }}
  cancel-in-progress: false

permissions:
  contents: read

jobs:
  check:
    if: github.event_name == 'pull_request'
    runs-on: ubuntu-latest
    timeout-minutes: 30
    steps:
      - uses: ${ACTIONS.checkout}
      - uses: ${ACTIONS.setupNode}
        with:
          node-version: 22
          cache: npm
      - uses: ${ACTIONS.restore}
        with:
          path: |
            .cache
            _site
          key: site-none
          restore-keys: site-
      - run: npm ci
      - run: npm run --silent check -- --format github

  publish:
    if: github.event_name != 'pull_request'
    runs-on: ubuntu-latest
    timeout-minutes: 60
    permissions:
      contents: read
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - uses: ${ACTIONS.checkout}
      - uses: ${ACTIONS.setupNode}
        with:
          node-version: 22
          cache: npm
      - id: pages
        uses: ${ACTIONS.configurePages}
      # Những gì đã dựng lần trước: chỉ phần thay đổi được làm lại.
      - uses: ${ACTIONS.cache}
        with:
          path: |
            .cache
            _site
          key: site-\${{ github.run_id }}-\${{ github.run_attempt }}
          restore-keys: site-
      - run: npm ci
      # Mất bộ nhớ tạm cũng không được mất sổ địa chỉ: sổ được đăng cùng trang.
      - name: Lấy sổ địa chỉ đã đăng
        env:
          LEDGER: \${{ steps.pages.outputs.base_url }}/ledger.json
        run: |
          test -f _site/ledger.json && exit 0
          status=$(curl --silent --show-error --location --output /dev/null --write-out '%{http_code}' "$LEDGER")
          case "$status" in
            200) echo "PREVIOUS=--previous $LEDGER" >> "$GITHUB_ENV" ;;
            404) ;;
            *) echo "::error::$LEDGER: $status"; exit 1 ;;
          esac
      - run: npm run build -- --keep-search --base-url "$BASE_URL" $PREVIOUS
        env:
          BASE_URL: \${{ steps.pages.outputs.base_url }}
          ${linesAt(10, GITHUB_SIGNING)}
      - uses: ${ACTIONS.uploadPages}
        with:
          path: _site
      - id: deployment
        uses: ${ACTIONS.deployPages}
`;

const SERVER_SCRIPT = `#!/bin/sh
# Dựng trang và đăng vào thư mục mà máy chủ web phục vụ: sh dang-trang.sh /duong-dan/trang
# Bản mới được chép trọn vào một thư mục riêng, rồi liên kết "hien-hanh" chuyển sang bản ấy trong một bước.
# Cho máy chủ web phục vụ /duong-dan/trang/hien-hanh. Ba bản gần nhất được giữ để quay lại.
${SERVER_SIGNING}
set -eu
cd "$(dirname "$0")"
target=\${1:?"Cần thư mục đăng, ví dụ: sh dang-trang.sh /srv/kho-tin"}
mkdir -p "$target"
npm ci --silent
npm run --silent build -- --keep-search
release="$target/ban-$(date -u +%Y%m%d%H%M%S)-$$"
if [ -d "$target/hien-hanh/" ]; then
  # Tệp không đổi thì dùng chung với bản trước, không tốn chỗ.
  rsync -a --checksum --link-dest="$(cd "$target/hien-hanh/" && pwd -P)" _site/ "$release/"
else
  rsync -a _site/ "$release/"
fi
ln -s "$(basename "$release")" "$target/hien-hanh.moi-$$"
mv -T "$target/hien-hanh.moi-$$" "$target/hien-hanh"
ls -1d "$target"/ban-* | sort -r | tail -n +4 | while read -r old; do rm -rf "$old"; done
`;
