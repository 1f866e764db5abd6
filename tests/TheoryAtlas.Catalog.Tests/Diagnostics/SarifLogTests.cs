using System.Text.Json;
using System.Text.Json.Nodes;
using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Catalog.Tests.Clients;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Catalog.Tests.Diagnostics;

public sealed class SarifLogTests
{
    private static readonly Diagnostic[] s_findings =
    [
        new("corpus/papers/doe2020word.yaml", 3, 7, Severity.Error, Codes.WrongForm, "year must be a whole number; it is 'so\"on'."),
        new("corpus/papers/a b%ü\n.yaml", 1, 1, Severity.Warning, Codes.Layout, "Grüße, {0} [link](1)"),
        new("claims/tent-folds/reference.json", 1, 1, Severity.Error, "ATLAS034", "Stale."),
    ];

    [Fact]
    public async Task The_official_schema_accepts_a_log()
    {
        using var atlas = new ScratchAtlas();
        atlas.Write(Altered.Paper, "titel: A word\nauthors: []\nyear: soon\ntopics: [depht]\nevidence: [x]\n");
        atlas.Write("corpus/papers/odd \u001b name.yaml", "");
        string[] logs = [SarifLog.Of([], "1.0.0"), SarifLog.Of(s_findings, "1.0.0"), SarifLog.Of(AtlasLoader.Load(atlas.Root).Diagnostics, "1.0.0")];
        // What is no log, so that one can tell that the schema is looked at.
        string[] wrong = [logs[1].Replace("\"level\": \"error\"", "\"level\": \"bad\"", StringComparison.Ordinal), logs[1].Replace("\"startLine\": 3", "\"startLine\": 0", StringComparison.Ordinal), "{}"];

        var schema = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "tests", "data", "sarif", "sarif-schema-2.1.0.json"), TestContext.Current.CancellationToken));
        var answer = await NodeClient.Run("schemas.mjs", new { schemas = new { sarif = schema }, documents = logs.Concat(wrong).Select(text => new { name = "log", schema = "sarif", text, format = "json" }) });

        Assert.Equal([true, true, true, false, false, false], answer.EnumerateArray().Select(errors => errors.GetArrayLength() == 0));
    }

    [Fact]
    public void A_result_names_its_rule_its_level_and_its_place()
    {
        using var log = JsonDocument.Parse(SarifLog.Of(s_findings, "1.2.3"));
        var run = log.RootElement.GetProperty("runs")[0];
        var driver = run.GetProperty("tool").GetProperty("driver");
        var results = run.GetProperty("results").EnumerateArray().ToList();

        Assert.Equal("1.2.3", driver.GetProperty("version").GetString());
        Assert.Equal(RuleTitles.ByCode.Keys, driver.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()!));
        Assert.Equal([Codes.WrongForm, Codes.Layout, "ATLAS034"], results.Select(result => driver.GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
        Assert.Equal(["error", "warning", "error"], results.Select(result => result.GetProperty("level").GetString()));
        Assert.Equal(@"Grüße, {{0}} [link\](1)", results[1].GetProperty("message").GetProperty("text").GetString());
        var place = results[0].GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal((3, 7), (place.GetProperty("region").GetProperty("startLine").GetInt32(), place.GetProperty("region").GetProperty("startColumn").GetInt32()));
        Assert.Equal("corpus/papers/a%20b%25%C3%BC%0A.yaml", results[1].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
    }

    [Fact]
    public void A_finding_keeps_its_fingerprint_when_it_moves()
    {
        static string Fingerprint(Diagnostic finding) => JsonDocument.Parse(SarifLog.Of([finding], "1")).RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("partialFingerprints").GetProperty("atlasFinding/v1").GetString()!;

        Assert.Equal(Fingerprint(s_findings[0]), Fingerprint(s_findings[0] with { Line = 90 }));
        Assert.NotEqual(Fingerprint(s_findings[0]), Fingerprint(s_findings[0] with { Message = "Other." }));
    }
}
