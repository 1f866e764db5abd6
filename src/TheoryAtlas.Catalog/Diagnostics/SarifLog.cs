using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TheoryAtlas.Catalog.Diagnostics;

/// <summary>Findings as a log in SARIF 2.1.0, which code scanning and editors read.</summary>
public static class SarifLog
{
    private const string Root = "SRCROOT";
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The log as text. Equal findings give equal bytes.</summary>
    /// <param name="findings">The findings, in the order in which they shall stand.</param>
    /// <param name="version">The version of the program.</param>
    public static string Of(IReadOnlyCollection<Diagnostic> findings, string version)
    {
        var rules = RuleTitles.ByCode.Keys.ToList();
        var log = new JsonObject
        {
            ["$schema"] = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject
                {
                    ["driver"] = new JsonObject
                    {
                        ["name"] = "atlas lint",
                        ["organization"] = "TheoryAtlas",
                        ["version"] = version,
                        ["rules"] = new JsonArray([.. RuleTitles.ByCode.Select(rule => Rule(rule.Key, rule.Value))]),
                    },
                },
                ["columnKind"] = "utf16CodeUnits",
                ["originalUriBaseIds"] = new JsonObject { [Root] = new JsonObject { ["description"] = Message("The folder that holds corpus/ and claims/.") } },
                ["results"] = new JsonArray([.. findings.Select(finding => Result(finding, rules.IndexOf(finding.Code)))]),
            }),
        };
        return log.ToJsonString(s_indented) + "\n";
    }

    private static JsonObject Rule(string code, string title) => new()
    {
        ["id"] = code,
        ["shortDescription"] = Message(title),
        ["help"] = new JsonObject { ["text"] = $"{title}. {RuleTitles.Page(code)} shows what is wrong and what is right.", ["markdown"] = $"{title}. [{code}]({RuleTitles.Page(code)}) shows what is wrong and what is right." },
    };

    private static JsonObject Result(Diagnostic finding, int rule) => new()
    {
        ["ruleId"] = finding.Code,
        ["ruleIndex"] = rule,
        ["level"] = finding.Level,
        ["message"] = Message(finding.Message),
        ["locations"] = new JsonArray(new JsonObject
        {
            ["physicalLocation"] = new JsonObject
            {
                ["artifactLocation"] = Artifact(finding.File),
                ["region"] = new JsonObject { ["startLine"] = finding.Line, ["startColumn"] = finding.Column },
            },
        }),
        ["relatedLocations"] = finding.OtherFile is { } other ? new JsonArray(new JsonObject { ["physicalLocation"] = new JsonObject { ["artifactLocation"] = Artifact(other) } }) : new JsonArray(),
        // Without line and column, so that a finding stays the same one when lines above it come or go.
        ["partialFingerprints"] = new JsonObject { ["atlasFinding/v1"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{finding.Code}\n{finding.File}\n{finding.Message}"))) },
    };

    private static JsonObject Artifact(string file) => new() { ["uri"] = string.Join('/', file.Split('/').Select(Uri.EscapeDataString)), ["uriBaseId"] = Root };

    // SARIF reads {0} as a place for an argument (3.11.5) and [text](1) as a link (3.11.6).
    private static JsonObject Message(string text) => new()
    {
        ["text"] = text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal).Replace("](", @"\](", StringComparison.Ordinal),
    };
}
