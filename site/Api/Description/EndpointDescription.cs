using TheoryAtlas.Site.Api.Answers;

namespace TheoryAtlas.Site.Api.Description;

/// <summary>What the OpenAPI document says of an address, noted where the address is mapped.</summary>
internal static class EndpointDescription
{
    /// <summary>An address that answers with a record.</summary>
    public static RouteHandlerBuilder Describe<T>(this RouteHandlerBuilder route, string name, string tag, string summary, string description) =>
        route.Named(name, tag, summary, description).Produces<T>(StatusCodes.Status200OK, "application/json").Produces(StatusCodes.Status304NotModified);

    /// <summary>An address that takes a run to be made, and answers with it.</summary>
    public static RouteHandlerBuilder DescribeStart(this RouteHandlerBuilder route, string name, string tag, string summary, string description) => route.Named(name, tag, summary, description)
        .Produces<RunAnswer>(StatusCodes.Status202Accepted, "application/json").WithMetadata(new RunBodyParameter())
        .Fails(ProblemKind.ForeignOrigin, ProblemKind.TooLarge, ProblemKind.UnsupportedMediaType, ProblemKind.KeyUsed, ProblemKind.QueueFull).AsksLedger();

    /// <summary>An address that answers with text.</summary>
    public static RouteHandlerBuilder DescribeText(this RouteHandlerBuilder route, string name, string tag, string summary, string description, string mediaType) =>
        route.Named(name, tag, summary, description).Produces<string>(StatusCodes.Status200OK, mediaType).Produces(StatusCodes.Status304NotModified);

    /// <summary>An address that answers with events until there are no more.</summary>
    public static RouteHandlerBuilder DescribeEvents(this RouteHandlerBuilder route, string name, string tag, string summary, string description) => route.Named(name, tag, summary, description)
        .Produces<string>(StatusCodes.Status200OK, "text/event-stream").Produces(StatusCodes.Status204NoContent).WithMetadata(new LastEventParameter()).AsksLedger();

    /// <summary>An address that ends a run.</summary>
    public static RouteHandlerBuilder DescribeEnd(this RouteHandlerBuilder route, string name, string tag, string summary, string description) => route.Named(name, tag, summary, description)
        .Produces(StatusCodes.Status204NoContent).Fails(ProblemKind.ForeignOrigin, ProblemKind.NotYours, ProblemKind.RunElsewhere).AsksLedger();

    /// <summary>What cannot be answered while the ledger cannot be read.</summary>
    public static RouteHandlerBuilder AsksLedger(this RouteHandlerBuilder route) => route.Fails(ProblemKind.LedgerUnavailable);

    /// <summary>The parameters after the question mark.</summary>
    public static RouteHandlerBuilder With(this RouteHandlerBuilder route, params IReadOnlyList<QueryParameter> parameters) => route.WithMetadata(new QueryParameters(parameters));

    /// <summary>The part of the path that names a record; an unknown one is answered with the nearest.</summary>
    public static RouteHandlerBuilder WithId(this RouteHandlerBuilder route, string name, string about, string example) =>
        route.WithMetadata(new IdParameter(name, about, example)).Fails(ProblemKind.NotFound);

    private static RouteHandlerBuilder Named(this RouteHandlerBuilder route, string name, string tag, string summary, string description) => route
        .WithName("api." + name).WithTags(tag).WithSummary(summary).WithDescription(description).WithMetadata(new OperationName(name))
        .Fails(ProblemKind.InvalidRequest, ProblemKind.UnknownHost, ProblemKind.TooManyRequests, ProblemKind.Internal);

    private static RouteHandlerBuilder Fails(this RouteHandlerBuilder route, params IReadOnlyList<ProblemKind> kinds)
    {
        foreach (var status in kinds.Select(kind => kind.Status).Distinct())
            route.Produces<ProblemAnswer>(status, Problem.MediaType);
        return route.WithMetadata(new Failures(kinds));
    }
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

/// <summary>How an address fails.</summary>
/// <param name="Kinds">The kinds of problems.</param>
internal sealed record Failures(IReadOnlyList<ProblemKind> Kinds);

/// <summary>Marks the address that goes on after the event that was read last.</summary>
internal sealed record LastEventParameter;

/// <summary>Marks the address that takes a run to be made.</summary>
internal sealed record RunBodyParameter;
