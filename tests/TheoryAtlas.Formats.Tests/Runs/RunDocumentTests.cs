using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using TheoryAtlas.Formats.Runs;
using TheoryAtlas.Runs;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Formats.Tests.Runs;

public sealed partial class RunDocumentTests
{
    [Fact]
    public void Doubles_read_back_bit_for_bit()
    {
        using var json = JsonDocument.Parse(RunDocument.Of(SomeRun.With(Verdict.Verified)));

        var point = json.RootElement.GetProperty("theorem").GetProperty("plots")[0].GetProperty("series")[0].GetProperty("points")[0];
        Assert.Equal(BitConverter.DoubleToInt64Bits(0.1 + 0.2), BitConverter.DoubleToInt64Bits(point.GetProperty("y").GetDouble()));
        Assert.Equal(1e-300, point.GetProperty("error").GetDouble());
    }

    [Fact]
    public void What_is_not_finite_is_written_as_a_word()
    {
        using var json = JsonDocument.Parse(RunDocument.Of(SomeRun.With(Verdict.Errored)));

        var finding = json.RootElement.GetProperty("theorem").GetProperty("findings")[0];
        Assert.Equal("NaN", finding.GetProperty("measured").GetString());
        Assert.Equal("NaN", finding.GetProperty("margin").GetString());
        Assert.False(finding.GetProperty("passed").GetBoolean());
    }

    [Theory]
    [InlineData(Verdict.Verified)]
    [InlineData(Verdict.Errored)]
    [InlineData(Verdict.TimedOut)]
    [InlineData(Verdict.Interrupted)]
    public void Every_field_is_there_whatever_the_verdict_and_described_in_the_documentation(Verdict verdict)
    {
        using var json = JsonDocument.Parse(RunDocument.Of(SomeRun.With(verdict)));
        var described = Backquoted().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "formats.md"))).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(
            ["version", "id", "claim", "parameters", "seed", "verdict", "reason", "startedAt", "endedAt", "seconds", "peakBytes", "fingerprint", "identity", "claimHash", "checkHash", "environment", "theorem", "control"],
            json.RootElement.EnumerateObject().Select(field => field.Name));
        Assert.DoesNotContain(Fields(json.RootElement), field => field is not ("folds" or "OMP_NUM_THREADS") && !described.Contains(field));
    }

    [Fact]
    public void Times_are_in_UTC_and_folders_of_the_machine_stay_out()
    {
        var text = Encoding.UTF8.GetString(RunDocument.Of(SomeRun.With(Verdict.Errored)));

        Assert.Contains("\"startedAt\": \"2026-02-01T12:30:00.250Z\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/srv", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/tmp", text, StringComparison.Ordinal);
        Assert.Contains("/_/claims/tent-folds/Check.cs:line 12", text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Fields(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(field => Fields(field.Value).Prepend(field.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Fields),
        _ => [],
    };

    [GeneratedRegex("`([A-Za-z]+)`")]
    private static partial Regex Backquoted();
}
