using TheoryAtlas.Cli.Commands;
using TheoryAtlas.Cli.Tests.Support;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Cli.Tests.Commands;

public sealed class TypesOfChecksTests
{
    [Fact]
    public void They_are_those_of_the_project_of_torch_and_of_the_namespaces_that_checks_import() =>
        Assert.Superset(
            new HashSet<string>(StringComparer.Ordinal) { "LeastSquares", "Bisection", "Quadrature", "Hessian", "MarkovChain", "Finding", "Tensor", "Math", "List", "Complex", "Enumerable" },
            TypesOfChecks.Names().ToHashSet(StringComparer.Ordinal));

    [Fact]
    public async Task A_claim_whose_namespace_would_hide_one_is_refused()
    {
        var refused = await AtlasProcess.Run("new", "claim", "--paper", "falenska2019tents", "--title", "Frogs hop twice", "--kind", "rate", "--id", "least-squares", "--dry-run", "--root", Repository.TinyAtlas);

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("The id 'least-squares' would hide the type LeastSquares from every check", refused.Errors, StringComparison.Ordinal);
    }
}
