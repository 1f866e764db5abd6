namespace TheoryAtlas.Site.Publishing;

/// <summary>What an export did.</summary>
/// <param name="Pages">How many pages the output has.</param>
/// <param name="Files">How many files the output has, pages among them.</param>
/// <param name="Bytes">How many bytes they are.</param>
/// <param name="Written">How many files were written: those that are new or changed.</param>
/// <param name="Removed">How many files of the earlier export are gone.</param>
/// <param name="DeadLinks">Links that lead to no file; the output is wrong if there are any.</param>
public sealed record PublishReport(int Pages, int Files, long Bytes, int Written, int Removed, IReadOnlyList<DeadLink> DeadLinks)
{
    /// <summary>Whether records were left out because something is wrong with them.</summary>
    public bool HasFaultyRecords { get; init; }
}

/// <summary>A link of a published page that leads nowhere.</summary>
/// <param name="Page">The file that has it.</param>
/// <param name="Target">The address of the site that it leads to.</param>
/// <param name="Why">What is wrong with that address.</param>
public sealed record DeadLink(string Page, string Target, string Why);

/// <summary>Nothing can be published like this; the message says what would be right.</summary>
public sealed class PublishException(string message) : Exception(message);
