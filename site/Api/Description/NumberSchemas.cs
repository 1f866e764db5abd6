using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace TheoryAtlas.Site.Api.Description;

/// <summary>Says of real numbers what JSON has for them: a number, or one of three words where it is not finite.</summary>
internal sealed class NumberSchemas : IOpenApiSchemaTransformer
{
    /// <inheritdoc/>
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var isNullable = context.JsonTypeInfo.Type == typeof(double?);
        if (!isNullable && context.JsonTypeInfo.Type != typeof(double))
            return Task.CompletedTask;
        (schema.Type, schema.Format) = (null, null);
        schema.AnyOf =
        [
            new OpenApiSchema { Type = JsonSchemaType.Number, Format = "double" },
            new OpenApiSchema { Type = JsonSchemaType.String, Enum = [(JsonNode)"NaN", (JsonNode)"Infinity", (JsonNode)"-Infinity"] },
        ];
        if (isNullable)
            schema.AnyOf.Add(new OpenApiSchema { Type = JsonSchemaType.Null });
        return Task.CompletedTask;
    }
}
