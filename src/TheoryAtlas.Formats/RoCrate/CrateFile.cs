using System.Security.Cryptography;
using System.Text;

namespace TheoryAtlas.Formats.RoCrate;

/// <summary>One file of a crate.</summary>
/// <param name="Name">The name within the crate, which is the file's id in the metadata.</param>
/// <param name="MediaType">What the file is, such as <c>text/csv</c>.</param>
/// <param name="Description">What it holds, in a sentence.</param>
/// <param name="Bytes">The content.</param>
public sealed record CrateFile(string Name, string MediaType, string Description, byte[] Bytes)
{
    /// <summary>A file of text, as UTF-8.</summary>
    public CrateFile(string name, string mediaType, string description, string text)
        : this(name, mediaType, description, Encoding.UTF8.GetBytes(text))
    {
    }

    /// <summary>SHA-256 of the content in small hexadecimal digits.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes));
}
