namespace TheoryAtlas.Site.Api;

/// <summary>What is wrong with one part of a request.</summary>
/// <param name="Pointer">The part: a JSON pointer into the body (<c>#/parameters/n</c>), or a parameter of the address (<c>?limit</c>).</param>
/// <param name="Detail">What is wrong with it, and what would be right.</param>
internal sealed record FieldError(string Pointer, string Detail);
