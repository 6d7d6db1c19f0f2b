import type { ArchiveAnswers, Host } from "./archive-answers.ts";

/** The files that publish an archive at its host: path and text. */
export function publishingFiles({ host }: Pick<ArchiveAnswers, "host">): readonly (readonly [string, string])[] {
  const files: Readonly<Record<Host, readonly [string, string]>> = {
    github: [".github/workflows/site.yml", GITHUB_WORKFLOW],
    gitlab: [".gitlab-ci.yml", GITLAB_PIPELINE],
    server: ["dang-trang.sh", SERVER_SCRIPT],
  };
  return [files[host]];
}

/** Actions by the digest of their commit: a tag can be moved, a digest cannot. */
const ACTIONS = {
  checkout: "actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2",
  setupNode: "actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0",
  cache: "actions/cache@1bd1e32a3bdc45362d1e726936510720a7c30a57 # v4.2.0",
  restore: "actions/cache/restore@1bd1e32a3bdc45362d1e726936510720a7c30a57 # v4.2.0",
  configurePages: "actions/configure-pages@983d7736d9b0ae728b81ab479565c72886d7745b # v5.0.0",
  uploadPages: "actions/upload-pages-artifact@56afc609e74202658d3ffba0e8f6dda462b719fa # v3.0.1",
  deployPages: "actions/deploy-pages@d6db90164ac5ed86f2b6aed7e0febac5b3c0c03e # v4.0.5",
};

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
      - uses: ${ACTIONS.uploadPages}
        with:
          path: _site
      - id: deployment
        uses: ${ACTIONS.deployPages}
`;

const GITLAB_PIPELINE = `# Kiểm tra nội dung và đăng trang lên GitLab Pages.

image: node:22-bookworm

stages: [check, publish]

variables:
  npm_config_cache: "$CI_PROJECT_DIR/.npm"

.npm-cache: &npm-cache
  key: { files: [package-lock.json] }
  paths: [.npm]

# Những gì đã dựng lần trước: chỉ phần thay đổi được làm lại.
.site-cache: &site-cache
  key: site
  paths: [.cache, _site]

check:
  stage: check
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  cache:
    - *npm-cache
    - { <<: *site-cache, policy: pull }
  script:
    - npm ci
    - npm run --silent check

pages:
  stage: publish
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  # Lần đăng sau cần sổ địa chỉ của lần trước.
  resource_group: site
  cache:
    - *npm-cache
    - *site-cache
  script:
    - npm ci
    # Mất bộ nhớ tạm cũng không được mất sổ địa chỉ: sổ được đăng cùng trang.
    - |
      if [ ! -f _site/ledger.json ]; then
        status=$(curl --silent --show-error --location --output /dev/null --write-out '%{http_code}' "$CI_PAGES_URL/ledger.json")
        case "$status" in
          200) PREVIOUS="--previous $CI_PAGES_URL/ledger.json" ;;
          404) ;;
          *) echo "$CI_PAGES_URL/ledger.json: $status"; exit 1 ;;
        esac
      fi
    - npm run build -- --keep-search --base-url "$CI_PAGES_URL" $PREVIOUS
  pages:
    publish: _site
  artifacts:
    paths: [_site]
`;

const SERVER_SCRIPT = `#!/bin/sh
# Dựng trang và đăng vào thư mục mà máy chủ web phục vụ: sh dang-trang.sh /duong-dan/trang
# Bản mới được chép trọn vào một thư mục riêng, rồi liên kết "hien-hanh" chuyển sang bản ấy trong một bước.
# Cho máy chủ web phục vụ /duong-dan/trang/hien-hanh. Ba bản gần nhất được giữ để quay lại.
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
