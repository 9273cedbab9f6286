using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.FileProviders;

namespace ClicRdvPortal.App;

/// <summary>
/// The portal's sheet as text. A page that comes to life carries it: fetched beside the page it is what the first frame
/// waits for longest, and such a page is fetched once in a tab's day.
/// </summary>
internal sealed class PortalSheet(IWebHostEnvironment environment)
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Lazy<MarkupString> _sheet = new(() => Read(environment), LazyThreadSafetyMode.PublicationOnly);

    /// <summary>Without what only its writers need. Read once; anew for each page where somebody is writing at it.</summary>
    public MarkupString Text() => environment.IsDevelopment() ? Read(environment) : _sheet.Value;

    private static MarkupString Read(IWebHostEnvironment environment) => Compact(environment.WebRootFileProvider.GetFileInfo("portal.css"));

    private static MarkupString Compact(IFileInfo file)
    {
        using var reader = new StreamReader(file.CreateReadStream(), Encoding);
        var sheet = reader.ReadToEnd();
        for (var start = 0; (start = sheet.IndexOf("/*", start, StringComparison.Ordinal)) >= 0;)
            sheet = sheet.Remove(start, sheet.IndexOf("*/", start, StringComparison.Ordinal) + 2 - start);
        return (MarkupString)string.Join('\n', sheet.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }
}
