using ClicRdv.Client;
using ClicRdv.Contract.Tests.Places;

namespace ClicRdv.Contract.Tests.Writing;

/// <summary>Every field of a fiche, custom ones included, from its creation to its restore.</summary>
public abstract class FicheWriting<TPlace>(TPlace place) : WritingTest<TPlace>(place)
    where TPlace : Place
{
    [Fact]
    public async Task A_fiche_takes_every_field()
    {
        var fiche = await NewFicheAsync(new FicheDraft(GroupId)
        {
            Lastname = "N’Contrat",
            Firstname = "Anaïs 😀",
            Firstphone = Place.Access.Phone,
            Secondphone = "",
            Email = "contrat@example.com",
            Birthdate = new DateOnly(1968, 4, 17),
            Comments = "Ligne 1\nLigne « 2 »",
            RappelEmail = false,
            RappelSms = false,
            Externid = 900_001,
        });

        Assert.Equal((GroupId, "N’Contrat", "Anaïs 😀", Place.Access.Phone, ""), (fiche.GroupId, fiche.Lastname, fiche.Firstname, fiche.Firstphone, fiche.Secondphone));
        Assert.Equal(("contrat@example.com", new DateOnly(1968, 4, 17), "Ligne 1\nLigne « 2 »", 900_001), (fiche.Email, fiche.Birthdate, fiche.Comments, fiche.Externid));
        Assert.Equal((false, false, false, false), (fiche.RappelEmail, fiche.RappelSms, fiche.FromWeb, fiche.Deleted));

        var changed = await Client.Fiches.UpdateAsync(
            GroupId,
            fiche.Id,
            new FicheChanges { Firstname = "Anaïs", Email = "", Birthdate = Change.To<DateOnly?>(null), Externid = Change.To<long?>(null), RappelEmail = true },
            Stop);
        Assert.Equal(("N’Contrat", "Anaïs", "", (DateOnly?)null, (long?)null), (changed.Lastname, changed.Firstname, changed.Email, changed.Birthdate, changed.Externid));
        Assert.Equal((true, false, fiche.Comments), (changed.RappelEmail, changed.RappelSms, changed.Comments));
    }

    [Fact]
    public async Task What_is_left_out_has_its_usual_value()
    {
        var fiche = await NewFicheAsync(new FicheDraft(GroupId) { Lastname = "Contrat" });

        Assert.Equal(("", "", "", "", ""), (fiche.Firstname, fiche.Firstphone, fiche.Secondphone, fiche.Email, fiche.Comments));
        Assert.Equal((null, null, true, true), (fiche.Birthdate, fiche.Externid, fiche.RappelEmail, fiche.RappelSms));
        Assert.Empty(fiche.Customfields.Filled);
    }

    [Fact]
    public async Task Archiving_marks_the_name_and_restoring_takes_the_mark_away()
    {
        var fiche = await NewFicheAsync();

        var archived = await Client.Fiches.UpdateAsync(GroupId, fiche.Id, new FicheChanges { Deleted = true }, Stop);
        Assert.Equal((true, true, "$Contrat", "Contrat"), (archived.Deleted, archived.IsDeleted, archived.Lastname, archived.UnmarkedLastname));
        Assert.Equal("$Contrat", (await Client.Fiches.GetAsync(GroupId, fiche.Id, Stop)).Lastname);

        var restored = await Client.Fiches.UpdateAsync(GroupId, fiche.Id, new FicheChanges { Deleted = false }, Stop);
        Assert.Equal((false, false, "Contrat", fiche.Firstphone), (restored.Deleted, restored.IsDeleted, restored.Lastname, restored.Firstphone));
    }

    [Fact]
    public async Task A_fiche_that_was_added_is_found_by_name_and_by_what_it_says()
    {
        var fiche = await NewFicheAsync(new FicheDraft(GroupId) { Lastname = "Contratesse", Firstname = "Zoé", Externid = 900_002 });
        ListQuery[] ways =
        [
            new() { Search = "contratesse" },
            new() { Conditions = Conditions.None.And("externid", ConditionOperator.Equal, 900_002).And("deleted", ConditionOperator.Equal, false) },
            new() { Conditions = Conditions.None.And("lastname", ConditionOperator.Like, "Contrate%") },
        ];

        foreach (var way in ways) Assert.Contains(await AllAsync(Client.Fiches.ListAsync, way), found => found.Id == fiche.Id);
    }

    [Fact]
    public async Task Every_custom_field_keeps_what_is_put_in_it_and_gives_it_up_again()
    {
        var filled = CustomfieldName.All.Aggregate(CustomfieldChanges.None, (changes, name) => name.Kind switch
        {
            CustomfieldKind.Checkbox => changes.Set(name, value: true),
            CustomfieldKind.Date => changes.Set(name, new DateTime(2031, 3, 12)),
            CustomfieldKind.Number => changes.Set(name, 100 + name.Index),
            _ => changes.Set(name, $"« {name} »"),
        });
        var emptied = CustomfieldName.All.Aggregate(CustomfieldChanges.None, (changes, name) => changes.Clear(name));

        var fiche = await NewFicheAsync(new FicheDraft(GroupId) { Lastname = "Contrat", Customfields = filled });
        Assert.All(CustomfieldName.All, name => Assert.True(
            fiche.Customfields.Of(name) is var value && name.Kind switch
            {
                CustomfieldKind.Checkbox => value.Flag,
                CustomfieldKind.Date => value.Date == new DateTime(2031, 3, 12),
                CustomfieldKind.Number => value.Number == 100 + name.Index,
                _ => value.Text == $"« {name} »",
            },
            name.ToString()));

        var cleared = await Client.Fiches.UpdateAsync(GroupId, fiche.Id, new FicheChanges { Customfields = emptied }, Stop);
        Assert.Empty(cleared.Customfields.Filled);
    }
}
