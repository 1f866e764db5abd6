using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Microsoft.Data.Sqlite;
using TheoryAtlas.Cli.Tests.Support;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Ledger;

namespace TheoryAtlas.Cli.Tests.Faults;

/// <summary>What befalls a site, with the real program, real claims and a ledger on a real disk.</summary>
public sealed class SiteFaultTests : IDisposable
{
    private const string Slow = "mean-field-fluctuations";
    private static readonly string[] s_fast = ["sawtooth-alternation", "square-by-sawtooth", "ntk-spectral-rates", "polynomial-activation-stalls", "sgd-modified-equation-order"];

    private readonly string _data = Directory.CreateTempSubdirectory("atlas-faults-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string LedgerFile => Path.Combine(_data, "ledger.db");

    [Fact]
    public async Task A_site_that_is_killed_in_the_middle_of_ten_runs_loses_none_that_had_ended()
    {
        var runs = new List<string>();
        IReadOnlyList<int> processes;
        await using (var site = await SiteProcess.Start(_data))
        {
            for (var seed = 1; seed <= 10; seed++)
                runs.Add(await site.Begin(seed <= 3 ? s_fast[0] : Slow, ("seed", seed.ToString())));
            foreach (var run in runs.Take(3))
                Assert.Contains("event: end", await site.Follow(run));
            processes = site.Processes();
            await site.Kill();
        }

        Assert.True(processes.Count >= 2);
        Assert.True(Eventually(() => !processes.Any(process => Directory.Exists($"/proc/{process}"))), "workers outlive their site");
        using (var ledger = new SqliteRunLedger(LedgerFile))
        {
            var found = runs.Select(run => ledger.Find(run)!.Verdict).ToList();
            Assert.All(found.Take(3), verdict => Assert.Equal(Verdict.Verified, verdict));
            Assert.All(found.Skip(3), verdict => Assert.True(verdict is Verdict.Interrupted or Verdict.Verified));
            Assert.Contains(Verdict.Interrupted, found);
        }

        await using var next = await SiteProcess.Start(_data);
        Assert.Contains("<title>verified", await next.Get($"/runs/{runs[0]}"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<title>interrupted", await next.Get($"/runs/{runs[9]}"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("event: end", await next.Follow(runs[9]));
        var (status, answer) = await next.Post(s_fast[0], ("seed", "1"));
        Assert.Equal((HttpStatusCode.Accepted, runs[0], true), (status, answer.GetProperty("id").GetString(), answer.GetProperty("ended").GetBoolean()));
        Assert.Contains("event: verdict", await next.Follow(await next.Begin(s_fast[1])));
        Assert.DoesNotContain(Directory.GetDirectories(Path.GetTempPath(), "theoryatlas-worker-*"), folder => processes.Any(process => folder.Contains($"-worker-{process}-")));
    }

    [Fact]
    public async Task A_full_disk_loses_no_measurement_and_keeps_no_page_from_being_read()
    {
        if (!CanMount())
            Assert.Skip("File systems cannot be mounted here.");
        await using var site = await SiteProcess.Start(_data, tmpfs: "64m");
        var seen = $"/proc/{site.Id}/root{_data}";
        var run = await site.Begin(Slow, ("seed", "1"));
        FillUp(Path.Combine(seen, "filler"));

        var events = await site.Follow(run);
        Assert.Contains("not recorded yet", events);
        var page = await site.Get($"/runs/{run}");
        Assert.Contains("<title>verified", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("not recorded yet", page);
        Assert.Contains("TheoryAtlas", await site.Get("/"));
        var (status, answer) = await site.Post(s_fast[0]);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("ledger", answer.GetProperty("problem").GetString());

        File.Delete(Path.Combine(seen, "filler"));
        Assert.True(Eventually(() => !site.Get($"/runs/{run}").GetAwaiter().GetResult().Contains("not recorded yet")), "the run is still not recorded");
        var next = await site.Begin(s_fast[0]);
        Assert.Contains("event: verdict", await site.Follow(next));

        // The file system goes with the site; what it holds is looked at before.
        foreach (var file in Directory.GetFiles(seen, "ledger.db*"))
            File.Copy(file, Path.Combine(_data, Path.GetFileName(file)));
        using var ledger = new SqliteRunLedger(LedgerFile);
        Assert.Equal((Verdict.Verified, Verdict.Verified), (ledger.Find(run)!.Verdict, ledger.Find(next)!.Verdict));
        await site.Kill();
    }

    [Fact]
    public async Task On_a_disk_too_small_for_them_formulas_are_set_all_the_same_and_the_log_says_so_once()
    {
        if (!CanMount())
            Assert.Skip("File systems cannot be mounted here.");
        var log = new ConcurrentQueue<string>();
        await using var site = await SiteProcess.Start(_data, tmpfs: "6m", log.Enqueue);

        foreach (var claim in s_fast)
        {
            var page = await site.Get($"/claims/{claim}");
            Assert.Contains("<math", page);
            Assert.DoesNotContain("<code class=\"tex\">", page);
        }

        Assert.Single(log, line => line.Contains("set formulas are kept in memory"));
        await site.Kill();
    }

    [Fact]
    public async Task A_ledger_that_another_process_holds_keeps_no_page_from_being_read_and_takes_what_was_measured_later()
    {
        await using var site = await SiteProcess.Start(_data);
        var run = await site.Begin(Slow, ("seed", "2"));
        string events;
        using (var other = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = LedgerFile, Pooling = false }.ToString()))
        {
            other.Open();
            using var hold = other.BeginTransaction(deferred: false);
            var following = site.Follow(run);
            var clock = Stopwatch.StartNew();
            foreach (var page in new[] { "/", "/claims", $"/claims/{Slow}", $"/runs/{run}" })
                Assert.Contains("TheoryAtlas", await site.Get(page));
            Assert.InRange(clock.Elapsed.TotalSeconds, 0, 10);

            var (status, answer) = await site.Post(s_fast[0]);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
            Assert.Contains("ledger", answer.GetProperty("problem").GetString());
            events = await following;
        }

        Assert.Contains("event: verdict", events);
        using var ledger = new SqliteRunLedger(LedgerFile);
        Assert.True(Eventually(() => ledger.Find(run)!.Verdict == Verdict.Verified), "the run is still not recorded");
    }

    [Fact]
    public async Task Two_hundred_requests_at_once_for_five_claims_make_five_runs()
    {
        await using var site = await SiteProcess.Start(_data);
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => site.Post(s_fast[i % 5])));
        var runs = answers.Select(answer => answer.Answer.GetProperty("id").GetString()!).Distinct().ToList();
        await Task.WhenAll(runs.Select(site.Follow));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Accepted, answer.Status));
        Assert.Equal(5, runs.Count);
        using var ledger = new SqliteRunLedger(LedgerFile);
        Assert.Equal(5, ledger.Recent(1000).Count);
        Assert.All(runs, run => Assert.Equal(Verdict.Verified, ledger.Find(run)!.Verdict));
    }

    [Fact]
    public async Task Two_hundred_different_requests_at_once_are_run_or_turned_away_with_a_word_and_pages_are_served_meanwhile()
    {
        await using var site = await SiteProcess.Start(_data);
        var asking = Task.WhenAll(Enumerable.Range(0, 200).Select(i => site.Post(s_fast[i / 40], ("seed", (i + 1).ToString()))));
        while (!asking.IsCompleted)
            Assert.Contains("TheoryAtlas", await site.Get("/claims"));
        var answers = await asking;

        var begun = answers.Where(answer => answer.Status == HttpStatusCode.Accepted).Select(answer => answer.Answer.GetProperty("id").GetString()!).ToList();
        Assert.InRange(begun.Count, 60, 199);
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.Accepted), answer =>
        {
            Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
            Assert.Contains("waiting already", answer.Answer.GetProperty("problem").GetString());
        });
        await Task.WhenAll(begun.Select(site.Follow));
        using var ledger = new SqliteRunLedger(LedgerFile);
        Assert.All(begun, run => Assert.Equal(Verdict.Verified, ledger.Find(run)!.Verdict));
    }

    [Fact]
    public async Task A_reader_who_leaves_disturbs_neither_the_run_nor_another_reader()
    {
        await using var site = await SiteProcess.Start(_data);
        var run = await site.Begin(Slow, ("seed", "3"));
        var other = site.Follow(run);
        using (var stream = new StreamReader(await site.Client.GetStreamAsync($"/runs/{run}/events", Token)))
            await stream.ReadLineAsync(Token);

        Assert.Contains("event: end", await other);
        using var ledger = new SqliteRunLedger(LedgerFile);
        Assert.Equal(Verdict.Verified, ledger.Find(run)!.Verdict);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_data, recursive: true);
    }

    // In a file system of a process of its own the kernel says nothing when there is room again: it has to be asked.
    private static bool Eventually(Func<bool> condition) => SpinWait.SpinUntil(
        () =>
        {
            using var pause = new ManualResetEventSlim();
            return condition() || pause.Wait(TimeSpan.FromMilliseconds(100));
        },
        TimeSpan.FromSeconds(30));

    private static void FillUp(string file)
    {
        using var filler = File.Create(file, bufferSize: 0);
        try
        {
            for (var block = new byte[4096]; ;)
                filler.Write(block);
        }
        catch (IOException)
        {
            // It is full.
        }
    }

    private static bool CanMount()
    {
        using var attempt = Process.Start(new ProcessStartInfo("unshare", ["--mount", "--map-root-user", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]) { UseShellExecute = false, RedirectStandardError = true })!;
        attempt.WaitForExit();
        return attempt.ExitCode == 0;
    }
}
