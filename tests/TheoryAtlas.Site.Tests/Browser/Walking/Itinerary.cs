using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Browser.Walking;

/// <summary>Every page of the site, and those of their states that look different.</summary>
internal static class Itinerary
{
    // What is asked for here exists in the small atlas of the tests; a page with a parameter needs an address in this list.
    private static readonly Stop[] s_states =
    [
        new("/search?q=mean"), new("/search?q=maen"), new("/search?q=zzzqqq"), new("/search?q=mean&type=claim&topic=sampling"), new("/search?q=bound&type=paper&year=2020&sort=newest"), new("/search?q=zzzqqq&type=paper"),
        new("/papers/doe2020some"), new("/papers/roe2021more"), new("/papers/doe2020sone", 404),
        new("/claims/verified"), new("/claims/verified?n=240"), new("/claims/verified?n=999&seed=3"), new("/claims/verified?n=5", 400), new("/claims/vacuous"), new("/claims/throws"), new("/claims/verifed", 404),
        new("/claims/verified/runs"), new("/claims/verified/seeds?n=240&count=4"), new("/claims/verified/seeds?count=0", 400),
        new("/topics/sampling"), new("/surveys/survey-2020"),
        new("/graph?field=sampling&verdict=vacuous"), new("/timeline?topic=sampling&survey=survey-2020"), new("/status?verdict=refuted&sort=-time"), new("/problems/unknown-host"),
        new("/docs?q=tolerance"), new("/docs?q=zzzqqq"), new("/docs/checks"), new("/docs/exploring"), new("/docs/search"), new("/docs/commands/verify"), new("/docs/rules"), new("/docs/rules/ATLAS022"), new("/docs/decisions/014-finished-pages"), new("/docs/rules/ATLAS999", 404),
        new("/nowhere", 404), new("/problems/400", 400), new("/problems/429", 429), new("/problems/500", 500),
        new("/runs/compare", 400), new("/runs/0123456789", 404),
    ];

    /// <summary>Makes the runs that are looked at, and lists all addresses.</summary>
    public static async Task<List<Stop>> OfAsync(RunningSite site)
    {
        await site.RecordAsync("verified");
        string one = await site.RunAsync("verified", ("n", "240")), other = await site.RunAsync("verified", ("n", "250"));
        await site.RunAsync("vacuous");
        var failed = await site.RunAsync("throws");
        await site.SeedsAsync("verified", ("n", "240"), ("count", "3"));
        using var goesOn = await site.PostAsync("never-ends", ("seed", "5"));
        List<Stop> stops =
        [
            .. s_states,
            new(one), new(failed), new(goesOn.Headers.Location!.ToString()), new("/claims/never-ends?seed=5"),
            new($"/runs/compare?a={one[6..]}&b={other[6..]}"), new($"/runs/compare?a={one[6..]}&b=reference"),
        ];
        stops.AddRange(await WithoutParametersAsync(site, stops));
        return stops;
    }

    /// <summary>The pages that no address leads to.</summary>
    public static IEnumerable<string> Missed(RunningSite site, IReadOnlyCollection<Stop> stops)
    {
        var pages = Routes(site).Where(IsPage).ToList();
        var reached = stops.Select(stop => pages.Where(page => Matches(site, page, stop)).MinBy(page => page.RoutePattern.InboundPrecedence)).ToHashSet();
        return pages.Where(page => !reached.Contains(page)).Select(page => "/" + page.RoutePattern.RawText!.TrimStart('/'));
    }

    // Whatever answers a plain address with HTML is a page, by whichever means it is made.
    private static async Task<IEnumerable<Stop>> WithoutParametersAsync(RunningSite site, List<Stop> stops)
    {
        List<Stop> found = [];
        foreach (var route in Routes(site).Where(route => route.RoutePattern.Parameters.Count == 0 && !stops.Exists(stop => Path(stop) == Path(route))))
        {
            using var answer = await site.Client.GetAsync(Path(route), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
            if (answer.Content.Headers.ContentType?.MediaType == "text/html" && !found.Exists(stop => stop.Address == Path(route)))
                found.Add(new Stop(Path(route)));
        }

        return found;
    }

    private static IEnumerable<RouteEndpoint> Routes(RunningSite site) =>
        site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") != false);

    private static bool IsPage(RouteEndpoint route) => route.Metadata.GetMetadata<PageActionDescriptor>() is not null;

    private static bool Matches(RunningSite site, RouteEndpoint route, Stop stop)
    {
        var values = new RouteValueDictionary();
        var policies = site.Services.GetRequiredService<ParameterPolicyFactory>();
        return new TemplateMatcher(new RouteTemplate(route.RoutePattern), []).TryMatch(Path(stop), values)
            && route.RoutePattern.Parameters.All(parameter => parameter.ParameterPolicies
                .Select(policy => policies.Create(parameter, policy)).OfType<IRouteConstraint>()
                .All(constraint => constraint.Match(httpContext: null, route: null, parameter.Name, values, RouteDirection.IncomingRequest)));
    }

    private static string Path(RouteEndpoint route) => "/" + route.RoutePattern.RawText!.TrimStart('/');

    private static string Path(Stop stop) => stop.Address.Split('?')[0];
}
