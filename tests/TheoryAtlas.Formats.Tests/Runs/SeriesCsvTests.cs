using TheoryAtlas.Formats.Runs;
using TheoryAtlas.Runs;

namespace TheoryAtlas.Formats.Tests.Runs;

public sealed class SeriesCsvTests
{
    [Fact]
    public void Every_point_is_a_line_with_quotes_where_the_name_needs_them()
    {
        Assert.Equal(
            """"
            arm,plot,series,role,x,y,error
            theorem,1,"peaks, ""counted""",measured,1,0.30000000000000004,1E-300
            theorem,1,"peaks, ""counted""",measured,2,2,
            theorem,1,2ᵐ⁻¹,predicted,1,1,

            """",
            SeriesCsv.Of(SomeRun.With(Verdict.TimedOut)));
    }
}
