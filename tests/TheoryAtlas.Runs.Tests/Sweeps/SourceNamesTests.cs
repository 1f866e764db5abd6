using TheoryAtlas.Runs.Sweeps;

namespace TheoryAtlas.Runs.Tests.Sweeps;

public sealed class SourceNamesTests
{
    [Theory]
    [InlineData("public sealed record LineFit(double Slope);", "LineFit")]
    [InlineData("public readonly record struct Point(int X);", "Point")]
    [InlineData("internal enum Arm { A }", "Arm")]
    [InlineData("public interface IClaimCheck;", "IClaimCheck")]
    [InlineData("public delegate double Function(double x);", "Function")]
    [InlineData("class ClaimCheckAttribute : Attribute;", "ClaimCheck ClaimCheckAttribute")]
    [InlineData("static class Sums { public static double Total(this double[] x) => 0; static int Hidden(int x) => x; }", "Sums Total")]
    [InlineData("static class Sums { public static T First<T>(this T[] x) where T : class => x[0]; }", "First Sums")]
    [InlineData("static class Sums { extension(double x) { public double Square() => x * x; public double Half => x / 2; } }", "Half Square Sums")]
    [InlineData("// class Comment\n/// <see cref=\"class Documented\"/>\nstruct Code;", "Code")]
    public void Types_and_extension_methods_are_declared(string source, string names) =>
        Assert.Equal(names.Split(' '), new SourceNames(source).Declared.Order(StringComparer.Ordinal));

    [Fact]
    public void What_documentation_names_is_not_used_and_what_a_string_computes_is()
    {
        var names = new SourceNames("/// <see cref=\"Documented\"/>\nvar text = $\"https://{Used.Of(1)}\";").Mentioned;

        Assert.Contains("Used", names);
        Assert.DoesNotContain("Documented", names);
    }
}
