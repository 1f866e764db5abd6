using System.Text;
using TheoryAtlas.Search.Suggestions;

namespace TheoryAtlas.Search.Tests.Suggestions;

/// <summary>Whatever is typed is answered, at once and consistently.</summary>
public sealed class AnyBeginningTests
{
    private static readonly string[] s_pieces =
    [
        "\"", "“", "*", "-", "--", ":", "^", "_", "{", "}", "$", "\\", "\\frac", "\\\"", "'", "\0", "\u0001", "\n", " ", " ", " ", "OR", "author:", "topic:", "😀", "\uD83D", "\uDE00", "神经", "核",
        "ε", "²", "ﬁ", "\u0301", "\u200D", "\u202E", "İ", "\uffff", "sgd", "NTK", "kern", "kernl", "lindqvist", "x^2", "Mądra", "a", "E", "e", "1", "2018", "Ж", "ไทย", "over-", "ise",
    ];

    private static readonly Suggester s_suggester = new(new AtlasSuggestions(TinyAtlas.Atlas).ToList());

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Any_string_gives_different_suggestions_with_text_and_query(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 500; round++)
        {
            var typed = AnyString(random);
            var limit = random.Next(1, 12);

            var suggestions = s_suggester.Suggest(typed, limit);

            Assert.InRange(suggestions.Count, 0, limit);
            Assert.All(suggestions, suggestion => Assert.False(string.IsNullOrWhiteSpace(suggestion.Text) || string.IsNullOrWhiteSpace(suggestion.Query)));
            Assert.All(suggestions, suggestion => Assert.Equal(suggestion.Text, string.Concat(suggestion.Parts.Select(part => part.Text))));
            Assert.Equal(suggestions.Count, suggestions.DistinctBy(suggestion => (suggestion.Kind, suggestion.Text)).Count());
            Assert.Equal(suggestions.Count(suggestion => suggestion.Id is not null), suggestions.Where(suggestion => suggestion.Id is not null).DistinctBy(suggestion => (suggestion.Kind, suggestion.Id)).Count());
        }
    }

    [Fact]
    public void Every_title_name_and_label_is_suggested_for_itself_and_for_most_of_it()
    {
        foreach (var entry in new AtlasSuggestions(TinyAtlas.Atlas).ToList())
        {
            Assert.Contains(s_suggester.Suggest(entry.Text), suggestion => suggestion.Query == entry.Query);
            Assert.Contains(s_suggester.Suggest(entry.Text[..^1]), suggestion => suggestion.Query == entry.Query);
        }
    }

    [Fact]
    public void A_million_characters_are_answered_like_two_hundred() =>
        Assert.Equal(s_suggester.Suggest(string.Concat(Enumerable.Repeat("kern ", 40))), s_suggester.Suggest(string.Concat(Enumerable.Repeat("kern ", 200_000))), (one, other) => one.Text == other.Text);

    private static string AnyString(Random random)
    {
        var text = new StringBuilder();
        var length = random.Next(40) == 0 ? 3000 : random.Next(8);
        for (var i = 0; i < length; i++)
        {
            if (random.Next(6) == 0)
                text.Append((char)random.Next(char.MaxValue + 1));
            else
                text.Append(s_pieces[random.Next(s_pieces.Length)]);
        }

        return text.ToString();
    }
}
