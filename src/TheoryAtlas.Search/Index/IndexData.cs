namespace TheoryAtlas.Search.Index;

/// <summary>Everything that ranking reads, computed when the index is built and never changed.</summary>
internal sealed record IndexData
{
    /// <summary>The words and stems.</summary>
    public required Lexicon Lexicon { get; init; }

    /// <summary>How often words occur and what compounds they make.</summary>
    public required Vocabulary Vocabulary { get; init; }

    /// <summary>Acronyms and what they stand for.</summary>
    public required SynonymTable Synonyms { get; init; }

    /// <summary>The documents of each stem.</summary>
    public required Postings Stems { get; init; }

    /// <summary>The documents of each word as written; none for a word that is the only one with its stem.</summary>
    public required Postings Words { get; init; }

    /// <summary>The order of the stems in each document.</summary>
    public required StemStreams Streams { get; init; }

    /// <summary>The titles.</summary>
    public required Titles Titles { get; init; }

    /// <summary>The weighted length of each document.</summary>
    public required float[] Lengths { get; init; }

    /// <summary>For each document the factor of its score that does not depend on the query.</summary>
    public required float[] Standing { get; init; }

    /// <summary>The latent semantic space, or null if it is not used.</summary>
    public required SemanticSpace? Semantics { get; init; }

    /// <summary>The average of the lengths.</summary>
    public float AverageLength { get; private init; }

    /// <summary>How many documents there are.</summary>
    public int Count => Lengths.Length;

    /// <summary>Computes it.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="lexicon">Their words.</param>
    /// <param name="names">Lists of names of one thing, from which acronyms are learnt.</param>
    /// <param name="ideas">What the ranking is made of.</param>
    /// <param name="space">A semantic space to put the documents into, whose lexicon this one continues; null to find theirs, which takes longer than all the rest.</param>
    public static IndexData Of(IReadOnlyList<AnalyzedDocument> documents, Lexicon lexicon, IEnumerable<IReadOnlyList<string>> names, RankingIdeas ideas, SemanticSpace? space = null)
    {
        var titles = Titles.Of(documents, lexicon);
        var vocabulary = Vocabulary.Of(documents, lexicon, titles);
        var synonyms = new SynonymTable();
        foreach (var ofOneThing in names)
            synonyms.AddNames(ofOneThing);
        foreach (var form in documents.SelectMany(document => document.Acronyms))
            synonyms.Add(form);
        synonyms.AddTitles(titles, documents.Count, vocabulary.IsAcronym);

        var stemOf = new int[lexicon.WordCount];
        var formsOf = new int[lexicon.StemCount];
        for (var word = 0; word < stemOf.Length; word++)
        {
            stemOf[word] = lexicon.StemOf(word);
            formsOf[stemOf[word]] += vocabulary.Count(word) > 0 ? 1 : 0;
        }

        var lengths = PostingsBuilder.Lengths(documents);
        var stems = new PostingsBuilder(documents, lexicon.StemCount, stemOf, lengths).Build();
        var surfaces = ideas.HasFlag(RankingIdeas.SurfaceForms);
        int[] ambiguous = [.. stemOf.Select((stem, word) => surfaces && formsOf[stem] > 1 ? word : -1)];
        return new IndexData
        {
            Lexicon = lexicon,
            Vocabulary = vocabulary,
            Synonyms = synonyms,
            Stems = stems,
            Words = new PostingsBuilder(documents, lexicon.WordCount, ambiguous, lengths).Build(),
            Streams = StemStreams.Of(documents, stemOf),
            Titles = titles,
            Lengths = lengths,
            AverageLength = PostingsBuilder.Average(lengths),
            Standing = [.. documents.Select(document => document.Standing)],
            Semantics = ideas.HasFlag(RankingIdeas.Semantics) ? space?.With(stems, documents.Count) ?? SemanticSpace.Of(stems, documents.Count) : null,
        };
    }

    /// <summary>Writes it.</summary>
    public void Write(BinaryWriter writer)
    {
        Lexicon.Write(writer);
        Titles.Write(writer);
        Vocabulary.Write(writer);
        Synonyms.Write(writer);
        Stems.Write(writer);
        Words.Write(writer);
        Streams.Write(writer);
        writer.WriteArray(Lengths);
        writer.WriteArray(Standing);
        writer.Write(Semantics is not null);
        Semantics?.Write(writer);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static IndexData Read(BinaryReader reader)
    {
        var lexicon = Lexicon.Read(reader);
        var titles = Titles.Read(reader, lexicon);
        var vocabulary = Vocabulary.Read(reader, lexicon, titles);
        var synonyms = SynonymTable.Read(reader);
        var stems = Postings.Read(reader);
        var words = Postings.Read(reader);
        var streams = StemStreams.Read(reader);
        var lengths = reader.ReadArray<float>();
        return new IndexData
        {
            Lexicon = lexicon,
            Vocabulary = vocabulary,
            Synonyms = synonyms,
            Stems = stems,
            Words = words,
            Streams = streams,
            Titles = titles,
            Lengths = lengths,
            AverageLength = PostingsBuilder.Average(lengths),
            Standing = reader.ReadArray<float>(),
            Semantics = reader.ReadBoolean() ? SemanticSpace.Read(reader) : null,
        };
    }
}
