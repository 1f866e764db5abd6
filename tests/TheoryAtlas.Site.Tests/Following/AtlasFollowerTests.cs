using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TheoryAtlas.Catalog;
using TheoryAtlas.Site.Following;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Following;

public sealed partial class AtlasFollowerTests
{
    private const string Paper = "corpus/papers/falenska2019tents.yaml";
    private const string Page = "/papers/falenska2019tents";
    private const string Title = "\"Tents that fold: exact squares by {ReLU} networks\"";

    [Fact]
    public async Task A_title_that_changes_is_on_the_page_in_the_search_and_in_the_exports()
    {
        await using var site = await FollowedSite.StartAsync();
        Assert.DoesNotContain("Umbrellas", await site.PageAsync(Page), StringComparison.Ordinal);

        Replace(site, Paper, Title, "Umbrellas that unfold");

        Assert.Matches("^Information: Taken over in [0-9]+ ms: 1 paper changed[.]$", await site.TakenOverAsync());
        Assert.Contains("Umbrellas that unfold", await site.PageAsync(Page), StringComparison.Ordinal);
        Assert.Contains(Page + "\"", await site.PageAsync("/search?q=umbrellas"), StringComparison.Ordinal);
        Assert.Contains("Umbrellas that unfold", await site.PageAsync("/papers.bib"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notes_a_statement_a_topic_and_a_survey_that_change_are_shown()
    {
        await using var site = await FollowedSite.StartAsync();

        site.Atlas.Write("corpus/papers/okoro2021kernel.md", "## TL;DR\nKangaroos stay at home.\n");
        site.Atlas.Write("claims/tent-folds/statement.md", "Wallabies fold $2^m$ times.\n\n## What the check measures\nFolds.\n\n## What it cannot show\nThe rest.\n");
        Replace(site, "corpus/topics.yaml", "label: Approximation", "label: Approaching");
        Replace(site, "corpus/surveys/first-2020.yaml", "year: 2020", "year: 2021");

        // A slow machine may take them over in several steps.
        for (var all = ""; !(all.Contains("1 paper changed", StringComparison.Ordinal) && all.Contains("1 claim changed", StringComparison.Ordinal) && all.Contains("1 survey changed", StringComparison.Ordinal) && all.Contains("topics changed", StringComparison.Ordinal));)
            all += await site.TakenOverAsync();
        Assert.Contains("Kangaroos stay at home.", await site.PageAsync("/papers/okoro2021kernel"), StringComparison.Ordinal);
        Assert.Contains("Wallabies fold", await site.PageAsync("/claims/tent-folds"), StringComparison.Ordinal);
        Assert.Contains("/claims/tent-folds\"", await site.PageAsync("/search?q=wallabies"), StringComparison.Ordinal);
        Assert.Contains("Approaching", await site.PageAsync("/topics/approximation"), StringComparison.Ordinal);
        Assert.Contains("2021", await site.PageAsync("/surveys/first-2020"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_that_is_added_is_found_and_one_that_is_removed_is_gone()
    {
        await using var site = await FollowedSite.StartAsync();
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync("/papers/abel2023zebras"));

        site.Atlas.Write("corpus/papers/abel2023zebras.yaml", "title: Zebras in Hilbert space\nauthors: [Ada Abel]\nyear: 2023\ntopics: [approximation]\nevidence: [made up for tests]\n");

        Assert.EndsWith(": 1 paper added.", await site.TakenOverAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync("/papers/abel2023zebras"));
        Assert.Contains("/papers/abel2023zebras\"", await site.PageAsync("/search?q=zebras"), StringComparison.Ordinal);

        site.Atlas.Delete("corpus/papers/abel2023zebras.yaml");

        Assert.EndsWith(": 1 paper removed.", await site.TakenOverAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync("/papers/abel2023zebras"));
        Assert.DoesNotContain("/papers/abel2023zebras\"", await site.PageAsync("/search?q=zebras"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_breaks_leaves_the_page_and_is_reported_once_with_its_place()
    {
        await using var site = await FollowedSite.StartAsync();
        var before = await site.PageAsync(Page + ".bib");

        Replace(site, Paper, "year: 2019", "yaer: 2019");

        Assert.StartsWith($"Warning: {Paper}:3:1: error ATLAS004: ", await site.Log.NextAsync(Paper), StringComparison.Ordinal);
        Assert.Equal(before, await site.PageAsync(Page + ".bib"));
        Assert.Contains("Tents that fold", await site.PageAsync(Page), StringComparison.Ordinal);
        Assert.Contains(Page + "\"", await site.PageAsync("/search?q=tents"), StringComparison.Ordinal);

        Replace(site, "corpus/papers/okoro2021kernel.yaml", "A kernel", "Another kernel");
        await site.TakenOverAsync();
        Assert.Contains(Page + "\"", await site.PageAsync("/search?q=tents"), StringComparison.Ordinal);
        Replace(site, Paper, "yaer: 2019", "year: 2018");
        await site.TakenOverAsync();

        Assert.Contains("2018", await site.PageAsync(Page), StringComparison.Ordinal);
        Assert.DoesNotContain(site.Log.Rest(), line => line.Contains(Paper, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_formula_that_cannot_be_set_is_reported_with_its_place()
    {
        await using var site = await FollowedSite.StartAsync();

        site.Atlas.Write("corpus/papers/okoro2021kernel.md", "## TL;DR\nIt is $\\nosuchcommand{x}$.\n");

        Assert.Contains("corpus/papers/okoro2021kernel.md:2:7: error ATLAS", await site.Log.NextAsync("okoro2021kernel.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_that_changes_is_said_to_need_another_start()
    {
        await using var site = await FollowedSite.StartAsync();

        site.Atlas.Write("claims/tent-folds/Check.cs", site.Atlas.Read("claims/tent-folds/Check.cs") + "\n// Another program.\n");

        Assert.StartsWith("Warning: claims/tent-folds/Check.cs differs from the check that was compiled.", await site.Log.NextAsync("Check.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Under_many_edits_no_request_fails_and_none_sees_two_states()
    {
        const int Bursts = 4, EditsEach = 12;
        await using var site = await FollowedSite.StartAsync();
        var original = site.Atlas.Read(Paper);
        using var over = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() => ReadAsync(site, over.Token), TestContext.Current.CancellationToken)).ToList();

        for (var edit = 1; edit <= Bursts * EditsEach; edit++)
        {
            // The year is shown from the record, the title from the index.
            var text = original.Replace(Title, $"Tents of version {edit}", StringComparison.Ordinal).Replace("year: 2019", $"year: {1940 + edit}", StringComparison.Ordinal);
            if (edit % 2 == 0)
            {
                site.Atlas.Write(Paper, text);
            }
            else
            {
                // As editors do that never leave half a file.
                site.Atlas.Write(Paper + "~", text);
                File.Move(Path.Combine(site.Atlas.Root, Paper + "~"), Path.Combine(site.Atlas.Root, Paper), overwrite: true);
            }

            if (edit % EditsEach == 0)
                await site.TakenOverAsync();
        }

        while (!(await site.PageAsync(Page)).Contains($"Tents of version {Bursts * EditsEach}", StringComparison.Ordinal))
            await site.TakenOverAsync();
        await over.CancelAsync();
        var seen = (await Task.WhenAll(readers)).SelectMany(versions => versions).ToHashSet();
        Assert.True(seen.Count > 1, $"The readers saw only {string.Join(", ", seen)}.");
        Assert.DoesNotContain(site.Log.Rest(), line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_a_while_the_index_of_the_changed_state_is_stored_for_the_next_start()
    {
        var clock = new ManualClock();
        await using var site = await FollowedSite.StartAsync(clock: clock);
        Replace(site, Paper, Title, "Umbrellas that unfold");
        await site.TakenOverAsync();
        var changed = AtlasFiles.Read(site.Atlas.Root).CorpusHash;
        Assert.DoesNotContain(changed, File.ReadAllText(site.Manifest), StringComparison.Ordinal);

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!File.ReadAllText(site.Manifest).Contains(changed, StringComparison.Ordinal))
        {
            clock.Advance(TimeSpan.FromSeconds(11));
            await looks.WaitForNextTickAsync(patience.Token);
        }

        Assert.Contains(Page + "\"", await site.PageAsync("/search?q=umbrellas"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_is_told_not_to_watch_does_not()
    {
        await using var site = await FollowedSite.StartAsync(watch: false);

        Assert.Empty(site.Services.GetServices<IHostedService>().OfType<AtlasFollower>());
    }

    private static async Task<HashSet<int>> ReadAsync(FollowedSite site, CancellationToken over)
    {
        var seen = new HashSet<int>();
        while (!over.IsCancellationRequested)
        {
            foreach (var address in new[] { "/search?q=tents&type=paper", Page })
            {
                using var answer = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);
                var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} answered {answer.StatusCode}");
                var versions = Version().Matches(Marks().Replace(page, "")).Select(match => int.Parse(match.Groups[1].Value)).ToList();
                var years = Year().Matches(page).Select(match => int.Parse(match.Groups[1].Value) - 1940);
                if (versions.Count == 0)
                    continue;
                Assert.Equal([versions[0]], versions.Concat(years).Distinct());
                seen.Add(versions[0]);
            }
        }

        return seen;
    }

    private static void Replace(FollowedSite site, string file, string text, string replacement)
    {
        var before = site.Atlas.Read(file);
        Assert.Contains(text, before, StringComparison.Ordinal);
        site.Atlas.Write(file, before.Replace(text, replacement, StringComparison.Ordinal));
    }

    [GeneratedRegex("Tents of version ([0-9]+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Version();

    [GeneratedRegex("Molen (19[0-9]{2})", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Year();

    [GeneratedRegex("</?mark>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marks();
}
