import { JOIN_LINES, linesAt, machineNumbers, partLines } from "./many-machines.ts";
import { GITLAB_SIGNING } from "./signing-lines.ts";

/**
 * The pipeline that checks an archive at GitLab and publishes it. When it is started by hand with `PARTS=yes`, several
 * machines build the archive.
 *
 * @param machines how many; `null` where one builds the archive always
 */
export function gitLabPipeline(machines: number | null): string {
  return `# Kiểm tra nội dung và đăng trang lên GitLab Pages.
${GITLAB_SIGNING.join("\n")}

image: node:22-bookworm

stages: [${(machines === null ? ["check", "publish"] : ["check", "plan", "parts", "publish"]).join(", ")}]

variables:
  npm_config_cache: "$CI_PROJECT_DIR/.npm"
${machines === null ? "" : variables(machines)}
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

${machines === null ? "" : partJobs(machines)}pages:
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
${machines === null ? `    - ${BUILD_LINE}` : JOIN_OR_BUILD}
  pages:
    publish: _site
  artifacts:
    paths: [_site]
`;
}

const BUILD_LINE = 'npm run build -- --keep-search --base-url "$CI_PAGES_URL" $PREVIOUS';

const JOIN_OR_BUILD = `    - |
      if [ "$PARTS" = yes ]; then
        ${linesAt(8, JOIN_LINES)}
      else
        ${BUILD_LINE}
      fi`;

function variables(machines: number): string {
  return `  BASE_URL: $CI_PAGES_URL
  # Dựng lần đầu một kho tin lớn: Build, Pipelines, New pipeline, PARTS chọn yes. Lần đẩy bài lên cũng làm một pipeline chạy: hủy nó đi.
  # Mỗi máy dựng một phần các năm, số bài gần bằng nhau; rồi một máy ghép và đăng. Phần nào hỏng thì chạy lại riêng phần ấy.
  PARTS:
    value: "no"
    options: ["no", "yes"]
    description: Dựng lần đầu trên ${machines} máy (yes)
`;
}

function partJobs(machines: number): string {
  return `# Mọi máy dựng với cùng một thời điểm, một sổ địa chỉ.
plan:
  stage: plan
  rules: &parts-rules
    - if: $PARTS == "yes" && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - |
      status=$(curl --silent --show-error --location --output /dev/null --write-out '%{http_code}' "$CI_PAGES_URL/ledger.json")
      case "$status" in
        200) echo "PREVIOUS=--previous=$CI_PAGES_URL/ledger.json" >> plan.env ;;
        404) ;;
        *) echo "$CI_PAGES_URL/ledger.json: $status"; exit 1 ;;
      esac
      echo "NOW=$(date -u +%Y-%m-%dT%H:%M:%SZ)" >> plan.env
  artifacts:
    reports:
      dotenv: plan.env

parts:
  stage: parts
  rules: *parts-rules
  parallel:
    matrix:
      - PART: [${machineNumbers(machines)
        .map((number) => `"${number}"`)
        .join(", ")}]
  cache:
    - *npm-cache
    - key: "part-$PART-of-${machines}"
      paths: [.cache]
  script:
    - npm ci
    - |
      ${linesAt(6, partLines(machines))}
  artifacts:
    paths: ["part-*.tar"]
    expire_in: 1 week

`;
}
