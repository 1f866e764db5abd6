namespace TheoryAtlas.Catalog.Diagnostics;

/// <summary>What each rule says, in the words that head its page in docs/rules.</summary>
public static class RuleTitles
{
    /// <summary>The titles by code, in order; those of reference runs (ATLAS031 and on) with the others.</summary>
    public static IReadOnlyDictionary<string, string> ByCode { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        [Codes.Unreadable] = "The file cannot be read as text",
        [Codes.Syntax] = "The file is not YAML as it is used here",
        [Codes.MissingField] = "A required field is missing",
        [Codes.UnknownField] = "A field is not known",
        [Codes.WrongForm] = "A value has the wrong form",
        [Codes.NotAllowed] = "A value is not one of those allowed",
        [Codes.OutOfBounds] = "A number lies outside its bounds",
        [Codes.Duplicate] = "Something is said twice",
        [Codes.Layout] = "Lines do not end as they should",
        [Codes.UnknownReference] = "A reference names nothing",
        [Codes.BadName] = "The name of a file cannot serve as key or id",
        [Codes.MissingFile] = "A file is missing",
        [Codes.MarkdownSection] = "A heading is missing or not known",
        [Codes.Mathematics] = "Mathematics is not closed",
        [Codes.TopicHierarchy] = "The taxonomy has more than two levels, or a circle",
        [Codes.Contradiction] = "Facts contradict each other",
        [Codes.DuplicatePaper] = "Two records are of one work",
        [Codes.Lineage] = "Papers build on each other in a circle",
        [Codes.RawHtml] = "A text holds HTML",
        [Codes.NoteLength] = "A section of a note is too long",
        [Codes.ControlHypothesis] = "The control breaks no hypothesis, or more than one",
        [Codes.CheckAttribute] = "The check names another claim",
        [Codes.ParameterUse] = "A parameter is declared and not read, or read and not declared",
        [Codes.Formula] = "A formula that KaTeX does not understand",
        [Codes.ClaimCircle] = "Claims build on each other in a circle",
        [Codes.ChineseSummary] = "The Chinese summary is not one sentence in Chinese",
        [Codes.AuthorName] = "An author is not one person's name",
        [Codes.FieldOrder] = "Fields stand in another order than elsewhere",
        [Codes.NotWritten] = "A text is not written yet",
        ["ATLAS031"] = "A claim has no reference run",
        ["ATLAS032"] = "A reference run is damaged",
        ["ATLAS033"] = "A reference run is of another claim",
        ["ATLAS034"] = "A reference run is stale",
        ["ATLAS035"] = "A reference run was not made with the defaults",
        ["ATLAS036"] = "A reference run does not convince",
        ["ATLAS037"] = "A reference run was edited",
    };

    /// <summary>The page of a rule, from the repository's root.</summary>
    public static string Page(string code) => $"docs/rules/{code}.md";
}
