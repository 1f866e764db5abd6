using TheoryAtlas.Cli.Commands;

namespace TheoryAtlas.Cli.Tests.Support;

/// <summary>A dialogue with somebody whose lines are known beforehand.</summary>
internal sealed class Typed
{
    private readonly StringWriter _said = new();

    public Typed(params IEnumerable<string> lines) => Dialogue = new Dialogue(new StringReader(string.Join('\n', lines) + "\n"), _said);

    public Dialogue Dialogue { get; }

    /// <summary>Everything that was said.</summary>
    public string Said => _said.ToString();
}
