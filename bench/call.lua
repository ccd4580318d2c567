-- wrk's side of one call: the method, path and body are in the environment; %ID% becomes a random id, %RANDOM% a random number.
local method, path = os.getenv("BENCH_METHOD"), os.getenv("BENCH_PATH")
local ids = tonumber(os.getenv("BENCH_IDS"))
local body = os.getenv("BENCH_BODY")
local threads = 0

function setup(thread)
    thread:set("seed", tonumber(os.getenv("BENCH_SEED")) + threads)
    threads = threads + 1
end

function init()
    math.randomseed(seed)
    wrk.headers["Authorization"] = "Bearer " .. os.getenv("BENCH_TOKEN")
    if body ~= "" then wrk.headers["Content-Type"] = "application/json" end
end

function request()
    local p = path:gsub("%%ID%%", function() return math.random(1, ids) end)
    if body == "" then return wrk.format(method, p) end
    return wrk.format(method, p, nil, (body:gsub("%%RANDOM%%", function() return math.random(1, 1000000) end)))
end

function done(summary, latency)
    local e = summary.errors
    io.write(string.format("\nBENCH %d %d %d %d %d\n", summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
        e.connect + e.read + e.write + e.status + e.timeout))
end
