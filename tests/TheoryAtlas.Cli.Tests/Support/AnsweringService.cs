using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TheoryAtlas.Cli.Tests.Support;

/// <summary>A public service that gives everybody one answer, on this machine.</summary>
internal static class AnsweringService
{
    public static async Task<WebApplication> Start(string answer, string type = "application/atom+xml")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var application = builder.Build();
        application.Run(async context =>
        {
            context.Response.ContentType = type;
            await context.Response.WriteAsync(answer, context.RequestAborted);
        });
        await application.StartAsync(TestContext.Current.CancellationToken);
        return application;
    }
}
