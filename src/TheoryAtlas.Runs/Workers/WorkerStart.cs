namespace TheoryAtlas.Runs.Workers;

/// <summary>How a worker is started.</summary>
/// <param name="Program">Path of the program.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record WorkerStart(string Program, IReadOnlyList<string> Arguments)
{
    /// <summary>The program that is running now, with other arguments.</summary>
    public static WorkerStart OfThisProgram(params IReadOnlyList<string> arguments)
    {
        var program = Environment.ProcessPath ?? throw new PlatformNotSupportedException("The path of this program is unknown.");
        return Path.GetFileNameWithoutExtension(program) == "dotnet"
            ? new WorkerStart(program, [Environment.GetCommandLineArgs()[0], .. arguments])
            : new WorkerStart(program, arguments);
    }
}
