using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TheoryAtlas.Catalog;
using TheoryAtlas.Formats;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Standing;

namespace TheoryAtlas.Site.Pages.Claims;

/// <summary>How a check is cited, with the run that it is cited for.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Run">The run; null if there is none.</param>
/// <param name="IsStale">Whether the claim or its check changed since the run, so that its verdict is not the claim's.</param>
internal sealed record CheckCitation(Claim Claim, RunRecord? Run, bool IsStale)
{
    private const string Author = "TheoryAtlas contributors", Work = "TheoryAtlas";

    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Its path: that of the run, which does not change, or that of the claim.</summary>
    public string Path => IsRecorded ? "/runs/" + Run!.Id : "/claims/" + Claim.Id;

    /// <summary>Its path as a file, for the run that it is cited with; without a run where there is none.</summary>
    /// <param name="format">The format.</param>
    public string File(BibliographyFormat format) => $"/claims/{Claim.Id}{format.FileExtension}?run={(IsRecorded ? Run!.Id : "")}";

    /// <summary>What was found, and which numbers they are.</summary>
    public string? Note => Run is not { EndedAt: not null } run || !IsRecorded ? null
        : $"run {run.Id}" + (IsStale ? "" : $", {run.Verdict.Standing().Word()}") + (run.Fingerprint is { } fingerprint ? $", fingerprint {fingerprint[..Math.Min(12, fingerprint.Length)]}" : "");

    /// <summary>For LaTeX.</summary>
    /// <param name="address">The absolute address of <see cref="Path"/>; empty where it has none.</param>
    public string BibTeX(string address)
    {
        var text = new StringBuilder($"@misc{{check-{Claim.Id},\n");
        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                text.Append($"  {name} = {{{value}}},\n");
        }

        Add("title", BibTex.Title(Title));
        Add("author", $"{{{Author}}}");
        Add("year", Run?.EndedAt?.Year.ToString());
        Add("howpublished", $"{Work}, claim {Claim.Id}");
        Add("note", Note);
        Add("url", address);
        return text.Append("}\n").ToString();
    }

    /// <summary>For reference managers.</summary>
    /// <param name="address">The absolute address of <see cref="Path"/>; empty where it has none.</param>
    public string Ris(string address) => string.Concat(new (string Tag, string? Value)[]
    {
        ("TY", "COMP"), ("TI", Title), ("AU", Author), ("PY", Run?.EndedAt?.Year.ToString()), ("DA", Run?.EndedAt?.UtcDateTime.ToString("yyyy/MM/dd/")), ("PB", Work), ("N1", Note), ("UR", address),
    }.Where(field => !string.IsNullOrEmpty(field.Value)).Select(field => $"{field.Tag}  - {field.Value}\r\n").Append("ER  - \r\n"));

    /// <summary>For citation processors.</summary>
    /// <param name="address">The absolute address of <see cref="Path"/>; empty where it has none.</param>
    public string CslJson(string address)
    {
        var item = new JsonObject
        {
            ["id"] = "check-" + Claim.Id,
            // Zotero rejects a file with an item of the type "software".
            ["type"] = "report",
            ["title"] = Title,
            ["author"] = new JsonArray(new JsonObject { ["literal"] = Author }),
            ["publisher"] = Work,
        };
        if (address.Length > 0)
            item["URL"] = address;
        if (Run?.EndedAt is { } ended)
            item["issued"] = new JsonObject { ["date-parts"] = new JsonArray(new JsonArray(ended.Year, ended.Month, ended.Day)) };
        if (Note is { } note)
            item["note"] = note;
        return new JsonArray(item).ToJsonString(s_indented) + "\n";
    }

    /// <summary>The citation in a line, for print.</summary>
    /// <param name="address">The absolute address of <see cref="Path"/>; empty where it has none.</param>
    public string Line(string address) =>
        $"{Author}{(Run?.EndedAt is { } ended ? $" ({ended.Year})" : "")}. {Title}. {Work}, claim {Claim.Id}{(Note is { } note ? ", " + note : "")}. {address}".TrimEnd();

    private string Title => $"A check of: {Claim.Title}";

    // What was recorded with the claim is no run of this site and has no page.
    private bool IsRecorded => Run is { Id.Length: > 0 };
}
