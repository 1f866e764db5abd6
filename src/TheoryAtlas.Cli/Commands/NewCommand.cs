using System.CommandLine;

namespace TheoryAtlas.Cli.Commands;

/// <summary><c>atlas new</c>: a record to begin with.</summary>
internal static class NewCommand
{
    public static Command Create() => new("new", "Add a paper to the corpus, or a claim.") { NewPaperCommand.Create(), NewClaimCommand.Create() };
}
