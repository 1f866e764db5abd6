namespace TheoryAtlas.Site.Operations;

/// <summary>Whether the site can do what it is for.</summary>
/// <param name="Status"><c>ok</c>, <c>starting</c> or <c>failing</c>.</param>
/// <param name="Ledger"><c>ok</c>, or why runs cannot be recorded.</param>
/// <param name="Workers"><c>ok</c>, <c>starting</c>, or that none can be started.</param>
/// <param name="Papers">How many papers are served.</param>
/// <param name="Claims">How many claims are served.</param>
internal sealed record HealthAnswer(string Status, string Ledger, string Workers, int Papers, int Claims);
