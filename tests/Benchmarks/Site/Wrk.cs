using System.Globalization;

namespace TheoryAtlas.Benchmarks.Site;

/// <summary>What wrk measured.</summary>
/// <param name="Answers">How many.</param>
/// <param name="PerSecond">Answers in a second.</param>
/// <param name="Median">Milliseconds.</param>
/// <param name="Percentile99">Milliseconds.</param>
/// <param name="Failures">Answers that were none, or none with 2xx.</param>
internal readonly record struct Wrk(int Answers, double PerSecond, double Median, double Percentile99, int Failures)
{
    private const string Core = "1";

    // One thread, for there is one core; a delay holds the load below what the site can do, and wrk does not count it.
    private const string Script = """
        local addresses, at, requests, isEachNew = {}, 0, {}, false
        function get(address)
          return wrk.format("GET", address, { ["Host"] = wrk.headers["Host"], ["Accept-Encoding"] = "gzip, deflate, br", ["Accept"] = "*/*", ["Accept-Language"] = "en" })
        end
        function init(args)
          math.randomseed(os.time())
          for line in io.lines(args[1]) do addresses[#addresses + 1] = line end
          isEachNew = args[3] == "new"
          for i, address in ipairs(addresses) do
            requests[i] = get(address)
          end
          if tonumber(args[2]) > 0 then
            local pause = tonumber(args[2])
            delay = function() return math.random(pause / 2, pause * 3 / 2) end
          end
        end
        function request()
          at = at % #requests + 1
          return isEachNew and get(addresses[at] .. "&n=" .. math.random(1e9)) or requests[at]
        end
        function done(summary, latency)
          local e = summary.errors
          io.write(string.format("MEASURED %d %d %d %d %d\n", summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), e.connect + e.read + e.write + e.timeout + e.status))
        end
        """;

    /// <summary>As many requests as the site answers, 32 at a time.</summary>
    public static Wrk AtFullLoad(string site, Measured page, int seconds) => Run(site, page.Addresses, seconds, connections: 32, pause: 0, page.IsEachNew);

    /// <summary>Four readers who wait 20 ms, more or less, before they ask for the next page: at most 200 requests per second.</summary>
    public static Wrk AtModerateLoad(string site, Measured page, int seconds) => Run(site, page.Addresses, seconds, connections: 4, pause: 20, page.IsEachNew);

    /// <summary>Drives a site.</summary>
    /// <param name="site">Where it listens.</param>
    /// <param name="addresses">What is asked for, in turn.</param>
    /// <param name="seconds">For how long.</param>
    /// <param name="connections">How many requests at a time.</param>
    /// <param name="pause">Milliseconds between an answer and the next request.</param>
    /// <param name="isEachNew">Whether no address is asked for twice.</param>
    public static Wrk Run(string site, IReadOnlyList<string> addresses, int seconds, int connections, int pause, bool isEachNew = false)
    {
        var folder = Directory.CreateTempSubdirectory("theoryatlas-wrk-");
        try
        {
            string list = Path.Combine(folder.FullName, "addresses.txt"), script = Path.Combine(folder.FullName, "script.lua");
            File.WriteAllLines(list, addresses);
            File.WriteAllText(script, Script);
            var output = Tool.Run("taskset", ["-c", Core, "wrk", "-t1", $"-c{connections}", $"-d{seconds}s", "--timeout", "30s", "-s", script, site, "--", list, pause.ToString(CultureInfo.InvariantCulture), isEachNew ? "new" : "known"], "apt-get install wrk");
            var numbers = output.Split('\n').First(line => line.StartsWith("MEASURED ", StringComparison.Ordinal)).Split(' ').Skip(1).Select(word => double.Parse(word, CultureInfo.InvariantCulture)).ToList();
            return new Wrk((int)numbers[0], numbers[0] * 1e6 / numbers[1], numbers[2] / 1000, numbers[3] / 1000, (int)numbers[4]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
