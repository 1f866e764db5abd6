using TheoryAtlas.Cli.Commands;

namespace TheoryAtlas.Cli.Tests.Support;

/// <summary>A dialogue with somebody whose lines are known beforehand.</summary>
internal sealed class Typed
{
    private readonly Func<string> _said;

    public Typed(params IEnumerable<string> lines)
    {
        var said = new StringWriter();
        Dialogue = new Dialogue(new StringReader(string.Join('\n', lines) + "\n"), said);
        _said = said.ToString;
    }

    public Dialogue Dialogue { get; }

    /// <summary>Everything that was said.</summary>
    public string Said => _said();
}
