using ClicRdvPortal.App.Preferences;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http.Extensions;

namespace ClicRdvPortal.App;

/// <summary>The document. Pages that stand before sign-in are plain HTML and wait for no script.</summary>
public sealed partial class AppRoot : ComponentBase
{
    [CascadingParameter] private HttpContext HttpContext { get; set; } = null!;

    private bool IsInteractive => HttpContext.AcceptsInteractiveRouting();

    private IComponentRenderMode? PageRenderMode => IsInteractive ? RenderMode.InteractiveServer : null;

    private string PageEnd => HttpContext.Request.GetEncodedPathAndQuery() + "#page-end";

    private string Appearance => AppearanceCookie.Read(HttpContext.Request);
}
