using System.Text.Json;
using System.Text.Json.Serialization;
using TheoryAtlas.Checks;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Reproducibility;
using TheoryAtlas.Runs.Verdicts;

namespace TheoryAtlas.Cli.Verification;

/// <summary>The runs of an earlier <c>atlas verify --json</c>, perhaps on another machine.</summary>
internal sealed class EarlierRuns
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly string _path;
    private readonly List<Entry> _entries;

    private EarlierRuns(string path, List<Entry> entries) => (_path, _entries) = (path, entries);

    /// <summary>Reads what was printed.</summary>
    /// <exception cref="UsageException">The file is missing or something else.</exception>
    public static EarlierRuns Read(string path)
    {
        try
        {
            return new EarlierRuns(path, JsonSerializer.Deserialize<List<Entry>>(File.ReadAllText(path), s_json) ?? throw new JsonException("It is null."));
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new UsageException($"--against {path}: {wrong.Message} Name a file that was written with: atlas verify --all --json");
        }
    }

    /// <summary>Whether the file has the run that is asked for.</summary>
    /// <exception cref="UsageException">It has not, so it could not be compared.</exception>
    public void Require(RunRequest request)
    {
        if (Find(request.Claim, request.Seed, request.Parameters) is null)
            throw new UsageException($"--against {_path}: it holds no run of '{request.Claim}' with seed {request.Seed} and these parameters. Leave the claim out, or write the file anew.");
    }

    /// <summary>How a run agrees with its counterpart: every number must be equal.</summary>
    public ReferenceComparison Compare(RunRecord run)
    {
        var entry = Find(run.Claim, run.Seed, run.Parameters)!;
        var earlier = new EarlierRun(entry.KnownVerdict, Findings(entry.Theorem), Findings(entry.Control), entry.Fingerprint, entry.Runtime);
        return ReferenceComparison.Of(earlier, run, exactly: true);
    }

    private Entry? Find(string claim, int seed, IReadOnlyDictionary<string, double> parameters) => _entries.Find(entry =>
        entry.Claim == claim && entry.Seed == seed && entry.Parameters.Count == parameters.Count
        && parameters.All(parameter => entry.Parameters.TryGetValue(parameter.Key, out var value) && value == parameter.Value));

    private static Finding[] Findings(ArmEntry? arm) => [.. (arm?.Findings ?? []).Select(finding => new Finding
    {
        Name = finding.Name,
        Comparison = finding.Comparison,
        Measured = finding.Measured,
        Predicted = finding.Predicted,
        Tolerance = finding.Tolerance,
        Because = "",
        StandardError = finding.StandardError,
    })];

    private sealed record Entry(string Claim, int Seed, Dictionary<string, double> Parameters, string Verdict, string? Fingerprint = null, string? Runtime = null, ArmEntry? Theorem = null, ArmEntry? Control = null)
    {
        public Verdict KnownVerdict => Enum.GetValues<Verdict>().Where(verdict => verdict.Word() == Verdict).DefaultIfEmpty(Runs.Verdict.Errored).First();
    }

    private sealed record ArmEntry(List<FindingEntry>? Findings = null);

    private sealed record FindingEntry(string Name, Comparison Comparison, double Measured, double Predicted, double Tolerance, double? StandardError = null);
}
