using System.Globalization;
using Microsoft.Extensions.Localization;
using TheoryAtlas.Catalog;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Verdicts;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Live;

/// <summary>The fields of a claim's Run form: what was typed, and what is wrong with it.</summary>
internal sealed class RunForm
{
    /// <summary>The seed unless another is given.</summary>
    public const int DefaultSeed = 1;

    private readonly Dictionary<string, string> _typed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _errors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _parameters = new(StringComparer.Ordinal);
    private readonly IStringLocalizer? _words;

    /// <summary>Reads the fields; a field that is not given has its default.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="field">What was typed into a field.</param>
    /// <param name="words">What the interface says; null for English.</param>
    public RunForm(Claim claim, Func<string, string?> field, IStringLocalizer? words = null)
    {
        (Claim, _words) = (claim, words);
        foreach (var parameter in claim.Parameters)
            Read(parameter, field(parameter.Name));
        var seed = field("seed") is { Length: > 0 } typed ? typed.Trim() : DefaultSeed.ToString();
        _typed["seed"] = seed;
        if (int.TryParse(seed, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            Seed = number;
        else
            _errors["seed"] = SeedBounds(words);
    }

    /// <summary>The claim that is to be run.</summary>
    public Claim Claim { get; }

    /// <summary>The seed; 1 unless given.</summary>
    public int Seed { get; private set; } = DefaultSeed;

    /// <summary>The parameters that were read; one that is wrong is left out.</summary>
    public IReadOnlyDictionary<string, double> Parameters => _parameters;

    /// <summary>The claim's page with these fields filled in.</summary>
    public string Address => RunAddress.OfClaim(Claim, _parameters, Seed);

    /// <summary>The claim's page with the next seed.</summary>
    public string NextSeed => RunAddress.OfClaim(Claim, _parameters, Seed < int.MaxValue ? Seed + 1 : 0);

    /// <summary>What is wrong, by field.</summary>
    public IReadOnlyDictionary<string, string> Errors => _errors;

    /// <summary>A remark on the form as a whole, such as a full queue.</summary>
    public Phrase? Problem { get; set; }

    /// <summary>The page of a run with these fields that goes on here; null if there is none.</summary>
    public string? Going { get; set; }

    /// <summary>The page of a run with these fields that goes on in another program, which alone can follow or cancel it; null if there is none.</summary>
    public string? Elsewhere { get; set; }

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsValid => _errors.Count == 0;

    /// <summary>What a field shows: what was typed, or the default.</summary>
    public string Typed(string field) => _typed[field];

    /// <summary>What is said of a value that the parameter cannot have.</summary>
    public static string Bounds(Parameter parameter, IStringLocalizer? words = null) =>
        words.Say(parameter.Type == ParameterType.Int ? "{0} must be a whole number from {1} to {2}." : "{0} must be a number from {1} to {2}.", parameter.Name, Numerals.Of(parameter.Min), Numerals.Of(parameter.Max));

    /// <summary>What is said of a seed that is none.</summary>
    public static string SeedBounds(IStringLocalizer? words = null) => words.Say("The seed must be a whole number from 0 to 2147483647.");

    /// <summary>Notes what is wrong with a field.</summary>
    public void Reject(string? field, string message)
    {
        if (field is not null && _typed.ContainsKey(field))
            _errors[field] = message;
        else
            Problem = Phrase.Content(message);
    }

    /// <summary>What is to be run.</summary>
    public RunRequest Request() => new(Claim.Id, _parameters, Seed);

    private void Read(Parameter parameter, string? typed)
    {
        typed = string.IsNullOrWhiteSpace(typed) ? parameter.Default.ToString("R", CultureInfo.InvariantCulture) : typed.Trim();
        _typed[parameter.Name] = typed;
        var isNumber = double.TryParse(typed, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value);
        if (isNumber && value >= parameter.Min && value <= parameter.Max && (parameter.Type == ParameterType.Real || value == Math.Floor(value)))
            _parameters[parameter.Name] = value;
        else
            _errors[parameter.Name] = Bounds(parameter, _words);
    }
}
