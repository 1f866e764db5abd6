using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace TheoryAtlas.Site.Api.Description;

/// <summary>What the document says of the interface as a whole.</summary>
internal sealed class DocumentWords : IOpenApiDocumentTransformer
{
    private const string About = """
        Everything that TheoryAtlas shows, for programs: papers of deep learning theory, their claims, and the runs that measure them.

        Reading needs no key, and pages of other sites may read too. Every record and every list has an ETag; send it back as If-None-Match and get 304 as long as nothing changed. Lists come in pages: follow "next", or the header Link. Every failure is a problem as RFC 9457 has it, whose "type" leads to a page that explains it. Each network address has a quota; the headers RateLimit-Policy and RateLimit follow a draft of the IETF and may change with it.
        """;

    private static readonly (string Name, string About)[] s_tags =
    [
        ("Index", "Where everything is."),
        ("Papers", "Records with notes in our own words."),
        ("Claims", "Statements with their hypotheses and the checks that measure them."),
        ("Topics", "The taxonomy."),
        ("Surveys", "The source surveys with their outlines."),
        ("Search", "The search of the site, and its suggestions."),
        ("Runs", "Measurements: those there are, and new ones."),
    ];

    /// <inheritdoc/>
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo { Title = "TheoryAtlas", Version = "1", Description = About, License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" } };

        // The same document on every host.
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Tags = new HashSet<OpenApiTag>(s_tags.Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.About }));
        document.Security = [];
        return Task.CompletedTask;
    }
}
