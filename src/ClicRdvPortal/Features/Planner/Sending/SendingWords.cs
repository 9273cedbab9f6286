using ClicRdv.Client;
using ClicRdvPortal.Upstream;
using ClicRdvPortal.Upstream.Sending;
using Microsoft.Extensions.Localization;

namespace ClicRdvPortal.Features.Planner.Sending;

/// <summary>What the screen says of a batch: what was done, what it may cost, what speaks against it, how it ended.</summary>
public sealed class SendingWords(IStringLocalizer<SendingTexts> texts)
{
    public string Summary(SendingBatch batch)
    {
        if (batch.Items is [{ Write: var only }])
            return texts["One" + only.Kind, NameOf(only.Target), PlannerDates.Moment(only.Target.Start)];

        var kinds = batch.Items.Select(item => item.Write.Kind).Distinct().ToList();
        return texts["Many" + (kinds.Count == 1 ? kinds[0].ToString() : "Mixed"), batch.Items.Length];
    }

    /// <summary>All that a reader says of it, without its buttons.</summary>
    public string Spoken(SendingBatch batch) => batch.State == SendingState.Ended
        ? string.Join(" ", batch.Items.Where(item => item.State != SendingItemState.Sent).Select(Ending))
        : string.Join(", ", batch.Warnings.Select(warning => Of(warning, batch)).Prepend($"{Summary(batch)}, {Consequence(batch)}"));

    /// <summary>The messages it may send, which are billed.</summary>
    public string Consequence(SendingBatch batch)
    {
        var messages = batch.Items.Count(item => item.Write.MayMessage);
        return messages switch
        {
            0 when batch.Items.All(item => item.Write.Kind == SendingKind.MarkAbsent) => texts["AbsenceTooEarly"],
            0 => texts["MessageNone"],
            1 => texts["MessageOne"],
            _ => texts["MessageMany", messages],
        };
    }

    public string Of(SendingWarning warning, SendingBatch batch)
    {
        var subject = batch.Items.FirstOrDefault(item => item.Write.Id == warning.VeventId)?.Write.Target;
        return Of(warning, subject is null ? "" : NameOf(subject));
    }

    public string Of(SendingWarning warning, string subject) => warning.Other is { } other
        ? texts["Warn" + warning.Kind, subject, NameOf(other), PlannerDates.Time(other.Start)]
        : texts["Warn" + warning.Kind, subject];

    public string Ending(SendingItem item)
    {
        var key = item switch
        {
            { State: SendingItemState.Conflict } => "EndedConflict",
            { State: SendingItemState.Unsent } => "EndedUnsent",
            { Problem.Kind: ProblemKind.ToVerify } => "EndedToVerify",
            _ => "EndedOne",
        };
        return texts[key, NameOf(item.Write.Target)];
    }

    public string NameOf(Vevent vevent) => vevent.Text.Length > 0 ? vevent.Text : texts["Unnamed"];
}
