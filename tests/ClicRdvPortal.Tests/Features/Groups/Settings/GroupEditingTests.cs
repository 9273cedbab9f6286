using ClicRdv.Emulator.Control.Faults;
using ClicRdvPortal.Features.Groups.Settings;
using ClicRdvPortal.Shared.Conflicts;
using ClicRdvPortal.Tests.Infrastructure;
using ClicRdvPortal.Upstream;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Features.Groups.Settings;

public sealed class GroupEditingTests : PortalContext
{
    private static readonly GroupField City = GroupField.All.Single(field => field.Name == "city");
    private static readonly GroupField Zipcode = GroupField.All.Single(field => field.Name == "zipcode");

    [Fact]
    public async Task A_save_sends_what_changed_and_goes_on_from_what_stands_upstream()
    {
        var editing = await BeginAsync((City, "Amboise"));

        await editing.SaveAsync();

        Assert.Equal("""{"group":{"city":"Amboise"}}""", Writes().Single().Body);
        Assert.Equal(GroupNews.Saved, editing.News);
        Assert.Equal("Amboise", editing.Input.AsRead.City);
        Assert.False(editing.Input.HasChanges || editing.IsSaving);
    }

    [Fact]
    public async Task Nothing_changed_and_nothing_valid_send_nothing()
    {
        var editing = await BeginAsync();

        await editing.SaveAsync();
        Assert.Equal(GroupNews.NothingToSave, editing.News);
        editing.Type(GroupField.GroupName, "");
        await editing.SaveAsync();

        Assert.Equal(GroupFaultKind.Required, editing.Faults.Single().Kind);
        Assert.Empty(Calls());
        editing.Type(GroupField.GroupName, "Cabinet du Mail");
        Assert.Empty(editing.Faults);
    }

    [Fact]
    public async Task T35_fifty_saves_at_once_make_one_write()
    {
        var editing = await BeginAsync((City, "Amboise"));

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => editing.SaveAsync()));

        Assert.Single(Writes());
    }

    [Fact]
    public async Task What_is_typed_during_a_save_stays_unsaved()
    {
        var editing = await BeginAsync((City, "Amboise"));
        Control.InjectFault(Fault.Hold() with { Method = "PUT" });
        var saving = editing.SaveAsync();
        await Control.WaitForRequestAsync(request => request.Method == "PUT", TestContext.Current.CancellationToken);

        editing.Type(Zipcode, "37400");
        Control.ClearFaults();
        await saving;

        Assert.Equal(GroupNews.Saved, editing.News);
        Assert.Equal(["zipcode"], editing.Input.ToChanges().ChangedFields);
        Assert.Equal("37400", editing.Input.TextOf(Zipcode));
    }

    [Fact]
    public async Task A_value_that_the_upstream_kept_otherwise_is_named()
    {
        var editing = await BeginAsync((City, "Amboise"), (Zipcode, "37400"));
        Control.InjectFault(Fault.Body("""{"id":12,"name":"Cabinet des Tilleuls","city":"AMBOISE","zipcode":"37400"}""") with { Method = "PUT" });

        await editing.SaveAsync();

        Assert.Equal(GroupNews.SavedOtherwise, editing.News);
        Assert.Equal([City], editing.Altered);
        Assert.Equal("AMBOISE", editing.Input.TextOf(City));
    }

    [Fact]
    public async Task F27_a_newer_version_is_held_out_and_the_chosen_fields_are_saved_over_it()
    {
        var editing = await BeginAsync((City, "Amboise"), (Zipcode, "37400"));
        Data.TouchGroup(12, ("city", "Joué-lès-Tours"), ("phone", "02 61 91 55 66"));

        await editing.SaveAsync();
        Assert.Equal("Joué-lès-Tours", editing.Theirs?.City);
        await editing.SaveAsync();
        Assert.Empty(Writes());
        await editing.ResolveAsync(Choosing(editing, "city"));

        Assert.Equal("""{"group":{"city":"Amboise"}}""", Writes().Single().Body);
        Assert.Equal(("02 61 91 55 66", "37000"), (editing.Input.AsRead.Phone, editing.Input.AsRead.Zipcode));
        Assert.Null(editing.Theirs);
    }

    [Fact]
    public async Task F28_a_change_within_the_same_second_is_seen_all_the_same()
    {
        Data.TouchGroup(12, ("preposition", "à"));
        var editing = await BeginAsync((City, "Amboise"));
        var moved = Data.TouchGroup(12, ("city", "Joué-lès-Tours"));

        await editing.SaveAsync();

        Assert.Equal(moved.Text("updated_at"), Data.Group(12)!.Text("updated_at"));
        Assert.Equal("Joué-lès-Tours", editing.Theirs?.City);
        Assert.Empty(Writes());
    }

    [Fact]
    public async Task Preferring_the_saved_version_sends_nothing()
    {
        var editing = await BeginAsync((City, "Amboise"));
        Data.TouchGroup(12, ("city", "Joué-lès-Tours"));
        await editing.SaveAsync();

        await editing.ResolveAsync(Choosing(editing));

        Assert.Equal(GroupNews.TakenOver, editing.News);
        Assert.Equal("Joué-lès-Tours", editing.Input.TextOf(City));
        Assert.Empty(Writes());
    }

    [Fact]
    public async Task A_third_version_that_came_during_the_choice_is_shown_again()
    {
        var editing = await BeginAsync((City, "Amboise"));
        Data.TouchGroup(12, ("city", "Joué-lès-Tours"));
        await editing.SaveAsync();
        Data.TouchGroup(12, ("city", "Fondettes"));

        await editing.ResolveAsync(Choosing(editing, "city"));

        Assert.Equal("Fondettes", editing.Theirs?.City);
        Assert.Empty(Writes());
    }

    [Fact]
    public async Task What_somebody_else_wrote_alike_is_saved_without_a_question()
    {
        var editing = await BeginAsync((City, "Amboise"));
        Data.TouchGroup(12, ("city", "Amboise"));

        await editing.SaveAsync();

        Assert.Equal(GroupNews.Saved, editing.News);
        Assert.Null(editing.Theirs);
        Assert.Empty(Writes());
    }

    [Fact]
    public async Task From_a_conflict_one_comes_back_to_what_was_typed_and_reverts_it()
    {
        var editing = await BeginAsync((City, "Amboise"));
        Data.TouchGroup(12, ("city", "Fondettes"));
        await editing.SaveAsync();

        editing.LeaveConflict();
        Assert.Equal("Amboise", editing.Input.TextOf(City));
        editing.Revert();

        Assert.Equal("Tours", editing.Input.TextOf(City));
        Assert.False(editing.Input.HasChanges);
    }

    [Theory]
    [InlineData(403, ProblemKind.Forbidden, false)]
    [InlineData(404, ProblemKind.NotFound, true)]
    [InlineData(422, ProblemKind.Invalid, false)]
    [InlineData(503, ProblemKind.Unreachable, false)]
    public async Task What_was_typed_stays_whatever_the_upstream_answers(int status, ProblemKind kind, bool isGone)
    {
        var editing = await BeginAsync((City, "Amboise"));
        Control.InjectFault(Fault.Status(status) with { Method = "PUT" });

        await editing.SaveAsync();

        Assert.Equal((kind, isGone), (editing.Problem!.Kind, editing.IsGone));
        Assert.Equal("Amboise", editing.Input.TextOf(City));
        Assert.False(editing.IsSaving);
    }

    private async Task<GroupEditing> BeginAsync(params (GroupField Field, string Text)[] typed)
    {
        var groups = Services.GetRequiredService<GroupDirectory>();
        var read = await groups.GetAsync(12, TestContext.Current.CancellationToken);
        Control.ClearRequests();
        var editing = new GroupEditing(groups, read.Value ?? throw new InvalidOperationException("The group cannot be read."));
        foreach (var (field, text) in typed)
            editing.Type(field, text);
        return editing;
    }

    private static ConflictResolution Choosing(GroupEditing editing, params string[] mine) => new(
        editing.Input.Against(editing.Theirs!, field => field.Name, (_, text) => text)
            .Select(field => (field, mine.Contains(field.Name) ? ConflictSide.Mine : ConflictSide.Theirs)));
}
