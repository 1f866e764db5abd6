using TheoryAtlas.Catalog.Diagnostics;

namespace TheoryAtlas.Catalog.Tests.Reading;

public sealed class SurveyReaderTests
{
    [Fact]
    public void Ids_of_sections_differ_on_all_levels()
    {
        Altered.Gives(Altered.Survey, "- id: \"1.2\"\n        title: Width", "- id: \"1.2\"\n        title: Width\n        about: A.\n        confirmed: true\n      - id: ‸\"1\"\n        title: Width", Codes.Duplicate, "The survey has two sections with the id '1'. Ids must differ.");
    }

    [Fact]
    public void Whether_a_heading_was_seen_is_true_or_false()
    {
        Altered.Gives(Altered.Survey, "confirmed: false", "confirmed: ‸maybe", Codes.WrongForm, "confirmed must be true or false; it is 'maybe'.");
        Altered.Gives(Altered.Survey, "confirmed: false", "confirmed: ‸\"false\"", Codes.WrongForm, "confirmed must be true or false; it is the text 'false'.");
    }
}
