using TheoryAtlas.Search.Evaluation;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Benchmarks.Search;

/// <summary>What is asked of the atlas: the tuning queries, or where there are none a list of every kind.</summary>
internal static class SampleQueries
{
    private static readonly string[] s_mixed =
    [
        "NTK", "VC dimension", "RKHS", "SGD", "PAC-Bayes", "GAN", "ReLU", "SDE",
        "benign overfitting", "double descent", "neural tangent kernel", "lottery ticket", "implicit regularization", "mean field limit", "edge of stability", "adversarial robustness",
        "deep linear networks", "universal approximation", "generalization bounds", "random features",
        "Arora implicit regularization matrix", "Jacot kernel", "Barron approximation superposition sigmoidal", "Telgarsky depth", "Zhang rethinking generalization",
        "who proved depth separation", "why do wide networks converge to kernels", "does gradient descent find global minima of overparametrized networks",
        "how many samples does robust learning need", "what is known about the convergence of stochastic gradient descent with momentum for nonconvex losses",
        "nueral tangent kernel", "overparametrised regresion", "generalisation of deep netwroks", "Schmidt-Heiber nonparametric regression",
        "√d robust sample complexity", "O(1/sqrt n)", "x^2 approximation error", "ℓ_1 regularization", "ε-covering numbers",
        "understanding deep learning requires rethinking",
    ];

    /// <summary>The texts.</summary>
    public static IReadOnlyList<string> Texts { get; } = Read();

    private static IReadOnlyList<string> Read()
    {
        var file = Path.Combine(Repository.Root, "tests", "data", "search", "tuning", "queries.jsonl");
        return File.Exists(file) ? [.. TestCollection.Queries(file).Select(query => query.Text)] : s_mixed;
    }
}
