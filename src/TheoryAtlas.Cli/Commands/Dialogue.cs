namespace TheoryAtlas.Cli.Commands;

/// <summary>Questions to somebody at a terminal, line by line: nothing is drawn over, so that it also works with a screen reader and can be read back.</summary>
/// <param name="input">What is typed.</param>
/// <param name="output">Where questions are written.</param>
internal sealed class Dialogue(TextReader input, TextWriter output)
{
    private const int MostListed = 12;

    /// <summary>The dialogue of a terminal; null where nobody sits there: input or output is redirected, or a workflow runs.</summary>
    public static Dialogue? OfTerminal() =>
        Console.IsInputRedirected || Console.IsOutputRedirected || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")) ? null : new Dialogue(Console.In, Console.Out);

    /// <summary>Says something.</summary>
    public void Say(string text) => output.WriteLine(text);

    /// <summary>A line that somebody types.</summary>
    /// <exception cref="InputEndedException">The input ended.</exception>
    public string Line(string prompt)
    {
        output.Write(prompt);
        output.Flush();
        return input.ReadLine()?.Trim() ?? throw new InputEndedException();
    }

    /// <summary>An answer, asked for until it is right.</summary>
    /// <param name="question">The question.</param>
    /// <param name="standard">The answer that Enter gives; null where there is none.</param>
    /// <param name="problem">What is wrong with an answer; null if nothing is. An empty answer is given to it only where Enter gives none.</param>
    public string Ask(string question, string? standard, Func<string, string?> problem)
    {
        while (true)
        {
            var typed = Line(standard is null or "" ? $"{question}: " : $"{question} [{standard}]: ");
            var answer = typed.Length == 0 && standard is not null ? standard : typed;
            if (problem(answer) is not { } wrong)
                return answer;
            Say($"  {wrong}");
        }
    }

    /// <summary>Yes or no.</summary>
    public bool Confirm(string question, bool standard)
    {
        while (true)
        {
            switch (Line($"{question} [{(standard ? "Y/n" : "y/N")}]: ").ToLowerInvariant())
            {
                case "":
                    return standard;
                case "y" or "yes":
                    return true;
                case "n" or "no":
                    return false;
                default:
                    Say("  Type y or n.");
                    break;
            }
        }
    }

    /// <summary>Lines up to an empty one.</summary>
    public IReadOnlyList<string> Lines(string question)
    {
        Say(question);
        var lines = new List<string>();
        while (Line("  ") is { Length: > 0 } line)
            lines.Add(line);
        return lines;
    }

    /// <summary>Some of many things, chosen by their names; part of a name lists those that have it.</summary>
    /// <param name="question">The question.</param>
    /// <param name="choices">What there is.</param>
    /// <param name="standard">The ids that Enter gives.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="isNeeded">Whether there must be one.</param>
    /// <returns>The ids, in the order in which they were chosen.</returns>
    public IReadOnlyList<string> Choose(string question, IReadOnlyList<Choice> choices, IReadOnlyList<string> standard, int most, bool isNeeded)
    {
        while (true)
        {
            var typed = Line(standard.Count == 0 ? $"{question}: " : $"{question} [{string.Join(", ", standard)}]: ");
            if (typed.Length == 0 && (standard.Count > 0 || !isNeeded))
                return standard;
            var chosen = new List<string>();
            var open = typed.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Count(part => !Take(part, choices, chosen));
            if (open == 0 && chosen.Count == 0)
                Say("  Type a name, or part of one.");
            else if (open == 0 && chosen.Count > most)
                Say($"  These are {chosen.Count}, and {most} at most are allowed.");
            else if (open == 0)
                return chosen;
        }
    }

    private bool Take(string part, IReadOnlyList<Choice> choices, List<string> chosen)
    {
        var matches = NameMatches.Of(part, choices);
        if (matches.Found is [var one])
        {
            if (one.Id != part)
                Say($"  {part}: {one.Id} ({one.Label})");
            if (!chosen.Contains(one.Id))
                chosen.Add(one.Id);
            return true;
        }

        if (matches.Found.Count == 0)
        {
            Say(matches.Near.Count > 0 ? $"  Nothing has the name '{part}'. Did you mean {string.Join(" or ", matches.Near)}?" : $"  Nothing has the name '{part}', or a name with it.");
            return false;
        }

        Say($"  '{part}' is part of {matches.Found.Count} names. Type one of these ids:");
        foreach (var choice in matches.Found.Take(MostListed))
            Say($"    {choice.Id,-32} {choice.Label}");
        if (matches.Found.Count > MostListed)
            Say($"    and {matches.Found.Count - MostListed} more");
        return false;
    }
}
