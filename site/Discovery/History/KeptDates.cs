using System.Text.Json;

namespace TheoryAtlas.Site.Discovery.History;

/// <summary>The dates of files as they were read from one history, kept between starts.</summary>
/// <param name="History">Its name, as <see cref="GitLog.NameAsync"/> gives it.</param>
/// <param name="Files">The dates by path.</param>
internal sealed record KeptDates(string History, IReadOnlyDictionary<string, ChangeDates> Files)
{
    /// <summary>What is kept of this history; null if that is another or none, or cannot be read.</summary>
    public static KeptDates? Read(string file, string history)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return JsonSerializer.Deserialize<KeptDates>(stream) is { History: { } kept, Files: not null } dates && string.Equals(kept, history, StringComparison.Ordinal) ? dates : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps them; where that is not possible, the next start reads the history again.</summary>
    public void Write(string file)
    {
        try
        {
            var half = file + ".new";
            File.WriteAllBytes(half, JsonSerializer.SerializeToUtf8Bytes(this));
            File.Move(half, file, overwrite: true);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
        }
    }
}
