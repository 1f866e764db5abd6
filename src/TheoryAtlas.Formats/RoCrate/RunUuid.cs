using System.Security.Cryptography;
using System.Text;
using TheoryAtlas.Runs;

namespace TheoryAtlas.Formats.RoCrate;

/// <summary>A run's name that is unique without any site: a UUID made from its record, the same whenever it is made.</summary>
internal static class RunUuid
{
    /// <summary>The UUID (version 8 of RFC 9562: bits of one's own) as <c>urn:uuid:…</c>.</summary>
    public static string Of(RunRecord run)
    {
        var bits = SHA256.HashData(Encoding.UTF8.GetBytes($"theoryatlas run {run.Id} {run.Claim} {run.Identity}"))[..16];
        bits[6] = (byte)((bits[6] & 0x0F) | 0x80);
        bits[8] = (byte)((bits[8] & 0x3F) | 0x80);
        return "urn:uuid:" + new Guid(bits, bigEndian: true);
    }
}
