using System.Text;
using TheoryAtlas.Formats.Runs;
using TheoryAtlas.Runs.Verdicts;

namespace TheoryAtlas.Formats.RoCrate;

/// <summary>The crate's read-me: what came out, and the one command that repeats it.</summary>
internal static class CrateGuide
{
    public static string Of(RunStory story)
    {
        var run = story.Run;
        var text = new StringBuilder();
        text.Append($"# {story.Title}\n\n");
        text.Append($"Run {run.Id} of the claim `{run.Claim}`: **{run.Verdict.Word().Replace('-', ' ')}**. {story.Reason}\n\n");
        if (story.Missing is { } missing)
            text.Append(missing).Append("\n\n");
        text.Append($"## To repeat it\n\n{story.Checkout}:\n\n```\n{Repetition.Command(run)}\n```\n\n");
        if (run.Fingerprint is { } fingerprint && run.Environment is { } on)
        {
            text.Append($"On the same runtime ({on.Runtime}) the fingerprint of the findings must be\n\n```\n{fingerprint}\n```\n\n");
            text.Append("Another runtime may differ in the last digits. `--json` prints the fingerprint.\n\n");
        }

        text.Append("## Licence\n\nMIT, copyright The TheoryAtlas contributors. https://spdx.org/licenses/MIT\n");
        return text.ToString();
    }
}
