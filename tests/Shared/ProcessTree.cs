namespace TheoryAtlas.Tests.Shared;

/// <summary>Processes as Linux lists them.</summary>
internal static class ProcessTree
{
    /// <summary>A process with all that it started, directly or not.</summary>
    public static IEnumerable<int> Of(int process) =>
        Directory.GetDirectories($"/proc/{process}/task")
            .SelectMany(thread => File.ReadAllText(Path.Combine(thread, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(int.Parse)
            .SelectMany(Of)
            .Prepend(process);
}
