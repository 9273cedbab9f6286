using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.FileProviders;

namespace ClicRdvPortal.App;

/// <summary>
/// The portal's sheet as text. A page that comes to life carries it: fetched beside the page it is what the first frame
/// waits for longest, and such a page is fetched once in a tab's day.
/// </summary>
internal sealed partial class PortalSheet(IWebHostEnvironment environment)
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
        return (MarkupString)Indentation().Replace(Comment().Replace(reader.ReadToEnd(), ""), "\n");
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\s*\n\s*", RegexOptions.ExplicitCapture)]
    private static partial Regex Indentation();

    private sealed record Version(DateTimeOffset ModifiedAt, MarkupString Text);
}
