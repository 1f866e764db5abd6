using System.Text.Json;
using System.Text.Json.Serialization;
using TheoryAtlas.Runs.Reproducibility;
using TheoryAtlas.Runs.Workers;

namespace TheoryAtlas.Runs;

/// <summary>
/// How runs are written as JSON, on the wire to a worker and in the ledger. Doubles are written so that
/// they read back bit for bit, those that are not finite as the strings NaN, Infinity and -Infinity;
/// what can be computed from the rest is left out.
/// </summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    IgnoreReadOnlyProperties = true,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(RunRecord))]
[JsonSerializable(typeof(RunEvent))]
[JsonSerializable(typeof(RunRequest))]
[JsonSerializable(typeof(ReferenceRun))]
[JsonSerializable(typeof(WorkerMessage))]
public sealed partial class RunJson : JsonSerializerContext;
