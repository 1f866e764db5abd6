using System.Text;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace TheoryAtlas.Site.Api.Description;

/// <summary>The OpenAPI document, made when it is first asked for: it depends on nothing that changes.</summary>
internal sealed class ApiDocument([FromKeyedServices(OpenApiServices.Name)] IOpenApiDocumentProvider provider)
{
    private readonly Lazy<Task<(OpenApiDocument Document, byte[] Bytes)>> _made = new(async () =>
    {
        var document = await provider.GetOpenApiDocumentAsync();
        return (document, Encoding.UTF8.GetBytes(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1)));
    });

    /// <summary>The document, and as JSON.</summary>
    public Task<(OpenApiDocument Document, byte[] Bytes)> ReadAsync() => _made.Value;
}
