-- wrk's side of one call: the method and path are in the environment; %ID% becomes a random id.
local method, path = os.getenv("BENCH_METHOD"), os.getenv("BENCH_PATH")
local ids = tonumber(os.getenv("BENCH_IDS"))
local threads = 0

function setup(thread)
    thread:set("seed", tonumber(os.getenv("BENCH_SEED")) + threads)
    threads = threads + 1
end

function init()
    math.randomseed(seed)
    wrk.headers["Authorization"] = "Bearer " .. os.getenv("BENCH_TOKEN")
end

function request()
    local p = path:gsub("%%ID%%", function() return math.random(1, ids) end)
    return wrk.format(method, p)
end

function done(summary, latency)
    local e = summary.errors
    io.write(string.format("\nBENCH %d %d %d %d %d\n", summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
        e.connect + e.read + e.write + e.status + e.timeout))
end
