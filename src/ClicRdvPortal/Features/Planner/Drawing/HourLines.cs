using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Features.Planner.Drawing;

/// <summary>The lines of hours and slots behind all columns. Drawn as a gradient in each column they cost a tenth of the page's first frame.</summary>
public static class HourLines
{
    private const int Hour = 60;

    private static readonly ConcurrentDictionary<(HourRange Hours, int Slot), RenderFragment> Known = new();

    /// <summary>The same text for everybody who looks at these hours in slots of this many minutes.</summary>
    public static RenderFragment Of(HourRange hours, int slot) => Known.GetOrAdd((hours, slot), static key => Draw(key.Hours, key.Slot));

    private static RenderFragment Draw(HourRange hours, int slot)
    {
        var markup = new MarkupText();
        for (var minute = hours.From; minute < hours.To; minute++)
        {
            var isHour = minute % Hour == 0;
            if (isHour || (minute - hours.From) % slot == 0)
                markup.Raw(isHour ? "<i class=\"hour\" style=\"top:" : "<i style=\"top:").Number(hours.TopOf(minute)).Raw("%\"></i>");
        }

        return MarkupText.FragmentOf(markup.ToString());
    }
}
