using TheoryAtlas.Import.Claims;

namespace TheoryAtlas.Import.Tests.Claims;

public sealed class ClaimIdTests
{
    [Theory]
    [InlineData("Gradient descent on separable data converges to the max-margin direction", "gradient-descent-separable-data")]
    [InlineData("A depth-$m$ network with $4^{-m}$ error", "depth-network-error")]
    [InlineData("The NTK", "ntk")]
    [InlineData("Faleńska’s law of x²", "falenskas-law-x2")]
    [InlineData("of the", "of-the")]
    public void An_id_is_what_the_title_says_in_a_few_words(string title, string id) => Assert.Equal(id, ClaimId.Propose(title, _ => false));

    [Fact]
    public void One_that_is_taken_gets_a_word_more_and_then_a_number()
    {
        const string title = "Wide networks stay close to initialization";

        Assert.Equal("wide-networks-stay-close-initialization", ClaimId.Propose(title, id => id == "wide-networks-stay-close"));
        Assert.Equal("wide-networks-stay-close-2", ClaimId.Propose(title, id => id is "wide-networks-stay-close" or "wide-networks-stay-close-initialization"));
    }

    [Fact]
    public void A_title_without_letters_gives_none() => Assert.Null(ClaimId.Propose("一条论断 = 2", _ => false));
}
