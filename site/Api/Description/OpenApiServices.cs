using System.Text.Json.Serialization;
using Microsoft.OpenApi;

namespace TheoryAtlas.Site.Api.Description;

/// <summary>The OpenAPI document at <c>/openapi/v1.json</c>: made from the addresses themselves, so that it cannot say otherwise.</summary>
internal static class OpenApiServices
{
    /// <summary>The document's name.</summary>
    public const string Name = "v1";

    /// <summary>Adds what makes it.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddSingleton<IdempotencyKeys>().AddSingleton<ApiDocument>();
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default);
            json.SerializerOptions.NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals;
        });
        return services.AddOpenApi(Name, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.ShouldInclude = route => route.HttpMethod != HttpMethods.Head && route.ActionDescriptor.EndpointMetadata.OfType<OperationName>().Any();
            options.AddOperationTransformer<OperationWords>();
            options.AddSchemaTransformer<NumberSchemas>();
            options.AddDocumentTransformer<DocumentWords>();
        });
    }
}
