namespace TheoryAtlas.Site.Publishing;

/// <summary>What an export did.</summary>
/// <param name="Pages">How many pages the output has.</param>
/// <param name="Files">How many files the output has, pages among them.</param>
/// <param name="Bytes">How many bytes they are.</param>
/// <param name="Written">How many files were written: those that are new or changed.</param>
/// <param name="Removed">How many files of the earlier export are gone.</param>
/// <param name="DeadLinks">Links that lead to no file; the output is wrong if there are any.</param>
public sealed record PublishReport(int Pages, int Files, long Bytes, int Written, int Removed, IReadOnlyList<DeadLink> DeadLinks);

/// <summary>A link of a published page that leads nowhere.</summary>
/// <param name="Page">The file that has it.</param>
/// <param name="Target">The address that it leads to.</param>
public sealed record DeadLink(string Page, string Target);
