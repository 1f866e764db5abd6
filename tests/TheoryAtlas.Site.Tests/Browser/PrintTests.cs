using System.Diagnostics;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Browser;

/// <summary>A claim on paper is a sheet that can be cited.</summary>
public sealed class PrintTests(RunningSite site, Chromium chromium) : IClassFixture<RunningSite>, IClassFixture<Chromium>
{
    [Fact]
    public async Task A_printed_claim_holds_the_statement_the_verdict_and_the_address()
    {
        await site.RecordAsync("verified");
        await using var context = await chromium.NewContextAsync(site);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/claims/verified");

        var text = await TextAsync(await page.PdfAsync(new() { Format = "A4" }));

        Assert.Contains("The mean of draws is one half", text, StringComparison.Ordinal);
        Assert.Contains("tends to", text, StringComparison.Ordinal);
        Assert.Matches("(?i)(?<!claims/)verified", text);
        Assert.Contains("/claims/verified", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Skip to the content", text, StringComparison.Ordinal);
    }

    private static async Task<string> TextAsync(byte[] pdf)
    {
        var start = new ProcessStartInfo("pdftotext", ["-layout", "-", "-"]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        using var program = Process.Start(start)!;
        var text = program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.StandardInput.BaseStream.WriteAsync(pdf, TestContext.Current.CancellationToken);
        program.StandardInput.Close();
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        return await text;
    }
}
