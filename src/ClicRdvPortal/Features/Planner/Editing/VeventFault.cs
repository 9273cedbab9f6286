using ClicRdv.Client;
using ClicRdvPortal.Shared.Customfields;

namespace ClicRdvPortal.Features.Planner.Editing;

/// <summary>A field that cannot be saved as it stands.</summary>
/// <param name="Field">The id of its input.</param>
/// <param name="TextKey">Its sentence.</param>
public sealed record VeventFault(string Field, string TextKey)
{
    public const string Fiche = "vevent-fiche";
    public const string Calendar = "vevent-calendar";
    public const string Date = "vevent-date";
    public const string Time = "vevent-time";
    public const string EndDate = "vevent-end-date";
    public const string EndTime = "vevent-end-time";
    public const string Text = "vevent-text";
    public const string Comments = "vevent-comments";
    public const string CustomPrefix = "vevent-custom-";

    public static string Service(int place) => $"vevent-service-{place}";

    public static string Length(int place) => $"vevent-length-{place}";

    public static string Custom(Customfield field) => CustomPrefix + field.Name;

    /// <summary>Every fault of a form, in the order of its fields.</summary>
    /// <param name="input">What was typed.</param>
    /// <param name="opened">The form as it was opened.</param>
    /// <param name="definitions">The custom fields on the form.</param>
    /// <param name="isCalendarKnown">Whether there is such a calendar.</param>
    public static IReadOnlyList<VeventFault> Of(VeventInput input, VeventInput opened, IEnumerable<Customfield> definitions, Func<long, bool> isCalendarKnown) =>
        [.. All(input, opened, definitions, isCalendarKnown)];

    private static IEnumerable<VeventFault> All(VeventInput input, VeventInput opened, IEnumerable<Customfield> definitions, Func<long, bool> isCalendarKnown)
    {
        if (input is { Kind: VeventKind.Rdv, Fiche: null })
            yield return new(Fiche, "FicheMissing");
        for (var place = 0; input.Kind == VeventKind.Rdv && place < input.Services.Count; place++)
        {
            if (input.Services[place].InterventionId <= 0)
                yield return new(Service(place), "ServiceMissing");
            if (input.Services[place].Length is null)
                yield return new(Length(place), "LengthFault");
        }

        if (!isCalendarKnown(input.CalendarId))
            yield return new(Calendar, "CalendarMissing");
        if (input.Day is null)
            yield return new(Date, "DateFault");
        if (input.Kind != VeventKind.Note && input.Day is not null && input.Start is null)
            yield return new(Time, "TimeFault");
        if (input.Kind is VeventKind.Block or VeventKind.Opening && input.Start is not null && input.End is null)
            yield return new(EndTime, "EndFault");
        if (input.Kind == VeventKind.Note && string.IsNullOrWhiteSpace(input.Text))
            yield return new(Text, "NoteMissing");
        if (input.Text.Length > VeventInput.LongestText)
            yield return new(Text, "TextTooLong");
        if (input.Comments.Length > VeventInput.LongestComments)
            yield return new(Comments, "TextTooLong");
        foreach (var field in input.Kind == VeventKind.Rdv ? definitions : [])
        {
            if (CustomfieldText.FaultOf(field, input.Customfields, opened.Customfields) is { } key)
                yield return new(Custom(field), key);
        }
    }
}
