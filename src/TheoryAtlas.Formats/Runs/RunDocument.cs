using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using TheoryAtlas.Checks;
using TheoryAtlas.Checks.Plots;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Verdicts;

namespace TheoryAtlas.Formats.Runs;

/// <summary>
/// A run as JSON for other programs: docs/formats.md describes the fields. Every field is always there, null where
/// nothing is known. Doubles read back bit for bit; those that are not finite are the strings NaN, Infinity and -Infinity.
/// </summary>
public static class RunDocument
{
    /// <summary>Grows when a field changes its meaning or goes; new fields may come without.</summary>
    public const int Version = 1;

    private static readonly JsonWriterOptions s_indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The run as UTF-8. Equal runs give equal bytes.</summary>
    public static byte[] Of(RunRecord run) => Write(json =>
    {
        run = MachinePaths.Without(run);
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteString("id", run.Id);
        json.WriteString("claim", run.Claim);
        json.WriteStartObject("parameters");
        foreach (var (name, value) in run.Parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal))
            Write(json, name, value);
        json.WriteEndObject();
        json.WriteNumber("seed", run.Seed);
        json.WriteString("verdict", run.Verdict.Word());
        json.WriteString("reason", run.Reason);
        json.WriteString("startedAt", Times.Of(run.StartedAt));
        json.WriteString("endedAt", run.EndedAt is { } ended ? Times.Of(ended) : null);
        Write(json, "seconds", run.Seconds);
        json.WriteNumber("peakBytes", run.PeakBytes);
        json.WriteString("fingerprint", run.Fingerprint);
        json.WriteString("identity", run.Identity);
        json.WriteString("claimHash", run.ClaimHash);
        json.WriteString("checkHash", run.CheckHash);
        json.WritePropertyName("environment");
        Write(json, run.Environment);
        Write(json, "theorem", run.Theorem);
        Write(json, "control", run.Control);
        json.WriteEndObject();
    });

    /// <summary>What the run ran on, as UTF-8: the field <c>environment</c> of the run's document alone.</summary>
    public static byte[] Of(RunEnvironment environment) => Write(json => Write(json, MachinePaths.Without(environment)));

    private static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, s_indented))
            write(json);
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, RunEnvironment? environment)
    {
        if (environment is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("runtime", environment.Runtime);
        json.WriteString("provider", environment.Provider);
        json.WriteString("libtorch", environment.Libtorch);
        json.WriteString("blas", environment.Blas);
        json.WriteString("dotnet", environment.Dotnet);
        json.WriteString("cLibrary", environment.CLibrary);
        json.WriteString("os", environment.Os);
        json.WriteString("cpu", environment.Cpu);
        json.WriteString("commit", environment.Commit);
        json.WriteString("sdk", environment.Sdk);
        json.WriteString("confinement", environment.Confinement);
        json.WriteString("lacking", environment.Lacking);
        json.WriteStartObject("pins");
        foreach (var (name, value) in (environment.Pins ?? new Dictionary<string, string>()).OrderBy(pin => pin.Key, StringComparer.Ordinal))
            json.WriteString(name, value);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, ArmResult? arm)
    {
        if (arm is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        Write(json, "seconds", arm.Seconds);
        json.WriteString("error", arm.Error?.Message);
        json.WriteString("errorDetails", arm.Error?.Details);
        json.WriteStartArray("findings");
        foreach (var finding in arm.Evidence?.Findings ?? [])
            Write(json, finding);
        json.WriteEndArray();
        json.WriteStartArray("plots");
        foreach (var plot in arm.Evidence?.Plots ?? [])
            Write(json, plot);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("name", finding.Name);
        json.WriteString("comparison", FormatWords.Of(finding.Comparison));
        Write(json, "measured", finding.Measured);
        Write(json, "standardError", finding.StandardError);
        Write(json, "predicted", finding.Predicted);
        Write(json, "tolerance", finding.Tolerance);
        json.WriteString("because", finding.Because);
        Write(json, "margin", finding.Margin);
        json.WriteBoolean("passed", finding.Passed);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Plot plot)
    {
        json.WriteStartObject();
        json.WriteString("caption", plot.Caption);
        foreach (var (name, axis) in new[] { ("x", plot.X), ("y", plot.Y) })
        {
            json.WriteStartObject(name);
            json.WriteString("label", axis.Label);
            json.WriteString("scale", FormatWords.Of(axis.Scale));
            json.WriteEndObject();
        }

        json.WriteStartArray("series");
        foreach (var series in plot.Series)
        {
            json.WriteStartObject();
            json.WriteString("name", series.Name);
            json.WriteString("role", FormatWords.Of(series.Role));
            json.WriteStartArray("points");
            foreach (var point in series.Points)
                json.WriteRawValue(Compact(point));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // A point is read as one thing, so it stands on one line.
    private static ReadOnlySpan<byte> Compact(PlotPoint point)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            Write(json, "x", point.X);
            Write(json, "y", point.Y);
            Write(json, "error", point.Error);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan;
    }

    private static void Write(Utf8JsonWriter json, string name, double? value)
    {
        if (value is not { } number)
            json.WriteNull(name);
        else if (double.IsFinite(number))
            json.WriteNumber(name, number);
        else
            json.WriteString(name, number.ToString("R"));
    }
}
