using System.CommandLine;
using TheoryAtlas.Catalog;
using TheoryAtlas.Import.Claims;

namespace TheoryAtlas.Cli.Commands;

/// <summary><c>atlas new claim</c>: a claim's folder, with a check that compiles and says what is not written yet.</summary>
internal static class NewClaimCommand
{
    public static Command Create()
    {
        var id = new Option<string?>("--id") { Description = "The id, which names its folder; otherwise the first telling words of the title.", HelpName = "ID" };
        var paper = new Option<string?>("--paper") { Description = "The key of the paper that states it.", HelpName = "KEY" };
        var title = new Option<string?>("--title") { Description = "The statement in one line, with Unicode mathematics.", HelpName = "TEXT" };
        var locator = new Option<string?>("--locator") { Description = "Where in the paper it stands, such as 'Theorem 2'; left out where that was not confirmed.", HelpName = "TEXT" };
        var kind = new Option<string?>("--kind") { Description = string.Join(", ", ClaimWords.Kinds.Keys) + ".", HelpName = "KIND" };
        var topic = new Option<string[]>("--topic") { Description = "An id of the taxonomy, up to four times; otherwise the paper's.", HelpName = "ID" };
        var statement = new Option<string?>("--statement") { Description = "The statement with all its hypotheses, in Markdown and LaTeX.", HelpName = "TEXT" };
        var hypothesis = new Option<string[]>("--hypothesis") { Description = "A hypothesis; once for each, the one that the control breaks first.", HelpName = "TEXT" };
        var control = new Option<string?>("--control") { Description = "How the control breaks the first hypothesis.", HelpName = "TEXT" };
        var parameter = new Option<string[]>("--parameter") { Description = "A number that a reader may change: name=type:default:min:max, such as width=int:64:8:512, with :what it is behind it.", HelpName = "PARAMETER" };
        var force = new Option<bool>("--force") { Description = "Add it although a claim of the same paper comes near. Nothing is ever overwritten." };
        var dry = new Option<bool>("--dry-run") { Description = "Print the files and write nothing." };
        var command = new Command("claim", "Add a claim: claim.yaml, statement.md, and a check that compiles and says what is not written yet. In a terminal, what is missing is asked for.")
        {
            id, paper, title, locator, kind, topic, statement, hypothesis, control, parameter, force, dry,
        };
        command.SetAction(parsed =>
        {
            var context = CliContext.From(parsed);
            var problems = new List<string>();
            var parameters = new List<Parameter>();
            foreach (var text in parsed.GetValue(parameter) ?? [])
            {
                if (ParameterText.Read(text, out var problem) is { } read)
                    parameters.Add(read);
                else
                    problems.Add($"--parameter: {problem}");
            }

            var draft = new ClaimDraft
            {
                Id = parsed.GetValue(id),
                Paper = parsed.GetValue(paper),
                Title = parsed.GetValue(title),
                Locator = Said(parsed.GetValue(locator)),
                Kind = parsed.GetValue(kind),
                Topics = parsed.GetValue(topic) ?? [],
                Statement = Said(parsed.GetValue(statement)),
                Hypotheses = parsed.GetValue(hypothesis) ?? [],
                Control = Said(parsed.GetValue(control)),
                Parameters = parameters,
                Force = parsed.GetValue(force),
            };
            var scaffold = new ClaimScaffold(context.Atlas, ClaimFiles.Ids(context.Root), TypesOfChecks.Names());
            ScaffoldedClaim claim;
            if (problems.Count == 0 && !context.Json && (draft.Paper is null || draft.Title is null || draft.Kind is null) && Dialogue.OfTerminal() is { } dialogue)
            {
                if (new NewClaimDialogue(dialogue, context.Atlas, scaffold).Compose(draft) is not { } composed)
                {
                    Console.WriteLine("Nothing was written.");
                    return ExitCode.Negative;
                }

                claim = composed;
            }
            else
            {
                claim = scaffold.Make(draft);
                claim = claim with { Errors = [.. problems, .. claim.Errors] };
            }

            var isWritten = claim.IsGood && !parsed.GetValue(dry);
            if (isWritten)
                ClaimFiles.Write(context.Root, claim);
            NewClaimReport.Print(context, claim, isWritten);
            return claim.IsGood ? ExitCode.Done : ExitCode.WrongUse;
        });
        return command;
    }

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
