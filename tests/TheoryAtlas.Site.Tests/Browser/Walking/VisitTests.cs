using Microsoft.Playwright;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Browser.Walking;

/// <summary>A walk that finds nothing says something only if it finds what is there.</summary>
public sealed class VisitTests(RunningSite site, Chromium chromium) : IClassFixture<RunningSite>, IClassFixture<Chromium>
{
    private const string Sound = "<h1>Heading</h1>";

    [Theory]
    [InlineData("the console stays empty", Sound + "<script>console.warn('mind')</script>")]
    [InlineData("the console stays empty", "<meta http-equiv='Content-Security-Policy' content=\"style-src 'none'\"><h1 style='color: red'>Heading</h1>")]
    [InlineData("scripts do not fail", Sound + "<script>throw new Error('oh')</script>")]
    [InlineData("no request fails", Sound + "<img src='/nowhere.png' alt='none'>")]
    [InlineData("no other host is asked", Sound + "<img src='http://127.0.0.2:9/x.png' alt='none'>")]
    [InlineData("the page says its language", Sound, "de")]
    [InlineData("there is one h1", Sound + Sound)]
    [InlineData("there is one h1", "<p>Nothing</p>")]
    [InlineData("ids are unique", Sound + "<p id='a'>A</p><p id='a'>B</p>")]
    [InlineData("nothing scrolls sideways at 390", Sound + "<div style='width: 400px'>Wide</div>")]
    [InlineData("nothing scrolls sideways at 320", Sound + "<div style='width: 360px'>Wide</div>")]
    [InlineData("nothing moves while the page loads", Sound + "<p id='p'>Text</p><script>requestAnimationFrame(() => requestAnimationFrame(() => { p.before(Object.assign(document.createElement('div'), { style: 'height: 300px' })); }))</script>")]
    [InlineData("the focus is visible", Sound + "<a href='/' style='outline: none'>Link</a>")]
    [InlineData("nothing covers the focus", Sound + "<a href='/'>Link</a><div style='position: fixed; inset: 0; background: red'></div>")]
    [InlineData("axe color-contrast", Sound + "<p style='color: #aaa'>Pale</p>")]
    [InlineData("axe target-size", Sound + "<button style='width: 9px; height: 9px; padding: 0' aria-label='a'></button><button style='width: 9px; height: 9px; padding: 0' aria-label='b'></button>")]
    public async Task A_broken_page_is_found_out(string rule, string body, string language = "en")
    {
        await using var context = await chromium.NewContextAsync(site, width: View.Narrow);
        await context.RouteAsync("**/broken", route => route.FulfillAsync(new() { ContentType = "text/html", Body = $"<!DOCTYPE html><html lang='{language}'><meta name='viewport' content='width=device-width'><title>Broken</title><main>{body}</main></html>" }));

        var faults = await Visit.FaultsAsync(context, site.Client.BaseAddress!, new Stop("/broken"), new View(View.Narrow, ColorScheme.Light, Scripts: true));

        Assert.Contains(faults, fault => fault.Rule == rule);
    }
}
