using Microsoft.Data.Sqlite;
using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Tests.Text;

public sealed class PorterStemmerTests
{
    private const string Sample =
        "caresses ponies ties cats feed agreed plastered bled motoring sing conflated troubled sized hopping tanned falling hissing fizzed failing filing "
        + "happy sky relational conditional rational valency hesitancy digitizer conformably radically differently vilely analogously vietnamization "
        + "predication operator feudalism decisiveness hopefulness callousness formality sensitivity sensibility triplicate formative formalize "
        + "electricity electrical hopeful goodness revival allowance inference airliner gyroscopic adjustable defensible irritant replacement adjustment "
        + "dependent adoption homologous communism activate angularity effective bowdlerize probate rate cease controlling rolling generalization "
        + "overparameterized overparameterization kernels theory theories analysis entropies bias biases losses lying dying skies by is as yes eyes bed "
        + "being ed ing eed ies sses ion tion oed yyy aye y2 l1 x2 mathematically stochastically convexity optimality typology apology biology ological";

    [Fact]
    public void Stems_equal_those_of_the_full_text_table()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"CREATE VIRTUAL TABLE words USING fts5(text, tokenize='porter unicode61 remove_diacritics 2'); INSERT INTO words VALUES ('{Sample}'); CREATE VIRTUAL TABLE stems USING fts5vocab(words, row)";
        command.ExecuteNonQuery();
        command.CommandText = "SELECT term FROM stems";
        using var reader = command.ExecuteReader();
        var theirs = new List<string>();
        while (reader.Read())
            theirs.Add(reader.GetString(0));

        var stems = Sample.Split(' ').Select(PorterStemmer.Stem).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

        Assert.Equal(theirs.Order(StringComparer.Ordinal), stems);
    }
}
