using TheoryAtlas.Site.Api.Answers;

namespace TheoryAtlas.Site.Api.Description;

/// <summary>What the OpenAPI document says of an address, noted where the address is mapped.</summary>
internal static class EndpointDescription
{
    /// <summary>An address that answers with a record.</summary>
    public static RouteHandlerBuilder Describe<T>(this RouteHandlerBuilder route, string name, string tag, string summary, string description, int status = StatusCodes.Status200OK) =>
        route.Named(name, tag, summary, description).Produces<T>(status, "application/json");

    /// <summary>An address that answers with text.</summary>
    public static RouteHandlerBuilder DescribeText(this RouteHandlerBuilder route, string name, string tag, string summary, string description, string mediaType) =>
        route.Named(name, tag, summary, description).Produces<string>(StatusCodes.Status200OK, mediaType);

    /// <summary>An address that does something and has nothing to say.</summary>
    public static RouteHandlerBuilder DescribeNothing(this RouteHandlerBuilder route, string name, string tag, string summary, string description) =>
        route.Named(name, tag, summary, description).Produces(StatusCodes.Status204NoContent);

    /// <summary>The parameters after the question mark.</summary>
    public static RouteHandlerBuilder With(this RouteHandlerBuilder route, params IReadOnlyList<QueryParameter> parameters) => route.WithMetadata(new QueryParameters(parameters));

    /// <summary>The part of the path that names a record; an unknown one is answered with the nearest.</summary>
    public static RouteHandlerBuilder WithId(this RouteHandlerBuilder route, string name, string about, string example) =>
        route.WithMetadata(new IdParameter(name, about, example)).Fails(StatusCodes.Status404NotFound);

    /// <summary>A body that says what is to be run.</summary>
    public static RouteHandlerBuilder TakesRun(this RouteHandlerBuilder route) => route
        .WithMetadata(new RunBodyParameter())
        .Fails(StatusCodes.Status403Forbidden).Fails(StatusCodes.Status413PayloadTooLarge).Fails(StatusCodes.Status415UnsupportedMediaType).Fails(StatusCodes.Status422UnprocessableEntity).Fails(StatusCodes.Status503ServiceUnavailable);

    private static RouteHandlerBuilder Named(this RouteHandlerBuilder route, string name, string tag, string summary, string description) => route
        .WithName("api." + name).WithTags(tag).WithSummary(summary).WithDescription(description).WithMetadata(new OperationName(name))
        .Fails(StatusCodes.Status400BadRequest).Fails(StatusCodes.Status429TooManyRequests).Fails(StatusCodes.Status500InternalServerError);

    private static RouteHandlerBuilder Fails(this RouteHandlerBuilder route, int status) => route.Produces<ProblemAnswer>(status, Problem.MediaType);
}

/// <summary>The name of an operation in the document.</summary>
/// <param name="Name">The name, which clients generated from the document make a method of.</param>
internal sealed record OperationName(string Name);

/// <summary>The parameters after the question mark.</summary>
/// <param name="All">The parameters.</param>
internal sealed record QueryParameters(IReadOnlyList<QueryParameter> All);

/// <summary>The part of a path that names a record.</summary>
/// <param name="Name">Its name.</param>
/// <param name="About">What it names.</param>
/// <param name="Example">A name that exists.</param>
internal sealed record IdParameter(string Name, string About, string Example);

/// <summary>Marks the address that takes a run to be made.</summary>
internal sealed record RunBodyParameter;
