using System.CommandLine;
using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Import;

namespace TheoryAtlas.Cli.Commands;

/// <summary><c>atlas new paper</c>: a paper's file from BibTeX, arXiv, a DOI, or by hand.</summary>
internal static class NewPaperCommand
{
    public static Command Create()
    {
        var options = new NewPaperOptions();
        var key = new Option<string?>("--key") { Description = "The key; otherwise author, year and first word.", HelpName = "KEY" };
        var topic = new Option<string[]>("--topic") { Description = "An id of the taxonomy, up to four times; otherwise proposed from the title.", HelpName = "ID" };
        var force = new Option<bool>("--force") { Description = "Add it although a paper that is there comes near." };
        var dry = new Option<bool>("--dry-run") { Description = "Print the file and write nothing." };
        var command = new Command("paper", "Add a paper: from a BibTeX file, an arXiv identifier, a DOI, or by hand. No abstract is stored. In a terminal, without options, it asks.") { key, topic, force, dry };
        foreach (var option in options.All)
            command.Options.Add(option);
        command.SetAction(async (parsed, cancellation) =>
        {
            var context = CliContext.From(parsed);
            if (parsed.GetValue(topic) is { Length: > TopicProposal.Most } topics)
                throw new UsageException($"--topic is given {topics.Length} times; a paper has at most {TopicProposal.Most} topics.");
            foreach (var unknown in (parsed.GetValue(topic) ?? []).Where(id => context.Atlas.Topic(id) is null))
                throw new UsageException($"--topic: there is no topic '{unknown}'.{Nearest.Hint(unknown, context.Atlas.Topics.Select(known => known.Id))} See: atlas list topics");
            if (!context.Json && options.SayNothing(parsed) && Dialogue.OfTerminal() is { } dialogue)
                return await AskAsync(dialogue, context, options.Sources(parsed), new PaperChoices { Key = parsed.GetValue(key), Topics = parsed.GetValue(topic) ?? [], Force = parsed.GetValue(force) }, parsed.GetValue(dry), cancellation);
            try
            {
                var drafts = await options.Drafts(parsed, cancellation);
                if (parsed.GetValue(key) is not null && drafts.Count > 1)
                    throw new UsageException($"--key is for one paper, and there are {drafts.Count} entries.");
                var choices = new PaperChoices { Key = parsed.GetValue(key), Topics = parsed.GetValue(topic) ?? [], Force = parsed.GetValue(force) };
                var import = new PaperImport(context.Atlas, PaperFiles.Keys(context.Root));
                var papers = drafts.Select(draft => import.Add(draft, choices)).ToList();
                var isGood = papers.TrueForAll(paper => paper.IsGood);
                var isWritten = isGood && !parsed.GetValue(dry);
                if (isWritten)
                    PaperFiles.Write(context.Root, papers);
                NewPaperReport.Print(context, papers, isWritten);
                return isGood ? ExitCode.Done : papers.Exists(paper => paper.NearTopics is not null) ? ExitCode.WrongUse : ExitCode.Negative;
            }
            catch (SourceException failure)
            {
                await Console.Error.WriteLineAsync(failure.Message);
                return failure.IsAnswer ? ExitCode.Negative : ExitCode.WrongUse;
            }
        });
        return command;
    }

    private static async Task<int> AskAsync(Dialogue dialogue, CliContext context, PaperSources sources, PaperChoices given, bool isDry, CancellationToken cancellation)
    {
        // What is read from a terminal ends with the program alone, so that an interrupt need not wait for a line.
        var composing = Task.Run(() => new NewPaperDialogue(dialogue, context.Atlas, [.. PaperFiles.Keys(context.Root)], sources).ComposeAsync(given, cancellation), cancellation);
        if (await composing.WaitAsync(cancellation) is not { } paper)
        {
            dialogue.Say("Nothing was written.");
            return ExitCode.Negative;
        }

        if (!isDry)
            PaperFiles.Write(context.Root, [paper]);
        NewPaperReport.Print(context, [paper with { Warnings = [] }], isWritten: !isDry);
        return ExitCode.Done;
    }
}
