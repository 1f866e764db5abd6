using TheoryAtlas.Search.Index;

namespace TheoryAtlas.Search.Tests.Index;

public sealed class LongFormTests
{
    [Theory]
    [InlineData("We use the random feature model (RFM) here.", "rfm", "random feature model")]
    [InlineData("Convolutional neural networks (CNNs) win.", "cnn", "convolutional neural networks")]
    [InlineData("the area under the curve (AUC)", "auc", "area under the curve")]
    [InlineData("a rectified linear unit (ReLU)", "relu", "rectified linear unit")]
    [InlineData("long short-term memory (LSTM) cells", "lstm", "long short term memory")]
    [InlineData("We train with SGD (stochastic gradient descent).", "sgd", "stochastic gradient descent")]
    public void Acronyms_are_explained_in_parentheses(string text, string acronym, string words)
    {
        var form = Assert.Single(LongForm.In(text));

        Assert.Equal(acronym, form.Acronym);
        Assert.Equal(words, string.Join(' ', form.Words));
    }

    [Theory]
    [InlineData("as shown before (RFM)")]
    [InlineData("(NTK)")]
    [InlineData("the first theorem (We)")]
    [InlineData("of the (OT)")]
    [InlineData("SGD (see the appendix)")]
    [InlineData("random feature (RFM")]
    public void Other_parentheses_explain_nothing(string text) => Assert.Empty(LongForm.In(text));
}
