namespace TheoryAtlas.Catalog.Diagnostics;

/// <summary>The rules of lint by code. A code never changes its meaning.</summary>
public static class Codes
{
    /// <summary>The file cannot be read as text: too large, not UTF-8, or absent.</summary>
    public const string Unreadable = "ATLAS001";

    /// <summary>The file is not YAML, or uses parts of YAML that are not allowed here (anchors, tabs, several documents).</summary>
    public const string Syntax = "ATLAS002";

    /// <summary>A required field is missing or empty.</summary>
    public const string MissingField = "ATLAS003";

    /// <summary>A field has a name that the schema does not know.</summary>
    public const string UnknownField = "ATLAS004";

    /// <summary>A value has the wrong type or form.</summary>
    public const string WrongForm = "ATLAS005";

    /// <summary>A value is not one of those allowed.</summary>
    public const string NotAllowed = "ATLAS006";

    /// <summary>A number lies outside its bounds.</summary>
    public const string OutOfBounds = "ATLAS007";

    /// <summary>Something is said twice.</summary>
    public const string Duplicate = "ATLAS008";

    /// <summary>Lines end in spaces or in another way than elsewhere, or the last one does not end.</summary>
    public const string Layout = "ATLAS009";

    /// <summary>A reference names something that does not exist.</summary>
    public const string UnknownReference = "ATLAS010";

    /// <summary>The name of a file or folder cannot serve as key or id.</summary>
    public const string BadName = "ATLAS011";

    /// <summary>A file that belongs to a record is missing.</summary>
    public const string MissingFile = "ATLAS012";

    /// <summary>A Markdown file lacks a section or has one that is not known.</summary>
    public const string MarkdownSection = "ATLAS013";

    /// <summary>Mathematics in a text is not closed or not balanced.</summary>
    public const string Mathematics = "ATLAS014";

    /// <summary>Topics are each other's parent, or go deeper than two levels.</summary>
    public const string TopicHierarchy = "ATLAS015";

    /// <summary>Facts of one record contradict each other.</summary>
    public const string Contradiction = "ATLAS016";

    /// <summary>Two records are of the same work.</summary>
    public const string DuplicatePaper = "ATLAS017";

    /// <summary>Papers build on each other in a circle.</summary>
    public const string Lineage = "ATLAS018";

    /// <summary>A text holds HTML.</summary>
    public const string RawHtml = "ATLAS019";

    /// <summary>A section of a paper's notes is too long.</summary>
    public const string NoteLength = "ATLAS020";

    /// <summary>No hypothesis is broken by the control, or more than one is.</summary>
    public const string ControlHypothesis = "ATLAS021";

    /// <summary>The check's attribute and the claim's folder disagree.</summary>
    public const string CheckAttribute = "ATLAS022";

    /// <summary>A parameter is declared and never read by the check, or read and never declared.</summary>
    public const string ParameterUse = "ATLAS023";

    /// <summary>A formula that KaTeX does not understand.</summary>
    public const string Formula = "ATLAS024";

    /// <summary>Claims build on each other in a circle.</summary>
    public const string ClaimCircle = "ATLAS025";

    /// <summary>The Chinese summary of a note is not one sentence in Chinese.</summary>
    public const string ChineseSummary = "ATLAS026";

    /// <summary>An entry among the authors is not the name of one of them, given names first.</summary>
    public const string AuthorName = "ATLAS027";

    /// <summary>The fields of a file stand in another order than in the other files.</summary>
    public const string FieldOrder = "ATLAS028";

    /// <summary>A text of a claim is still the one that a new claim begins with.</summary>
    public const string NotWritten = "ATLAS029";
}
