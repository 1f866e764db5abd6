using System.Text.RegularExpressions;
using System.Xml.Linq;
using TheoryAtlas.Cli.Tests.Support;
using TheoryAtlas.Formats.Citations;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Cli.Tests.Conventions;

/// <summary>The image is made of what ./run installs; eng/image.sh builds and tries it.</summary>
public sealed partial class ImageTests
{
    private readonly ImageDescription _image = new();

    [Fact]
    public void Every_package_that_run_installs_is_installed_by_a_stage()
    {
        var setup = File.ReadAllText(Path.Combine(Repository.Root, "eng", "setup.sh"));
        var needed = Missing().Matches(Function().Match(setup).Value).Select(match => match.Groups[1].Value).ToList();

        Assert.Contains("libtorch-dev", needed);
        Assert.Empty(needed.Except(_image.Installing.SelectMany(_image.PackagesOf)));
    }

    [Fact]
    public void What_the_program_calls_is_in_the_image_and_what_only_builds_it_is_not()
    {
        var packages = _image.PackagesOfImage();

        Assert.Empty(new[] { "bubblewrap", "nodejs" }.Except(packages));
        Assert.Empty(packages.Intersect(["g++", "git", "libtorch-dev", "npm"]));
        Assert.DoesNotContain("--from=sdk", _image.Final);
    }

    [Fact]
    public void The_library_that_the_bridge_is_compiled_against_is_the_one_that_the_image_has()
    {
        Assert.Contains("libtorch-dev", _image.PackagesOf("build"));
        Assert.Empty(new[] { "libopenblas0-pthread", "libtorch1.13" }.Except(_image.PackagesOf("libraries")));
    }

    [Fact]
    public void The_image_has_the_styles_of_citations() =>
        Assert.All(FormattedCitations.Sources.Where(file => file.StartsWith("/usr/share/")), file => Assert.Contains($"{file} ", _image.Final));

    [Fact]
    public void The_images_of_NET_are_of_the_version_that_projects_are_built_for()
    {
        var framework = XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props")).Descendants("TargetFramework").Single().Value;

        var tags = Tag().Matches(_image.Text).Select(match => "net" + match.Groups[1].Value).ToList();

        Assert.Equal([framework, framework], tags);
    }

    [GeneratedRegex(@"^ensure_run_packages\(\) \{\n.*?^\}", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Function();

    [GeneratedRegex(@"missing\+=\(([^)]+)\)")]
    private static partial Regex Missing();

    [GeneratedRegex(@"^ARG \w+=mcr\.microsoft\.com/dotnet/\w+:([0-9.]+)$", RegexOptions.Multiline)]
    private static partial Regex Tag();
}
