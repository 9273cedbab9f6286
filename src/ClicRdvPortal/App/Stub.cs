namespace ClicRdvPortal.App { public static class Stub { public static IServiceCollection AddAppShell(this IServiceCollection s) => s; public static void UseAppShell(this WebApplication a) {} public static void MapAppShell(this WebApplication a) {} } 
public sealed class StaticLayout : Microsoft.AspNetCore.Components.LayoutComponentBase {} }
namespace ClicRdvPortal.Shared { public sealed class PageHead : Microsoft.AspNetCore.Components.ComponentBase { [Microsoft.AspNetCore.Components.Parameter] public string Title {get;set;}="";} }
