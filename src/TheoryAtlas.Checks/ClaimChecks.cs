using System.Reflection;

namespace TheoryAtlas.Checks;

/// <summary>The checks that an assembly holds, by claim.</summary>
public sealed class ClaimChecks
{
    private readonly Dictionary<string, Type> _types;

    private ClaimChecks(Dictionary<string, Type> types) => _types = types;

    /// <summary>The ids of the claims that have a check, in order.</summary>
    public IEnumerable<string> Claims => _types.Keys.Order(StringComparer.Ordinal);

    /// <summary>Finds every class that carries <see cref="ClaimCheckAttribute"/>.</summary>
    /// <exception cref="InvalidOperationException">
    /// Two classes name the same claim, or one lacks <see cref="IClaimCheck"/> or a public constructor without parameters.
    /// </exception>
    public static ClaimChecks In(params IEnumerable<Assembly> assemblies)
    {
        var types = new Dictionary<string, Type>(StringComparer.Ordinal);
        foreach (var type in assemblies.SelectMany(assembly => assembly.GetTypes()))
        {
            if (type.GetCustomAttribute<ClaimCheckAttribute>() is not { } attribute)
                continue;
            if (!typeof(IClaimCheck).IsAssignableFrom(type) || type.GetConstructor(Type.EmptyTypes) is null)
                throw new InvalidOperationException($"{type.FullName} carries [ClaimCheck(\"{attribute.Claim}\")] and must implement IClaimCheck with a public constructor that takes no parameters.");
            if (!types.TryAdd(attribute.Claim, type))
                throw new InvalidOperationException($"{type.FullName} and {types[attribute.Claim].FullName} both claim to check '{attribute.Claim}'; a claim has one check.");
        }

        return new ClaimChecks(types);
    }

    /// <summary>Whether the claim has a check.</summary>
    public bool Contains(string claim) => _types.ContainsKey(claim);

    /// <summary>The source that the claim's check was compiled from; null where its assembly does not carry it.</summary>
    /// <exception cref="KeyNotFoundException">No check names the claim.</exception>
    public string? Source(string claim)
    {
        using var stream = _types[claim].Assembly.GetManifestResourceStream($"{claim}/Check.cs");
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>A new instance of the claim's check.</summary>
    /// <exception cref="KeyNotFoundException">No check names the claim.</exception>
    public IClaimCheck Create(string claim) =>
        _types.TryGetValue(claim, out var type)
            ? (IClaimCheck)Activator.CreateInstance(type)!
            : throw new KeyNotFoundException($"No check is written for the claim '{claim}'. A class in its folder must carry [ClaimCheck(\"{claim}\")].");
}
