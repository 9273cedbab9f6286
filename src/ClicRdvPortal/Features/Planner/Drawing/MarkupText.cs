using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Features.Planner.Drawing;

/// <summary>
/// The one place where text becomes markup (threat T44): what is written by <see cref="Raw"/> is the program's own,
/// everything from upstream goes through <see cref="Text"/> or is a number.
/// </summary>
public sealed class MarkupText
{
    private readonly StringBuilder _markup = new();

    /// <summary>Markup of the program's own.</summary>
    public MarkupText Raw(string constant)
    {
        _markup.Append(constant);
        return this;
    }

    /// <summary>Text from anywhere, fit for an element's content and for a quoted attribute.</summary>
    public MarkupText Text(string text)
    {
        foreach (var sign in text)
        {
            switch (sign)
            {
                case '<': _markup.Append("&lt;"); break;
                case '>': _markup.Append("&gt;"); break;
                case '&': _markup.Append("&amp;"); break;
                case '"': _markup.Append("&quot;"); break;
                case '\'': _markup.Append("&#39;"); break;
                default: _markup.Append(IsShown(sign) ? sign : ' '); break;
            }
        }

        return this;
    }

    public MarkupText Number(long number)
    {
        _markup.Append(CultureInfo.InvariantCulture, $"{number}");
        return this;
    }

    /// <summary>With up to three decimals, as style sheets write it.</summary>
    public MarkupText Number(double number)
    {
        _markup.Append(CultureInfo.InvariantCulture, $"{number:0.###}");
        return this;
    }

    /// <summary>For a page, what was written by this. One line in it that changed replaces the whole.</summary>
    public static RenderFragment FragmentOf(string written) => builder => builder.AddMarkupContent(0, written);

    public override string ToString() => _markup.ToString();

    // Controls end lines and marks of direction turn what follows around: one line a name is all there is.
    private static bool IsShown(char sign) =>
        !char.IsControl(sign) && sign is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u2028' or '\u2029');
}
