using System.Text.Json;
using TheoryAtlas.Catalog;
using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Runs.Verdicts;

namespace TheoryAtlas.Runs.Reproducibility;

/// <summary>What must hold of the reference runs in the claims' folders. Nothing is run.</summary>
public static class ReferenceRules
{
    /// <summary>A control that fails by less than this might pass with another seed.</summary>
    public const double LeastControlMargin = 1.5;

    /// <summary>The findings for every claim that could be loaded.</summary>
    public static IEnumerable<Diagnostic> Check(Atlas atlas) => atlas.Claims.SelectMany(claim => Check(claim, Path.Combine(atlas.Root, "claims", claim.Id)));

    /// <summary>The findings for one claim.</summary>
    /// <param name="claim">The claim as it is.</param>
    /// <param name="folder">Its folder.</param>
    public static IEnumerable<Diagnostic> Check(Claim claim, string folder)
    {
        var path = Path.Combine(folder, ReferenceRun.FileName);
        if (!File.Exists(path))
            return [Found(claim, new JsonPlace(1, 1), Severity.Warning, ReferenceCodes.Missing, $"No reference run is recorded, so nobody can tell whether a rerun gives the same numbers. Record it: atlas verify {claim.Id} --record")];
        var json = File.ReadAllText(path);
        ReferenceRun reference;
        try
        {
            reference = ReferenceRun.Parse(json);
        }
        catch (JsonException failure)
        {
            return [Error(claim, JsonPlace.Of(json, failure), ReferenceCodes.Damaged, $"This is not a reference run: {WithoutPlace(failure.Message)} Record it anew: atlas verify {claim.Id} --record")];
        }

        return Check(claim, reference, property => JsonPlace.Of(json, property));
    }

    private static IEnumerable<Diagnostic> Check(Claim claim, ReferenceRun reference, Func<string, JsonPlace> at)
    {
        if (reference.Claim != claim.Id)
        {
            yield return Error(claim, at("claim"), ReferenceCodes.OtherClaim, $"This is a run of '{reference.Claim}'. Record one of '{claim.Id}': atlas verify {claim.Id} --record");
            yield break;
        }

        if (reference.ClaimHash != ClaimHash.Of(claim))
        {
            yield return Error(claim, at("claimHash"), ReferenceCodes.Stale, $"Stale: statement, check or parameters changed since it was recorded. Record it anew: atlas verify {claim.Id} --record");
            yield break;
        }

        if (OtherParameter(claim, reference) is { } other)
            yield return Error(claim, at("parameters"), ReferenceCodes.OtherParameters, $"{other} A reference run is made with the defaults: atlas verify {claim.Id} --record");
        if (reference.Verdict != Verdict.Verified)
            yield return Error(claim, at("verdict"), ReferenceCodes.NotConvincing, $"The verdict is {reference.Verdict.Word()}. Only a verified run can be a reference.");
        if (reference.Theorem.Worst is var worst && !(worst.Margin <= 1))
            yield return Error(claim, at("theorem"), ReferenceCodes.NotConvincing, $"'{worst.Name}' deviates by {Numerals.Of(worst.Margin)} times its tolerance. In the theorem's arm of a reference every margin is at most 1.");
        if (reference.Control.Worst is var telling && !(telling.Margin > LeastControlMargin))
            yield return Error(claim, at("control"), ReferenceCodes.NotConvincing, $"The control fails by {Numerals.Of(telling.Margin)} times the tolerance of '{telling.Name}', and should by more than {Numerals.Of(LeastControlMargin)}: with another seed it might pass. Break the hypothesis further.");
        if (reference.Fingerprint != Fingerprint.Of(reference.Theorem.Findings, reference.Control.Findings))
            yield return Error(claim, at("fingerprint"), ReferenceCodes.Edited, $"The fingerprint is not that of the findings: one of them was edited by hand. Record it anew: atlas verify {claim.Id} --record");
    }

    private static string? OtherParameter(Claim claim, ReferenceRun reference)
    {
        foreach (var parameter in claim.Parameters)
        {
            if (!reference.Parameters.TryGetValue(parameter.Name, out var value))
                return $"'{parameter.Name}' is missing.";
            if (value != parameter.Default)
                return $"'{parameter.Name}' is {Numerals.Of(value)}, and its default is {Numerals.Of(parameter.Default)}.";
        }

        var declared = claim.Parameters.Select(parameter => parameter.Name).ToHashSet(StringComparer.Ordinal);
        return reference.Parameters.Keys.FirstOrDefault(name => !declared.Contains(name)) is { } unknown ? $"The claim declares no parameter '{unknown}'." : null;
    }

    // The place that the serializer appends is said by line and column.
    private static string WithoutPlace(string message) => message.IndexOf(" Path: $", StringComparison.Ordinal) is > 0 and var end ? message[..end] : message;

    private static Diagnostic Error(Claim claim, JsonPlace at, string code, string message) => Found(claim, at, Severity.Error, code, message);

    private static Diagnostic Found(Claim claim, JsonPlace at, Severity severity, string code, string message) =>
        new($"claims/{claim.Id}/{ReferenceRun.FileName}", at.Line, at.Column, severity, code, message);
}
