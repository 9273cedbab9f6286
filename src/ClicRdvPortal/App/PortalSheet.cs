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

    private Version? _read;

    /// <summary>Without what only its writers need. Read once, and again when the file is another.</summary>
    public MarkupString Text()
    {
        var file = environment.WebRootFileProvider.GetFileInfo("portal.css");
        var read = _read;
        if (read is null || read.ModifiedAt != file.LastModified)
            _read = read = new Version(file.LastModified, Compact(file));
        return read.Text;
    }

    private static MarkupString Compact(IFileInfo file)
    {
        using var reader = new StreamReader(file.CreateReadStream(), Encoding);
        var sheet = reader.ReadToEnd();
        for (var start = 0; (start = sheet.IndexOf("/*", start, StringComparison.Ordinal)) >= 0;)
            sheet = sheet.Remove(start, sheet.IndexOf("*/", start, StringComparison.Ordinal) + 2 - start);
        return (MarkupString)string.Join('\n', sheet.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    private sealed record Version(DateTimeOffset ModifiedAt, MarkupString Text);
}
