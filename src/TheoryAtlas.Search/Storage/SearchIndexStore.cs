using Microsoft.Data.Sqlite;
using TheoryAtlas.Catalog;
using TheoryAtlas.Search.Documents;
using TheoryAtlas.Search.Index;
using TheoryAtlas.Search.Results;

namespace TheoryAtlas.Search.Storage;

/// <summary>Keeps the index in a folder between starts. It can be made again at any time: what is old or damaged is made anew.</summary>
/// <param name="folder">The folder; made if it is missing. Several programs may share it.</param>
/// <param name="log">Takes a line for whoever runs the program, when an index is made and why.</param>
public sealed class SearchIndexStore(string folder, Action<string> log)
{
    /// <summary>The index of a state of corpus and claims: the stored one if it was made from that state, otherwise a new one, which is stored.</summary>
    /// <param name="corpus">The hash of the state.</param>
    /// <param name="atlas">Reads the state; called only when something needs more than the index holds.</param>
    /// <param name="corpusNow">Hashes the state again, to see whether it changed while it was read; null where it cannot.</param>
    public SqliteSearchIndex Open(string corpus, Func<Atlas> atlas, Func<string>? corpusNow = null)
    {
        var lazy = new Lazy<Atlas>(atlas);
        var library = Task.Run(IndexDatabase.LoadLibrary);
        if (Stored(corpus, out var why) is { } stored)
        {
            library.GetAwaiter().GetResult();
            try
            {
                return Read(stored, lazy);
            }
            catch (Exception error) when (error is SqliteException or IOException or UnauthorizedAccessException or InvalidDataException)
            {
                // Another program may have replaced it at this moment.
                why = $"{stored} cannot be read ({error.Message})";
            }
        }

        var index = Make(lazy, earlier: null);
        log($"The search index was made: {why}.");
        if (corpusNow is null || corpusNow() == corpus)
            Keep(index, corpus);
        return index;
    }

    /// <summary>The index of a changed state, which is stored; documents that <paramref name="earlier"/> holds in the same words are not analysed again.</summary>
    /// <param name="earlier">The index of an earlier state; it stays as it is.</param>
    /// <param name="corpus">The hash of the changed state.</param>
    /// <param name="atlas">The changed state.</param>
    public SqliteSearchIndex Update(SqliteSearchIndex earlier, string corpus, Atlas atlas)
    {
        var index = Make(new Lazy<Atlas>(atlas), earlier.Analyses);
        Keep(index, corpus);
        return index;
    }

    /// <summary>
    /// The index of a changed state in a small part of the time that <see cref="Update"/> takes, in memory alone: the documents are put
    /// into the latent semantic space of <paramref name="earlier"/>. Answers are the same but for what nearness in that space contributes.
    /// </summary>
    /// <param name="earlier">The index of an earlier state; it stays as it is.</param>
    /// <param name="atlas">The changed state.</param>
    public static SqliteSearchIndex Follow(SqliteSearchIndex earlier, Atlas atlas)
    {
        var searchable = SearchableAtlas.Of(atlas);
        var analyses = DocumentAnalyses.Of([.. searchable.Documents.Select(document => document.Words)], earlier.Analyses, earlier.Data.Lexicon);
        var data = IndexData.Of(analyses.Documents, analyses.Lexicon, searchable.Names, RankingIdeas.All, earlier.Data.Semantics);
        return new SqliteSearchIndex(searchable, new TextIndex(data, new FullTextTable(analyses.Documents, analyses.Lexicon), RankingIdeas.All), FacetTable.Of(searchable), analyses, new Lazy<Atlas>(atlas));
    }

    /// <summary>Reads a database whose bytes are known to be whole. A start is waited for: its two halves share what cores there are.</summary>
    private static SqliteSearchIndex Read(string file, Lazy<Atlas> atlas)
    {
        var table = FullTextTable.Open(file);
        try
        {
            var ranking = Task.Run(() => IndexDatabase.ReadRanking(file));
            var records = Task.Run(() => IndexDatabase.ReadRecords(file));
            var searchable = records.GetAwaiter().GetResult();
            var facets = FacetTable.Of(searchable);
            return new SqliteSearchIndex(searchable, new TextIndex(ranking.GetAwaiter().GetResult(), table, RankingIdeas.All), facets, analyses: null, atlas);
        }
        catch
        {
            table.Dispose();
            throw;
        }
    }

    /// <summary>An index in memory alone.</summary>
    internal static SqliteSearchIndex Make(Lazy<Atlas> atlas, DocumentAnalyses? earlier, RankingIdeas ideas = RankingIdeas.All)
    {
        var searchable = SearchableAtlas.Of(atlas.Value);
        var analyses = DocumentAnalyses.Of([.. searchable.Documents.Select(document => document.Words)], earlier);
        var data = IndexData.Of(analyses.Documents, analyses.Lexicon, searchable.Names, ideas);
        return new SqliteSearchIndex(searchable, new TextIndex(data, new FullTextTable(analyses.Documents, analyses.Lexicon), ideas), FacetTable.Of(searchable), analyses, atlas);
    }

    /// <summary>The database to read, or null and why there is none.</summary>
    private string? Stored(string corpus, out string why)
    {
        why = "there was none";
        if (IndexManifest.Read(folder) is not { } manifest)
        {
            if (File.Exists(Path.Combine(folder, IndexManifest.Name)))
                why = $"the stored one is damaged ({Path.Combine(folder, IndexManifest.Name)} cannot be read)";
            return null;
        }

        var file = Path.Combine(folder, Path.GetFileName(manifest.File));
        try
        {
            if (manifest.Program != IndexManifest.ThisProgram)
                why = "the stored one is by another version";
            else if (manifest.Corpus != corpus)
                why = "corpus or claims have changed";
            else if (!File.Exists(file))
                why = $"{file} is missing";
            else if (IndexManifest.HashOf(file) != manifest.Sha256)
                why = $"the stored one is damaged ({file} is not as it was written)";
            else
                return file;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            why = $"{file} cannot be read ({error.Message})";
        }

        return null;
    }

    private void Keep(SqliteSearchIndex index, string corpus)
    {
        var draft = Path.Combine(folder, $"draft-{Guid.NewGuid():N}");
        try
        {
            Directory.CreateDirectory(folder);
            IndexDatabase.Write(draft, index.Searchable, index.Analyses!, index.Data);
            var hash = IndexManifest.HashOf(draft);
            var name = $"index-{hash[..16]}.db";
            File.Move(draft, Path.Combine(folder, name), overwrite: true);
            new IndexManifest(name, corpus, IndexManifest.ThisProgram, hash).Write(folder);
            Sweep();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or SqliteException)
        {
            log($"The search index could not be kept in {folder} ({error.Message}). Search works; the next start makes it again.");
            TryDelete(draft);
        }
    }

    // What is young may be what another program is about to name or to open; what it has open stays readable.
    private void Sweep()
    {
        var named = IndexManifest.Read(folder)?.File;
        var young = TimeProvider.System.GetUtcNow().UtcDateTime - TimeSpan.FromMinutes(10);
        string[] leftovers = [.. Directory.EnumerateFiles(folder, "index-*.db"), .. Directory.EnumerateFiles(folder, "draft-*"), .. Directory.EnumerateFiles(folder, $"{IndexManifest.Name}.*")];
        foreach (var old in leftovers.Where(file => Path.GetFileName(file) != named && File.GetLastWriteTimeUtc(file) < young))
            TryDelete(old);
    }

    private static void TryDelete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It can stay: it is in nobody's way.
        }
    }
}
