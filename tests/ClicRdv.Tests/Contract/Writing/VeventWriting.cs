using ClicRdv.Client;
using ClicRdv.Contract.Tests.Places;

namespace ClicRdv.Contract.Tests.Writing;

/// <summary>The four kinds of vevents, from creation to restore, on a calendar of the test's own.</summary>
public abstract class VeventWriting<TPlace>(TPlace place) : WritingTest<TPlace>(place)
    where TPlace : Place
{
    private Calendar _calendar = null!;
    private DateTime _day;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _calendar = await NewCalendarAsync(new CalendarDraft(GroupId) { Name = "Contrat", Publicname = "" });
        _day = (await NowAsync()).Date.AddDays(10);
    }

    [Fact]
    public async Task A_block_is_made_moved_and_removed()
    {
        var block = await NewVeventAsync<Block>(
            new BlockDraft { CalendarId = _calendar.Id, Start = At(12), End = At(13), Text = "Déjeuner", Comments = "À l’étage", Colorref = "#c0504d" });
        Assert.Equal((_calendar.Id, At(12), At(13), "Déjeuner", "À l’étage", "#c0504d"), (block.CalendarId, block.Start, block.End, block.Text, block.Comments, block.Colorref));
        Assert.Equal((0, 0, false), (block.Vevent.FicheId, block.Vevent.InterventionId, block.Deleted));

        var changed = await ChangeAsync<Block>(block, new BlockChanges { End = At(14), Text = "Pause", Comments = "", Colorref = "#4f81bd" });
        Assert.Equal((At(12), At(14), "Pause", "", "#4f81bd"), (changed.Start, changed.End, changed.Text, changed.Comments, changed.Colorref));

        await Client.Vevents.DeleteAsync(GroupId, block.Id, Stop);
        Assert.True((await Client.Vevents.GetAsync(GroupId, block.Id, Stop)).Deleted);
        var restored = await ChangeAsync<Block>(block, new BlockChanges { Deleted = false });
        Assert.Equal((false, "Pause"), (restored.Deleted, restored.Text));
    }

    [Fact]
    public async Task An_opening_is_made_and_resized()
    {
        var opening = await NewVeventAsync<Opening>(new OpeningDraft { CalendarId = _calendar.Id, Start = At(9), End = At(12) });
        Assert.Equal((_calendar.Id, At(9), At(12), "VfreebusyEvent", false), (opening.CalendarId, opening.Start, opening.End, opening.Vevent.Type, opening.Vevent.IsNote));

        var resized = await ChangeAsync<Opening>(opening, new OpeningChanges { Start = At(8) });
        Assert.Equal((At(8), At(12)), (resized.Start, resized.End));
    }

    [Fact]
    public async Task A_note_stands_on_its_day_and_takes_no_time()
    {
        var note = await NewVeventAsync<Note>(new NoteDraft { CalendarId = _calendar.Id, Day = DateOnly.FromDateTime(_day), Text = "Livraison", Comments = "Porte B" });
        Assert.Equal((DateOnly.FromDateTime(_day), "Livraison", "Porte B"), (note.Day, note.Text, note.Comments));
        Assert.Equal((_day, _day, true), (note.Vevent.Start, note.Vevent.End, note.Vevent.IsNote));

        var moved = await ChangeAsync<Note>(note, new NoteChanges { Day = DateOnly.FromDateTime(_day.AddDays(1)), Text = "Reportée" });
        Assert.Equal((DateOnly.FromDateTime(_day.AddDays(1)), "Reportée", "Porte B"), (moved.Day, moved.Text, moved.Comments));
    }

    [Fact]
    public async Task An_appointment_is_made_moved_missed_cancelled_and_restored()
    {
        var fiche = await NewFicheAsync();
        var intervention = await NewInterventionAsync(new InterventionDraft(GroupId) { Name = "Contrat", Length = 45 });
        var other = await NewCalendarAsync(new CalendarDraft(GroupId) { Name = "Contrat 2", Publicname = "" });
        var room = new CustomfieldName(CustomfieldKind.Text, 0);
        var rdv = await NewVeventAsync<Rdv>(new RdvDraft
        {
            CalendarId = _calendar.Id,
            Start = At(9),
            End = At(10),
            FicheId = fiche.Id,
            InterventionId = intervention.Id,
            Text = "Contrat Camille",
            Comments = "Première visite",
            Taker = "Contrat",
            Customfields = CustomfieldChanges.None.Set(room, "Salle 1"),
        });
        Assert.Equal((fiche.Id, intervention.Id, At(9), At(10), _calendar.Id), (rdv.FicheId, rdv.InterventionId, rdv.Start, rdv.End, rdv.CalendarId));
        Assert.Equal(("Contrat Camille", "Première visite", "Contrat", false, RdvState.Normal), (rdv.Text, rdv.Comments, rdv.Taker, rdv.FromWeb, rdv.State));
        Assert.Equal("Salle 1", rdv.Customfields.Of(room).Text);

        var moved = await ChangeAsync<Rdv>(rdv, new RdvChanges { CalendarId = other.Id, Start = At(11), End = At(12), Comments = "" });
        Assert.Equal((other.Id, At(11), At(12), "", "Salle 1"), (moved.CalendarId, moved.Start, moved.End, moved.Comments, moved.Customfields.Of(room).Text));
        var missed = await ChangeAsync<Rdv>(rdv, new RdvChanges { State = RdvState.Absent });
        Assert.Equal((true, At(11)), (missed.IsAbsent, missed.Start));
        Assert.Equal([rdv.Id], (await AllAsync(Client.Vevents.ListAsync, new ListQuery().OfFiche(fiche.Id))).Select(vevent => vevent.Id));

        await Client.Vevents.DeleteAsync(GroupId, rdv.Id, Stop);
        Assert.True((await Client.Vevents.GetAsync(GroupId, rdv.Id, Stop)).Deleted);
        var restored = await ChangeAsync<Rdv>(rdv, new RdvChanges { Deleted = false, State = RdvState.Normal });
        Assert.Equal((false, false, At(11)), (restored.Deleted, restored.IsAbsent, restored.Start));
    }

    [Fact]
    public async Task A_window_holds_what_crosses_its_bounds()
    {
        await NewVeventAsync<Block>(new BlockDraft { CalendarId = _calendar.Id, Start = At(8), End = At(9), Text = "avant" });
        var crossing = await NewVeventAsync<Block>(new BlockDraft { CalendarId = _calendar.Id, Start = At(8), End = At(10), Text = "au début" });
        var over = await NewVeventAsync<Block>(new BlockDraft { CalendarId = _calendar.Id, Start = At(7), End = At(20), Text = "tout du long" });
        var leaving = await NewVeventAsync<Block>(new BlockDraft { CalendarId = _calendar.Id, Start = At(11), End = At(13), Text = "à la fin" });
        await NewVeventAsync<Block>(new BlockDraft { CalendarId = _calendar.Id, Start = At(12), End = At(13), Text = "après" });

        var found = await AllAsync(Client.Vevents.ListAsync, new ListQuery().OfCalendar(_calendar.Id).Touching(At(9), At(12)));

        Assert.Equal([crossing.Id, over.Id, leaving.Id], found.Where(vevent => vevent.Touches(At(9), At(12))).Select(vevent => vevent.Id));
    }

    private DateTime At(int hour) => _day.AddHours(hour);

    private async Task<TView> ChangeAsync<TView>(VeventView view, VeventChanges changes)
        where TView : VeventView =>
        Assert.IsType<TView>((await Client.Vevents.UpdateAsync(GroupId, view.Id, changes, Stop)).View);
}
