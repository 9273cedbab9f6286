using System.Globalization;
using ClicRdvPortal.Drafts;
using ClicRdvPortal.Shared.Conflicts;
using ClicRdvPortal.Shared.Customfields;
using ClicRdvPortal.Shared.Drafts;
using ClicRdvPortal.Shared.Fiches;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Features.Planner.Editing;

/// <summary>What is typed into the panel, kept as a draft until it is handed over to be sent.</summary>
public sealed partial class VeventPanel
{
    private readonly ConflictChoices _choices = new();
    private DraftKeeper? _keeper;
    private bool _isGivenUp;
    private IReadOnlyList<DraftField> _contested = [];

    /// <summary>The draft that the page's address asks for.</summary>
    [Parameter] public Guid? AskedDraft { get; set; }

    private DraftSubject DraftSubject => new(PlannerFeature.DraftKind, Reading.Frame.Group.Id, Id);

    private DraftSubject ChoiceSubject => new(PlannerFeature.ChoiceDraftKind, Reading.Frame.Group.Id, Id);

    private string DraftPlace => (Reading.State with { OpenId = Id, IsBooking = false, CallerId = null }).ToDraftPlace(Reading.Frame.Group.Id);

    /// <summary>What waits to be created is known to this sign-in alone, and its number to nobody else.</summary>
    private bool KeepsDraft => Id is not < 0;

    private string ContestedText => string.Join(", ", _contested.Select(one => Texts["ContestedField", LabelOf(one.Name), ShownOf(one.Name)].Value));

    private string DraftTitle() => _input switch
    {
        { Fiche: { } fiche } => fiche.Name,
        { Text.Length: > 0 } typed => typed.Text,
        _ => _newFiche?.Name ?? "",
    };

    private string ChoiceTitle() => _conflict?.Write.Target.Text ?? "";

    private DraftReading? ReadDraft() => _isDone || _isGivenUp || _input is null || _opened is null
        ? null
        : new DraftReading(VeventDraftFields.ToFields(_opened), TypedFiche.AddTo(VeventDraftFields.ToFields(_input), _newFiche));

    /// <summary>What somebody else has changed since is named, with what it says now; services that are not the same any more stay as they are.</summary>
    private Task TakeUpAsync(IReadOnlyList<DraftField> fields)
    {
        if (_input is null || _opened is null)
            return Task.CompletedTask;
        var now = VeventDraftFields.ToFields(_opened);
        _contested = Id is null ? [] : [.. fields.Where(field => field.IsContested(now.GetValueOrDefault(field.Name, "")))];
        var areServicesTheirs = _contested.Any(field => field.Name == VeventDraftFields.Services);
        foreach (var field in fields.Where(field => !areServicesTheirs || !IsOfServices(field.Name)))
            VeventDraftFields.Put(_input, field.Name, field.Mine);
        _newFiche = TypedFiche.Of(fields) ?? _newFiche;
        return SeeAsync();
    }

    /// <summary>Of what could not be sent the outbox has both versions; what is chosen between them is nobody's but the person's.</summary>
    private DraftReading? ReadChoices() => _isDone || _isGivenUp ? null : _choices.ToReading();

    private void TakeUpChoices(IReadOnlyList<DraftField> fields)
    {
        _choices.TakeUp(fields);
        _conflictFields = [.. _conflictFields];
    }

    private Task GiveUpAsync()
    {
        ForgetTyped();
        return OnClose.InvokeAsync();
    }

    private void ForgetTyped()
    {
        _isGivenUp = true;
        _keeper?.KeepTyped();
    }

    private static bool IsOfServices(string name) => name == VeventDraftFields.Services || VeventDraftFields.IsMinutes(name);

    private string LabelOf(string name) => name switch
    {
        _ when VeventDraftFields.IsMinutes(name) => Texts["LengthNumber", PlaceOf(name) + 1],
        nameof(VeventInput.CalendarId) => Texts["Calendar"],
        nameof(VeventInput.Fiche) => Texts["Customer"],
        nameof(VeventInput.EndDate) or nameof(VeventInput.EndTime) or nameof(VeventInput.Date) or nameof(VeventInput.Time)
            or nameof(VeventInput.Text) or nameof(VeventInput.Comments) or nameof(VeventInput.Colour) or nameof(VeventInput.Kind) or VeventDraftFields.Services => Texts[name],
        _ => _detail?.Definitions.FirstOrDefault(field => field.Storage?.ToString() == name) is { } custom ? CustomfieldText.LabelOf(custom) : name,
    };

    private int PlaceOf(string name) => _opened!.Services.TakeWhile((service, place) => VeventDraftFields.MinutesName(service, place) != name).Count();

    private string ShownOf(string name) => name switch
    {
        nameof(VeventInput.CalendarId) => Reading.Frame.FindCalendar(_opened!.CalendarId)?.Name ?? Texts["OtherCalendar", _opened.CalendarId],
        nameof(VeventInput.Fiche) => _opened!.Fiche?.Name ?? "–",
        nameof(VeventInput.Date) when _opened!.Day is { } day => day.ToString("d", CultureInfo.CurrentCulture),
        VeventDraftFields.Services => _opened!.Services.Count.ToString(CultureInfo.CurrentCulture),
        _ => VeventDraftFields.ToFields(_opened!).GetValueOrDefault(name, "") is { Length: > 0 } text ? text : "–",
    };
}
