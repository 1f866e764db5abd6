namespace TheoryAtlas.Site.Publishing;

/// <summary>How pages differ that are made for files: no server stands behind them, and they may lie anywhere.</summary>
/// <param name="HasAddress">Whether it is known under which address readers will find them.</param>
/// <param name="Repository">Where readers clone the repository from; null where that is not known.</param>
internal sealed record Published(bool HasAddress, string? Repository);
