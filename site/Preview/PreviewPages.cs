using TheoryAtlas.Site.Caching;

namespace TheoryAtlas.Site.Preview;

/// <summary>Leads to the previewed page, shows what is found there, and stands in for it as long as it cannot be made.</summary>
internal sealed class PreviewPages(RequestDelegate next, LivePreview preview)
{
    /// <summary>Takes care of the previewed page, and of the address that leads to it.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        var (request, response, now) = (context.Request, context.Response, preview.Current);
        var isLook = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (isLook && request.Path == "/")
        {
            PageVersion.Passing(response);
            response.Redirect(request.PathBase + now.Target.Address);
            return;
        }

        if (!request.Path.Equals(now.Target.Address, StringComparison.OrdinalIgnoreCase))
        {
            await next(context);
            return;
        }

        context.Features.Set(now);
        if (isLook)
            PageVersion.Passing(response);
        if (isLook && !now.HasRecord)
            await PreviewViews.WriteAsync(context, "~/Preview/Broken.cshtml", now, whole: true);
        else
            await next(context);
    }
}
