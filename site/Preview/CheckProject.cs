using System.Security;

namespace TheoryAtlas.Site.Preview;

/// <summary>The project that compiles some checks by themselves, by the rules of the repository: what it refuses, the build refuses.</summary>
/// <param name="root">The folder that holds claims/.</param>
/// <param name="folder">Where the project lies.</param>
internal sealed class CheckProject(string root, string folder)
{
    /// <summary>The name of the assembly: not that of all checks, which is beside the program.</summary>
    public const string AssemblyName = "TheoryAtlas.Claims.Preview";

    // What checks are written against, beside this program; of the providers of torch there is one.
    private static readonly string[] s_references = ["TheoryAtlas.Checks.dll", "TheoryAtlas.Torch.dll", "TorchSharp.dll", "System.Numerics.Tensors.dll"];

    // What of the repository says which packages and which SDK there are.
    private static readonly string[] s_asking = ["Directory.Build.props", "Directory.Packages.props", "global.json"];

    /// <summary>Its path.</summary>
    public string Path { get; } = System.IO.Path.Combine(folder, "Check.csproj");

    /// <summary>When last something was written that says which packages there are.</summary>
    public DateTime Asked =>
        new[] { Path, System.IO.Path.Combine(folder, "Directory.Build.props") }.Concat(s_asking.Select(name => System.IO.Path.Combine(root, name))).Max(File.GetLastWriteTimeUtc);

    /// <summary>Whether its packages are known, and nothing that says which was written since.</summary>
    public bool IsRestored => File.Exists(Assets) && Asked <= File.GetLastWriteTimeUtc(Assets);

    /// <summary>Says that its packages are those that were asked for at a moment: where they stay the same, their file is not written anew.</summary>
    public void Restored(DateTime asked) => File.SetLastWriteTimeUtc(Assets, asked);

    /// <summary>Writes the files that differ from what is there.</summary>
    /// <param name="claims">The ids of the claims whose checks it compiles.</param>
    public void Write(IReadOnlyList<string> claims)
    {
        Directory.CreateDirectory(folder);
        var beside = s_references.Select(name => System.IO.Path.Combine(AppContext.BaseDirectory, name)).Where(File.Exists);
        var sources = claims.Select(claim => (Claim: claim, Folder: Escaped(System.IO.Path.Combine(root, "claims", claim))));
        Replace("Check.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <AssemblyName>{AssemblyName}</AssemblyName>
                <EnableDefaultItems>false</EnableDefaultItems>
              </PropertyGroup>
              <ItemGroup>
                {string.Concat(sources.Select(source => $"<Compile Include=\"{source.Folder}/*.cs\" /><EmbeddedResource Include=\"{source.Folder}/Check.cs\" LogicalName=\"{source.Claim}/Check.cs\" />"))}
                {string.Concat(beside.Select(path => $"<Reference Include=\"{Escaped(path)}\" Private=\"false\" />"))}
              </ItemGroup>
            </Project>

            """);
        // Nearer than the repository's, which would have the output in its own folder.
        Replace("Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              {Import("Directory.Build.props")}
              <PropertyGroup>
                <UseArtifactsOutput>false</UseArtifactsOutput>
                <RestorePackagesWithLockFile>false</RestorePackagesWithLockFile>
                <RestoreLockedMode>false</RestoreLockedMode>
              </PropertyGroup>
            </Project>

            """);
        Replace("Directory.Packages.props", $"<Project>{Import("Directory.Packages.props")}</Project>\n");
        Replace("Directory.Build.targets", "<Project />\n");
    }

    private string Assets => System.IO.Path.Combine(folder, "obj", "project.assets.json");

    private string Import(string name)
    {
        var path = Escaped(System.IO.Path.Combine(root, name));
        return $"<Import Project=\"{path}\" Condition=\"Exists('{path}')\" />";
    }

    private void Replace(string name, string text)
    {
        var path = System.IO.Path.Combine(folder, name);
        if (!File.Exists(path) || File.ReadAllText(path) != text)
            File.WriteAllText(path, text);
    }

    // Of MSBuild's own signs, those that paths have.
    private static string Escaped(string path) =>
        SecurityElement.Escape(path.Replace("%", "%25", StringComparison.Ordinal).Replace(";", "%3B", StringComparison.Ordinal).Replace("$", "%24", StringComparison.Ordinal).Replace("@", "%40", StringComparison.Ordinal).Replace("'", "%27", StringComparison.Ordinal));
}
