using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace TheoryAtlas.Site.Preview;

/// <summary>Writes views that have no address of their own on the site that readers see.</summary>
internal static class PreviewViews
{
    /// <summary>Answers with a view.</summary>
    /// <param name="context">The request.</param>
    /// <param name="view">Its path.</param>
    /// <param name="model">What it shows.</param>
    /// <param name="whole">Whether it is a whole page, with the layout.</param>
    public static Task WriteAsync(HttpContext context, string view, PreviewSnapshot model, bool whole)
    {
        var data = new ViewDataDictionary<PreviewSnapshot>(context.RequestServices.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary()) { Model = model };
        ActionResult result = whole ? new ViewResult { ViewName = view, ViewData = data } : new PartialViewResult { ViewName = view, ViewData = data };
        return result.ExecuteResultAsync(new ActionContext(context, context.GetRouteData(), new ActionDescriptor()));
    }
}
