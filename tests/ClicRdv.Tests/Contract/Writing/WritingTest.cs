using ClicRdv.Client;
using ClicRdv.Contract.Tests.Places;

namespace ClicRdv.Contract.Tests.Writing;

/// <summary>A part of the contract that writes. What a test makes it takes away again, as far as upstream lets it.</summary>
public abstract class WritingTest<TPlace>(TPlace place) : PlaceTest<TPlace>(place)
    where TPlace : Place
{
    private readonly Stack<Func<Task>> _undo = new();

    public override async ValueTask InitializeAsync()
    {
        Place.RequireWriting();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        while (_undo.TryPop(out var undo)) await undo();
        await base.DisposeAsync();
    }

    protected void AtTheEnd(Func<Task> undo) => _undo.Push(undo);

    protected async Task<Calendarset> NewCalendarsetAsync(CalendarsetDraft draft)
    {
        var set = await Client.Calendarsets.CreateAsync(GroupId, draft, Stop);
        AtTheEnd(() => Client.Calendarsets.DeleteAsync(GroupId, set.Id, CancellationToken.None));
        return set;
    }

    protected async Task<Calendar> NewCalendarAsync(CalendarDraft draft)
    {
        var calendar = await Client.Calendars.CreateAsync(GroupId, draft, Stop);
        AtTheEnd(() => Client.Calendars.DeleteAsync(GroupId, calendar.Id, CancellationToken.None));
        return calendar;
    }

    protected async Task<Interventionset> NewInterventionsetAsync(InterventionsetDraft draft)
    {
        var set = await Client.Interventionsets.CreateAsync(GroupId, draft, Stop);
        AtTheEnd(() => Client.Interventionsets.DeleteAsync(GroupId, set.Id, CancellationToken.None));
        return set;
    }

    protected async Task<Intervention> NewInterventionAsync(InterventionDraft draft)
    {
        var intervention = await Client.Interventions.CreateAsync(GroupId, draft, Stop);
        AtTheEnd(() => Client.Interventions.DeleteAsync(GroupId, intervention.Id, CancellationToken.None));
        return intervention;
    }

    /// <summary>The customer of the tests, whose number is the one that was given for it.</summary>
    protected async Task<Fiche> NewFicheAsync(FicheDraft? draft = null)
    {
        var fiche = await Client.Fiches.CreateAsync(
            GroupId, draft ?? new FicheDraft(GroupId) { Lastname = "Contrat", Firstname = "Camille", Firstphone = Place.Access.Phone }, Stop);
        AtTheEnd(() => Client.Fiches.UpdateAsync(GroupId, fiche.Id, new FicheChanges { Deleted = true }, CancellationToken.None));
        return fiche;
    }

    protected async Task<TView> NewVeventAsync<TView>(VeventDraft draft)
        where TView : VeventView
    {
        var vevent = await Client.Vevents.CreateAsync(GroupId, draft, Stop);
        AtTheEnd(() => Client.Vevents.DeleteAsync(GroupId, vevent.Id, CancellationToken.None));
        return Assert.IsType<TView>(vevent.View);
    }
}
