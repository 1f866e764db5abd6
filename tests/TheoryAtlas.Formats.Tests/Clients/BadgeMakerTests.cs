using System.Text.Json;
using TheoryAtlas.Formats.Badges;
using TheoryAtlas.Runs.Standing;

namespace TheoryAtlas.Formats.Tests.Clients;

/// <summary>badge-maker, which draws the badges of shields.io, finds our words as wide as we do.</summary>
public sealed class BadgeMakerTests(Exports exports)
{
    [Fact]
    public async Task Badges_are_as_wide_as_those_that_others_draw()
    {
        Client.RequireNpm();
        Badge[] badges =
        [
            .. Enum.GetValues<StandingKind>().Select(StandingBadge.Of),
            StandingBadge.Of([.. Enumerable.Repeat(StandingKind.Verified, 163)]),
            .. "The quick brown fox! jumps (over) 13 lazy dogs; #$%&*+-./:<=>?@[\\]^_{|}~".Split(' ').Select(word => new Badge("Label", word, "#555555")),
        ];
        var file = exports.Beside("badges.json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(badges.Select(badge => new { label = badge.Label, message = badge.Message })), TestContext.Current.CancellationToken);

        var (exit, output, errors) = await Client.Run("node", Path.Combine(Client.Folder, "badges.mjs"), file);

        Assert.Equal((0, ""), (exit, errors));
        Assert.All(badges.Zip(JsonSerializer.Deserialize<int[]>(output)!), pair => Assert.True(Math.Abs(pair.First.Width - pair.Second) <= 2, $"{pair.First.Message}: {pair.First.Width} here, {pair.Second} there"));
    }
}
