-- Readers for wrk: each thread has one connection. It opens a page, then asks for all that the page loads from assets/, and
-- notes every answer that is no success, and every style that is of another release than its page.

local pages = { PAGES }
local threads = {}

function setup(thread)
  table.insert(threads, thread)
end

function init()
  opened, loaded, failed, mixed = 0, 0, 0, 0
  waiting, asked, release, turn = {}, nil, nil, 0
end

function request()
  asked = table.remove(waiting)
  if asked == nil then
    turn = turn % #pages + 1
    asked = pages[turn]
    release = nil
  end
  return wrk.format("GET", asked)
end

function response(status, headers, body)
  if status ~= 200 then
    failed = failed + 1
  elseif release == nil then
    opened = opened + 1
    release = body:match("release%-(%d+)%-end") or "none"
    if release == "none" then mixed = mixed + 1 end
    local seen = {}
    for path in body:gmatch('"(/assets/[%w%._%-]+)"') do
      if not seen[path] then
        seen[path] = true
        table.insert(waiting, path)
      end
    end
  else
    loaded = loaded + 1
    if asked:match("%.css$") and body:match("release%-(%d+)%-end") ~= release then mixed = mixed + 1 end
  end
end

function done(summary)
  local sum = { opened = 0, loaded = 0, failed = 0, mixed = 0 }
  for _, thread in ipairs(threads) do
    for name in pairs(sum) do sum[name] = sum[name] + thread:get(name) end
  end
  local errors = summary.errors
  local broken = errors.connect + errors.read + errors.write + errors.timeout
  io.write(string.format('READERS {"opened":%d,"loaded":%d,"failed":%d,"mixed":%d,"broken":%d}\n',
    sum.opened, sum.loaded, sum.failed, sum.mixed, broken))
end
