using TheoryAtlas.Runs.Workers.Confinement;

namespace TheoryAtlas.Runs.Tests.Workers.Confinement;

public sealed class ConfinementProbeTests
{
    [Fact]
    public void A_process_that_is_not_confined_is_not_said_to_be() =>
        Assert.Equal("not refused: network, other processes, writing outside the scratch folder", ConfinementProbe.Describe());
}
