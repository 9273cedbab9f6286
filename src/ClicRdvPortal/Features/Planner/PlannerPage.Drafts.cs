using ClicRdvPortal.Booking;
using ClicRdvPortal.Drafts;
using ClicRdvPortal.Features.Planner.Editing;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Features.Planner;

/// <summary>A draft that the address asks for. One about something new opens its panel, for which no address stands.</summary>
public sealed partial class PlannerPage
{
    private Guid? _askedDraft;
    private Guid? _askedSet;

    [Inject] private PersonDrafts PersonDrafts { get; set; } = null!;

    private async Task MeetDraftAsync()
    {
        if (!RendererInfo.IsInteractive || PortalUrls.DraftOf(Navigation.Uri) is not { } id || id == _askedDraft)
            return;
        _askedDraft = id;
        var found = await PersonDrafts.FindAsync(id);
        if (found is not { Subject: { RecordId: null } subject } draft || subject.GroupId != GroupId)
            return;
        if (subject.Kind == PlannerFeature.DraftKind)
            (_draft, _booking) = (VeventDraftFields.Begun(draft.Fields), null);
        else if (subject.Kind == BookingTopic.DraftKind)
            (_draft, _booking, _bookings) = (null, new BookingStart(), _bookings + 1);
        else if (subject.Kind == PlannerFeature.SetDraftKind)
            _askedSet = id;
    }
}
