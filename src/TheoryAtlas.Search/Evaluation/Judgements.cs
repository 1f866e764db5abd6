using System.Globalization;

namespace TheoryAtlas.Search.Evaluation;

/// <summary>Which documents answer which query, and how well: a grade of 1 or more is an answer.</summary>
public sealed class Judgements
{
    private static readonly Dictionary<string, int> s_none = [];
    private readonly Dictionary<string, Dictionary<string, int>> _grades = new(StringComparer.Ordinal);

    /// <summary>The queries that some document answers, in the order of the file. Only these are measured.</summary>
    public IReadOnlyList<string> Queries { get; private set; } = [];

    /// <summary>The grades of a query's judged documents; none for a query without judgements.</summary>
    public IReadOnlyDictionary<string, int> Of(string query) => _grades.GetValueOrDefault(query, s_none);

    /// <summary>Reads a file of lines with query, document and grade, tabs between.</summary>
    /// <exception cref="TestCollectionException">A line has not these columns, its grade is no integer, or it contradicts an earlier one; or no query has an answer.</exception>
    public static Judgements Read(string file)
    {
        var judgements = new Judgements();
        var order = new List<string>();
        foreach (var (line, text) in TextLines.Of(file))
        {
            var columns = text.Split('\t');
            if (columns.Length != 3)
                throw new TestCollectionException(file, line, $"three columns are needed, query, document and grade, with tabs between; there {(columns.Length == 1 ? "is 1" : $"are {columns.Length}")}.");
            var (query, document) = (columns[0], columns[1]);
            foreach (var id in columns[..2])
            {
                if (CollectionRecord.IdentifierProblem(id) is { } problem)
                    throw new TestCollectionException(file, line, $"the id '{id}' {problem}");
            }

            if (!int.TryParse(columns[2], NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var grade))
                throw new TestCollectionException(file, line, $"the grade '{columns[2]}' is no integer; 0 is no answer, 1 or more an answer.");
            if (!judgements._grades.TryGetValue(query, out var grades))
            {
                judgements._grades.Add(query, grades = new(StringComparer.Ordinal));
                order.Add(query);
            }

            if (!grades.TryAdd(document, grade) && grades[document] != grade)
                throw new TestCollectionException(file, line, $"query '{query}' and document '{document}' have the grade {grade} here and {grades[document]} above.");
        }

        judgements.Queries = order.FindAll(query => judgements._grades[query].Values.Any(grade => grade > 0));
        return judgements.Queries.Count > 0 ? judgements : throw new TestCollectionException(file, 1, "no query has a document with a grade of 1 or more, so nothing can be measured.");
    }
}
