using TheoryAtlas.Import.Claims;

namespace TheoryAtlas.Cli.Commands;

/// <summary>What <c>atlas new claim</c> says.</summary>
internal static class NewClaimReport
{
    public static void Print(CliContext context, ScaffoldedClaim claim, bool isWritten)
    {
        foreach (var error in claim.Errors)
            Console.Error.WriteLine($"error: {error}");
        if (context.Json)
            CliContext.PrintJson(new { claim.Id, isWritten, claim.Files, claim.Errors, open = claim.Open.Select(open => new { open.Path, open.What }) });
        else if (isWritten)
            Written(claim);
        else if (claim.IsGood)
            Console.Out.Write(string.Join("\n", claim.Files.Select(file => $"--- {file.Key}\n{file.Value}")));
    }

    private static void Written(ScaffoldedClaim claim)
    {
        foreach (var path in claim.Files.Keys)
            Console.WriteLine($"Written: {path}");
        Console.WriteLine("Still to be written:");
        foreach (var (path, what) in claim.Open)
            Console.WriteLine($"  {path}: {what}");
        Console.WriteLine($"""
            Then:
              ./atlas preview {claim.Id}              its page, which follows what you save
              ./atlas verify {claim.Id} --seeds 20    says what is not written yet; in the end it must be verified 20 times
              ./atlas verify {claim.Id} --record      records the reference run
            """);
    }
}
