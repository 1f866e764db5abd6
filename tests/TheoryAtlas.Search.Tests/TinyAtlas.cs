using TheoryAtlas.Catalog;

namespace TheoryAtlas.Search.Tests;

/// <summary>Eight papers and four claims, all made up.</summary>
internal static class TinyAtlas
{
    public static Atlas Atlas { get; } = new("tiny", Papers(), Claims(), Topics(), Surveys());

    public static IReadOnlyDictionary<string, string> Verdicts { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["square-by-sawtooth"] = "verified",
        ["kernel-stays-put"] = "verified",
        ["stability-of-sgd"] = "timed-out",
    };

    private static Paper Paper(string key, string title, string[] authors, int year, string venue, string[] topics, string tldr, string findings = "", string? survey = null, string tldrZh = "") => new()
    {
        Key = key,
        Title = title,
        Authors = authors,
        Year = year,
        Venue = venue,
        Topics = topics,
        Arxiv = key == "lindqvist2018tangent" ? "1899.01234" : null,
        Doi = key == "ito2016depth" ? "10.9999/depth.16" : null,
        Placements = survey is null ? [] : [new Placement(survey, "1", Relation.OnTopic)],
        Notes = new PaperNotes(tldr, "", findings, "", "") { TldrZh = tldrZh },
    };

    private static Paper[] Papers() =>
    [
        Paper("lindqvist2018tangent", "Neural tangent kernels of wide networks: training is regression", ["Maja Lindqvist", "Tom Abara"], 2018, "Annals of Toys", ["neural-tangent-kernel"],
            "A very wide network trained by gradient descent behaves like kernel regression.", "- The kernel moves by $O(1/\\sqrt{n})$ for width $n$.\n- The **limit** kernel is deterministic.", "berner-2021"),
        Paper("e2019flow", "Gradient flow as a limit of {SGD}", ["Lin E", "Wu Han"], 2019, "Toy Letters", ["sgd-dynamics"],
            "Small steps of stochastic gradient descent follow an ordinary differential equation.", "A stochastic differential equation (SDE) models the noise to second order.", "suh-cheng-2024"),
        Paper("madra2018robust", "Adversarial examples need more data", ["Aleksandra Mądra", "Ola Schmidt"], 2018, "Annals of Toys", ["adversarial-robustness"],
            "Robust classifiers need more samples than accurate ones.", survey: "he-tao-2020", tldrZh: "鲁棒的分类器比准确的分类器需要更多样本，样本复杂度约为 $\\sqrt{d}$ 倍。"),
        Paper("braunhieber2020regression", "Nonparametric regression with sparse {ReLU} networks", ["Johannes Braun-Hieber"], 2020, "Toy Statistics", ["relu-approximation"],
            "Sparsely connected networks reach minimax rates for compositions.", "The risk decays like $\\varepsilon^{-2}$ up to logarithms.", "berner-2021"),
        Paper("ito2016depth", "The benefit of depth: approximating $x^2$ by sawtooths", ["Kiyoshi Itō"], 2016, "Toy Letters", ["role-of-depth", "relu-approximation"],
            "Deep networks square numbers with exponentially small error.", "Depth $m$ gives error $4^{-(m+1)}$.", "berner-2021"),
        Paper("okafor2021overfit", "Benign overfitting in over-parameterized models", ["Ngozi Okafor", "Maja Lindqvist"], 2021, "Toy Statistics", ["overparametrization"],
            "Interpolating noise is harmless when the covariance has many small directions.", "Regularisation is not needed; the behaviour is that of a ridgeless estimator.", "suh-cheng-2024"),
        Paper("rossi2014nets", "{GAN}s and their equilibria", ["Carla Rossi"], 2014, "Toy Letters", ["generative-models"],
            "Two networks that compete need not settle; the $\\ell_1$ distance of their laws may oscillate."),
        Paper("hornak1990universal", "Universal approximation with one hidden layer", ["Karel Horňák"], 1990, "Annals of Toys", ["universal-approximation"],
            "One hidden layer of any width approximates every continuous function.", survey: "berner-2021"),
    ];

    private static Claim Claim(string id, string title, string paper, ClaimKind kind, string topic, string hypothesis, string statement) => new()
    {
        Id = id,
        Title = title,
        Paper = paper,
        Kind = kind,
        Topics = [topic],
        Hypotheses = [new Hypothesis(hypothesis, Tested.Control, null)],
        Control = "the hypothesis is dropped",
        Parameters = [],
        Budget = TimeSpan.FromSeconds(5),
        Statement = statement,
        Measures = "",
        CannotShow = "",
        CheckSource = "",
    };

    private static Claim[] Claims() =>
    [
        Claim("square-by-sawtooth", "Depth-m sawtooths approximate x² with error 4^-(m+1)", "ito2016depth", ClaimKind.Rate, "role-of-depth",
            "the interpolation nodes are dyadic", "Let $f_m$ be the piecewise linear interpolant of $x^2$. Then $\\sup_{x\\in[0,1]}|x^2-f_m(x)| = 4^{-(m+1)}$."),
        Claim("kernel-stays-put", "The tangent kernel of a wide network stays put", "lindqvist2018tangent", ClaimKind.LimitLaw, "neural-tangent-kernel",
            "the width tends to infinity", "As the width grows, the kernel at time $t$ converges to the kernel at time $0$."),
        Claim("stability-of-sgd", "SGD on convex losses is uniformly stable", "e2019flow", ClaimKind.Bound, "sgd-dynamics",
            "the loss is convex and $\\beta$-smooth", "Replacing one example changes the loss by at most $2L^2T\\alpha/n$."),
        Claim("no-benign-in-low-dimension", "In fixed dimension interpolation of noise is never benign", "okafor2021overfit", ClaimKind.Impossibility, "overparametrization",
            "the dimension is fixed", "The excess risk stays above a positive constant."),
    ];

    private static Topic[] Topics() =>
    [
        new("approximation-theory", "Approximation theory", "逼近理论", ["expressivity"], null, [], ""),
        new("universal-approximation", "Universal approximation", "万能逼近", ["UAT"], "approximation-theory", [], ""),
        new("role-of-depth", "Role of depth", "深度的作用", ["depth separation"], "approximation-theory", [], ""),
        new("relu-approximation", "Approximation by ReLU networks", "ReLU 网络逼近", ["rectified linear unit"], "approximation-theory", [], ""),
        new("training-dynamics", "Training dynamics", "训练动力学", [], null, [], ""),
        new("neural-tangent-kernel", "Neural tangent kernel", "神经正切核", ["NTK", "lazy training"], "training-dynamics", [], ""),
        new("sgd-dynamics", "Dynamics of SGD", null, ["SGD", "stochastic gradient descent"], "training-dynamics", [], ""),
        new("overparametrization", "Overparametrization", "过参数化", [], null, [], ""),
        new("generative-models", "Generative models", "生成模型", ["GAN", "generative adversarial networks"], null, [], ""),
        new("adversarial-robustness", "Adversarial robustness", "对抗鲁棒性", [], null, [], ""),
    ];

    private static Survey Survey(string id, int year, params string[] authors) => new() { Id = id, Title = id, Authors = authors, Year = year, Sections = [] };

    private static Survey[] Surveys() =>
    [
        Survey("berner-2021", 2021, "Julius Berner", "Philipp Grohs", "Gitta Kutyniok", "Philipp Petersen"),
        Survey("suh-cheng-2024", 2024, "Namjoon Suh", "Guang Cheng"),
        Survey("he-tao-2020", 2020, "Fengxiang He", "Dacheng Tao"),
    ];
}
