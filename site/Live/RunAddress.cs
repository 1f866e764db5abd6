using Microsoft.AspNetCore.Http.Extensions;
using TheoryAtlas.Catalog;

namespace TheoryAtlas.Site.Live;

/// <summary>Addresses that hold parameters: only what differs from the claim's defaults, so that they stay short.</summary>
internal static class RunAddress
{
    /// <summary>The claim's page with these parameters and this seed.</summary>
    public static string OfClaim(Claim claim, IReadOnlyDictionary<string, double> parameters, int seed)
    {
        var query = Differing(claim, parameters);
        if (seed != RunForm.DefaultSeed)
            query.Add("seed", seed.ToString());
        return $"/claims/{claim.Id}{query}";
    }

    /// <summary>The page of several seeds with these parameters.</summary>
    public static string OfSeeds(Claim claim, IReadOnlyDictionary<string, double> parameters, int from, int count)
    {
        var query = Differing(claim, parameters);
        query.Add("from", from.ToString());
        query.Add("count", count.ToString());
        return $"/claims/{claim.Id}/seeds{query}";
    }

    private static QueryBuilder Differing(Claim claim, IReadOnlyDictionary<string, double> parameters)
    {
        var query = new QueryBuilder();
        foreach (var parameter in claim.Parameters)
        {
            if (parameters.TryGetValue(parameter.Name, out var value) && value != parameter.Default)
                query.Add(parameter.Name, value.ToString("R"));
        }

        return query;
    }
}
