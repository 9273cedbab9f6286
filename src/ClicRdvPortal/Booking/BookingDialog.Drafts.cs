using ClicRdvPortal.Drafts;
using ClicRdvPortal.Shared.Drafts;
using ClicRdvPortal.Shared.Fiches;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Booking;

/// <summary>What is typed into the dialog, kept as a draft until the visit is booked. Who moves a visit types nothing.</summary>
public sealed partial class BookingDialog
{
    private DraftKeeper? _keeper;
    private bool _isGivenUp;

    /// <summary>The draft that the page's address asks for.</summary>
    [Parameter] public Guid? AskedDraft { get; set; }

    private DraftSubject DraftSubject => new(BookingTopic.DraftKind, Frame.Group.Id);

    private string DraftTitle() => _input.Fiche?.Name ?? _newFiche?.Name ?? "";

    /// <summary>While it is booked it may still fail, and a crash would lose it.</summary>
    private DraftReading? ReadDraft() => _isDone || _isGivenUp || _run is { IsOver: true }
        ? null
        : new DraftReading(BookingDraftFields.ToFields(_opened), TypedFiche.AddTo(BookingDraftFields.ToFields(_input), _newFiche));

    private Task TakeUpAsync(IReadOnlyList<DraftField> fields)
    {
        foreach (var field in fields)
            BookingDraftFields.Put(_input, field.Name, field.Mine);
        _newFiche = TypedFiche.Of(fields) ?? _newFiche;
        return SeeAsync();
    }

    private void GiveUp()
    {
        _isGivenUp = true;
        _keeper?.KeepTyped();
    }
}
