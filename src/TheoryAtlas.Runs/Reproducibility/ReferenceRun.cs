using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TheoryAtlas.Checks;
using TheoryAtlas.Checks.Plots;

namespace TheoryAtlas.Runs.Reproducibility;

/// <summary>The run that is recorded in a claim's folder, as <c>reference.json</c>: what a rerun is compared with.</summary>
public sealed record ReferenceRun
{
    /// <summary>The name of the file in the claim's folder.</summary>
    public const string FileName = "reference.json";

    private const int DigitsOfPoints = 6;

    // Made for being read and compared by people: indented, Greek letters as such.
    private static readonly JsonTypeInfo<ReferenceRun> Json = new RunJson(new JsonSerializerOptions(RunJson.Default.Options)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    }).ReferenceRun;

    /// <summary>The claim's id.</summary>
    public required string Claim { get; init; }

    /// <summary>See <see cref="Reproducibility.ClaimHash"/>: when the claim's own differs, the reference is stale.</summary>
    public required string ClaimHash { get; init; }

    /// <summary>The parameters.</summary>
    public required IReadOnlyDictionary<string, double> Parameters { get; init; }

    /// <summary>The seed.</summary>
    public required int Seed { get; init; }

    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The verdict's reason.</summary>
    public required string Reason { get; init; }

    /// <summary>What the theorem's arm measured; points of plots are rounded to six significant digits.</summary>
    public required Evidence Theorem { get; init; }

    /// <summary>What the control measured; points of plots are rounded to six significant digits.</summary>
    public required Evidence Control { get; init; }

    /// <summary>SHA-256 of the canonical JSON of all findings.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>What it ran on: see <see cref="RunEnvironment.Runtime"/>.</summary>
    public required string Runtime { get; init; }

    /// <summary>The reference that a verified run makes.</summary>
    /// <exception cref="ArgumentException">The run is not verified.</exception>
    public static ReferenceRun Of(RunRecord run)
    {
        if (run is not { Verdict: Verdict.Verified, Theorem.Evidence: { } theorem, Control.Evidence: { } control, Fingerprint: { } fingerprint })
            throw new ArgumentException($"Only a verified run can be a reference; {run.Id} of '{run.Claim}' is {run.Verdict}.", nameof(run));
        return new ReferenceRun
        {
            Claim = run.Claim,
            ClaimHash = run.ClaimHash,
            Parameters = run.Parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal),
            Seed = run.Seed,
            Verdict = run.Verdict,
            Reason = run.Reason,
            Theorem = Rounded(theorem),
            Control = Rounded(control),
            Fingerprint = fingerprint,
            Runtime = run.Environment?.Runtime ?? "unknown",
        };
    }

    /// <summary>Whether the reference is a run with these parameters and this seed.</summary>
    public bool Repeats(IReadOnlyDictionary<string, double> parameters, int seed) =>
        Seed == seed
        && Parameters.Count == parameters.Count
        && Parameters.All(parameter => parameters.TryGetValue(parameter.Key, out var value) && value == parameter.Value);

    /// <summary>The reference as a run, for places that show runs; it has no id, no times and no environment.</summary>
    public RunRecord AsRun() => new()
    {
        Id = "",
        Claim = Claim,
        Parameters = Parameters,
        Seed = Seed,
        Identity = "",
        ClaimHash = ClaimHash,
        StartedAt = DateTimeOffset.UnixEpoch,
        Verdict = Verdict,
        Reason = Reason,
        Theorem = new ArmResult(Theorem, null, 0),
        Control = new ArmResult(Control, null, 0),
        Fingerprint = Fingerprint,
    };

    /// <summary>Reads a claim's reference, or null where none is recorded.</summary>
    /// <exception cref="InvalidDataException">The file is not a reference run.</exception>
    public static ReferenceRun? Read(string claimFolder)
    {
        var path = Path.Combine(claimFolder, FileName);
        if (!File.Exists(path))
            return null;
        try
        {
            return Parse(File.ReadAllText(path));
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"{path} is not a reference run: {wrong.Message} Write it with 'atlas verify ID --record'.", wrong);
        }
    }

    /// <summary>Reads the text of the file.</summary>
    /// <exception cref="JsonException">It is not a reference run.</exception>
    internal static ReferenceRun Parse(string json)
    {
        var run = JsonSerializer.Deserialize(json, Json) ?? throw new JsonException("It is null.");
        RequireFindings("theorem", run.Theorem);
        RequireFindings("control", run.Control);
        return run;
    }

    /// <summary>Writes the file. Equal references give equal files, byte for byte.</summary>
    public void Write(string claimFolder) =>
        File.WriteAllText(Path.Combine(claimFolder, FileName), JsonSerializer.Serialize(this, Json) + "\n");

    // The serializer looks for nulls in properties, not in lists.
    private static void RequireFindings(string arm, Evidence evidence)
    {
        if (evidence.Findings.Count == 0 || evidence.Findings.Any(finding => finding is null))
            throw new JsonException($"'{arm}' holds no findings, or one that is null.");
    }

    private static Evidence Rounded(Evidence evidence) =>
        evidence with { Plots = [.. evidence.Plots.Select(plot => plot with { Series = [.. plot.Series.Select(Rounded)] })] };

    private static Series Rounded(Series series) =>
        series with { Points = [.. series.Points.Select(point => new PlotPoint(Rounded(point.X), Rounded(point.Y), point.Error is { } error ? Rounded(error) : null))] };

    private static double Rounded(double value) => double.Parse(value.ToString("G" + DigitsOfPoints));
}
