using System.Reflection;
using TheoryAtlas.Formats.RoCrate;
using TheoryAtlas.Runs;

namespace TheoryAtlas.Formats.Tests.RoCrate;

public sealed class WorkerPinsTests
{
    [Fact]
    public void A_crate_names_the_variables_that_workers_are_given()
    {
        var workers = typeof(RunRecord).Assembly.GetType("TheoryAtlas.Runs.Workers.WorkerVariables", throwOnError: true)!;
        var given = (IReadOnlyDictionary<string, string>)workers.GetMethod("For", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, ["/scratch", 1L << 30])!;

        Assert.All(WorkerPins.All, pin => Assert.Equal(pin.Value, given.GetValueOrDefault(pin.Key)));
    }
}
