using TheoryAtlas.Search.Evaluation;
using TheoryAtlas.Search.Index;

namespace TheoryAtlas.Benchmarks.Search;

/// <summary>Documents that were never written: as many as one likes, always the same, with the word frequencies of prose.</summary>
/// <remarks>
/// The n-th commonest word comes with a frequency proportional to 1/n (Zipf). The commonest words are English function
/// words, the others are made of syllables. A document has its own few subjects, which it names more often than chance would.
/// </remarks>
internal sealed class SyntheticCollection
{
    private const int VocabularySize = 60_000;
    private const int Seed = 20_261;
    private const int BodyWords = 150;
    private const int TitleWords = 8;

    private static readonly string[] s_function = "the of and in to a is for that we with on as by are this from be it an which can not or at our have has their these more than was also its between such where when been using may only two into how no both if they but will one however all some other there over then most any each".Split(' ');
    private static readonly string[] s_onsets = ["b", "c", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "st", "pr", "tr", "gr", "ch", "ph"];
    private static readonly string[] s_rimes = ["a", "e", "i", "o", "u", "an", "el", "ir", "on", "ul", "at", "en", "is", "or", "ust"];

    private readonly string[] _words = [.. s_function.Concat(Enumerable.Range(0, int.MaxValue).Select(Word)).Distinct(StringComparer.Ordinal).Take(VocabularySize)];
    private readonly double[] _cumulative = new double[VocabularySize];

    public SyntheticCollection()
    {
        var sum = 0.0;
        for (var rank = 0; rank < VocabularySize; rank++)
            _cumulative[rank] = sum += 1.0 / (rank + 1);
    }

    /// <summary>The documents, made one by one.</summary>
    public IEnumerable<CollectionDocument> Documents(int count)
    {
        var random = new Random(Seed);
        for (var number = 0; number < count; number++)
        {
            var subjects = Enumerable.Range(0, 5).Select(_ => Telling(random)).ToArray();
            yield return new CollectionDocument($"s{number}", new TextDocument
            {
                Title = Text(random, TitleWords, subjects, 0.5),
                Authors = $"{Name(random)} {Name(random)}, {Name(random)} {Name(random)}",
                Body = Text(random, BodyWords, subjects, 0.1),
            });
        }
    }

    /// <summary>Queries about subjects of the documents: two to four words, or, each fourth, a sentence of twelve with function words.</summary>
    public IReadOnlyList<TestQuery> Queries(int count)
    {
        var random = new Random(Seed + 1);
        return [.. Enumerable.Range(0, count).Select(number => new TestQuery($"q{number}", number % 4 == 3
            ? Text(random, 12, [Telling(random), Telling(random)], 0.3)
            : string.Join(' ', Enumerable.Range(0, 2 + random.Next(3)).Select(_ => Telling(random)))))];
    }

    private static string Word(int number)
    {
        var word = "";
        for (var rest = number + s_onsets.Length; rest > 0; rest /= s_rimes.Length * s_onsets.Length)
            word += s_onsets[rest % s_onsets.Length] + s_rimes[rest / s_onsets.Length % s_rimes.Length];
        return word;
    }

    private static string Name(Random random)
    {
        var name = Word(random.Next(20_000));
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private string Text(Random random, int words, string[] subjects, double share) =>
        string.Join(' ', Enumerable.Range(0, words).Select(_ => random.NextDouble() < share ? subjects[random.Next(subjects.Length)] : Drawn(random)));

    private string Telling(Random random)
    {
        string word;
        do
            word = Drawn(random);
        while (Array.IndexOf(s_function, word) >= 0);
        return word;
    }

    private string Drawn(Random random)
    {
        var at = Array.BinarySearch(_cumulative, random.NextDouble() * _cumulative[^1]);
        return _words[Math.Min(at < 0 ? ~at : at, VocabularySize - 1)];
    }
}
