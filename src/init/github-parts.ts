import { ACTIONS } from "./actions.ts";
import { JOIN_LINES, linesAt, machineNumbers, partLines } from "./many-machines.ts";
import { GITHUB_SIGNING } from "./signing-lines.ts";

/** The workflow that builds an archive on several machines of GitHub and publishes it, when somebody starts it. */
export function gitHubParts(machines: number): string {
  return `# Dựng lần đầu một kho tin lớn trên ${machines} máy: Actions, first-build, Run workflow.
# Mỗi máy dựng một phần các năm, số bài gần bằng nhau; rồi một máy ghép các phần và đăng lên GitHub Pages.
# Lần đẩy bài lên cũng làm site.yml chạy: hủy lần chạy ấy đi.
# Phần nào hỏng thì chọn "Re-run failed jobs": chỉ phần ấy dựng lại. Từ lần sau, site.yml chỉ dựng phần thay đổi.
name: first-build

on:
  workflow_dispatch:

# Không đăng cùng lúc với site.yml.
concurrency:
  group: site-\${{ github.ref }}
  cancel-in-progress: false

permissions:
  contents: read

jobs:
${PLAN}
${partsJob(machines)}
${PUBLISH}`;
}

/** What all jobs must have alike: the address of the site, the moment, the ledger of before. */
const SHARED = `      BASE_URL: \${{ needs.plan.outputs.base-url }}
      NOW: \${{ needs.plan.outputs.now }}
      PREVIOUS: \${{ needs.plan.outputs.previous }}`;

const SETUP = `      - uses: ${ACTIONS.checkout}
      - uses: ${ACTIONS.setupNode}
        with:
          node-version: 22
          cache: npm`;

const PLAN = `  # Mọi máy dựng với cùng một địa chỉ, một thời điểm, một sổ địa chỉ.
  plan:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      contents: read
      pages: read
    outputs:
      base-url: \${{ steps.pages.outputs.base_url }}
      now: \${{ steps.plan.outputs.now }}
      previous: \${{ steps.plan.outputs.previous }}
    steps:
      - id: pages
        uses: ${ACTIONS.configurePages}
      - id: plan
        env:
          LEDGER: \${{ steps.pages.outputs.base_url }}/ledger.json
        run: |
          status=$(curl --silent --show-error --location --output /dev/null --write-out '%{http_code}' "$LEDGER")
          case "$status" in
            200) echo "previous=--previous $LEDGER" >> "$GITHUB_OUTPUT" ;;
            404) ;;
            *) echo "::error::$LEDGER: $status"; exit 1 ;;
          esac
          echo "now=$(date -u +%Y-%m-%dT%H:%M:%SZ)" >> "$GITHUB_OUTPUT"
`;

function partsJob(machines: number): string {
  const cacheKey = `part-\${{ matrix.part }}-of-${machines}-`;
  return `  parts:
    needs: plan
    runs-on: ubuntu-latest
    timeout-minutes: 360
    strategy:
      # Một phần hỏng không làm dừng các phần khác.
      fail-fast: false
      matrix:
        part: [${machineNumbers(machines).join(", ")}]
    env:
      PART: \${{ matrix.part }}
${SHARED}
    steps:
${SETUP}
      - uses: ${ACTIONS.cache}
        with:
          path: .cache
          key: ${cacheKey}\${{ github.run_id }}-\${{ github.run_attempt }}
          restore-keys: ${cacheKey}
      - run: npm ci
      - run: |
          ${linesAt(10, partLines(machines))}
      - uses: ${ACTIONS.uploadArtifact}
        with:
          name: part-\${{ matrix.part }}
          path: part-\${{ matrix.part }}.tar
          if-no-files-found: error
          overwrite: true
          retention-days: 7
`;
}

const PUBLISH = `  publish:
    needs: [plan, parts]
    runs-on: ubuntu-latest
    timeout-minutes: 360
    permissions:
      contents: read
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    env:
${SHARED}
    steps:
${SETUP}
      # Không lấy gì cũ về; những gì ghép xong được giữ cho site.yml.
      - uses: ${ACTIONS.cache}
        with:
          path: |
            .cache
            _site
          key: site-\${{ github.run_id }}-\${{ github.run_attempt }}
      - run: npm ci
      - uses: ${ACTIONS.downloadArtifact}
        with:
          pattern: part-*
          merge-multiple: true
      - run: |
          ${linesAt(10, JOIN_LINES)}
        env:
          ${linesAt(10, GITHUB_SIGNING)}
      - uses: ${ACTIONS.uploadPages}
        with:
          path: _site
      - id: deployment
        uses: ${ACTIONS.deployPages}
`;
