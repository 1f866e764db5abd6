using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace TheoryAtlas.Site.Api.Description;

/// <summary>Completes an operation of the document: its name, its parameters with their bounds, its headers, its body.</summary>
internal sealed class OperationWords : IOpenApiOperationTransformer
{
    private static readonly JsonObject s_run = new() { ["claim"] = "square-by-sawtooth", ["parameters"] = new JsonObject { ["max_depth"] = 6 }, ["seed"] = 1 };

    /// <inheritdoc/>
    public async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var notes = context.Description.ActionDescriptor.EndpointMetadata;
        operation.OperationId = notes.OfType<OperationName>().Single().Name;
        operation.Parameters ??= [];
        foreach (var id in notes.OfType<IdParameter>())
        {
            var known = operation.Parameters.OfType<OpenApiParameter>().Single(parameter => parameter.Name == id.Name);
            (known.Description, known.Example) = (id.About, id.Example);
        }

        foreach (var parameter in notes.OfType<QueryParameters>().SelectMany(parameters => parameters.All))
            operation.Parameters.Add(new OpenApiParameter { Name = parameter.Name, In = ParameterLocation.Query, Description = parameter.About, Example = parameter.Example, Schema = Schema(parameter) });
        if (operation.Responses?.ContainsKey("304") == true)
            operation.Parameters.Add(Header("If-None-Match", "The ETag of an answer that the program has: the answer is 304 as long as nothing changed."));
        if (notes.OfType<LastEventParameter>().Any())
            operation.Parameters.Add(Header("Last-Event-ID", "The last id that the program has read of this stream: what came after it is sent."));
        if (notes.OfType<RunBodyParameter>().Any())
        {
            operation.Parameters.Add(Header("Idempotency-Key", "A text that the program makes anew for each new request, and sends again when it repeats one.", IdempotencyKeys.Longest));
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["application/json"] = new() { Schema = await Named<Answers.RunBody>(context, cancellationToken), Example = s_run.DeepClone() },
                },
            };
        }

        foreach (var (status, response) in operation.Responses ?? [])
            Complete(int.Parse(status, CultureInfo.InvariantCulture), response, operation, notes.OfType<Failures>().SelectMany(failures => failures.Kinds));
        if (operation.Parameters.Count == 0)
            operation.Parameters = null;
    }

    private static async Task<IOpenApiSchema> Named<T>(OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var schema = await context.GetOrCreateSchemaAsync(typeof(T), cancellationToken: cancellation);
        context.Document!.AddComponent(typeof(T).Name, schema);
        return new OpenApiSchemaReference(typeof(T).Name, context.Document);
    }

    private static OpenApiSchema Schema(QueryParameter parameter)
    {
        if (parameter.Range is { } range)
            return new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = Text(range.Min), Maximum = Text(range.Max), Default = parameter.Default };
        return parameter.Values is { } values
            ? new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. values.Select(value => (JsonNode)value)] }
            : new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = parameter.Longest };
    }

    private static OpenApiParameter Header(string name, string about, int? longest = null) =>
        new() { Name = name, In = ParameterLocation.Header, Description = about, Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = longest } };

    private static void Complete(int code, IOpenApiResponse response, OpenApiOperation operation, IEnumerable<ProblemKind> failures)
    {
        response.Description = code switch
        {
            StatusCodes.Status200OK => operation.Summary + ".",
            StatusCodes.Status202Accepted => "The run: queued, going on, or known already.",
            StatusCodes.Status204NoContent => operation.Responses!.ContainsKey("200") ? "The run has ended, and the program has read all of it." : "Done.",
            StatusCodes.Status304NotModified => "The program has this answer already.",
            _ => string.Join(" Or: ", failures.Where(kind => kind.Status == code).Select(kind => kind.Title + ".")),
        };
        if (response is not OpenApiResponse own)
            return;
        own.Headers ??= new Dictionary<string, IOpenApiHeader>();
        void Header(string name, string about) => own.Headers[name] = new OpenApiHeader { Description = about, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
        if ((code == StatusCodes.Status200OK && operation.Responses!.ContainsKey("304")) || code == StatusCodes.Status304NotModified)
            Header("ETag", "A tag of the content; sent back as If-None-Match it is answered with 304 as long as nothing changed.");
        if (code == StatusCodes.Status200OK && operation.Parameters!.Any(parameter => parameter.Name == QueryParameter.Cursor.Name))
            Header("Link", "The address of the next page, with rel=\"next\"; not there on the last one.");
        if (code == StatusCodes.Status202Accepted)
            Header("Location", "The address of the run.");
        if (code is StatusCodes.Status429TooManyRequests)
            Header("Retry-After", "How many seconds to wait.");
        if (own.Headers.Count == 0)
            own.Headers = null;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
