using Bunit;
using ClicRdv.Emulator.Control.Faults;

namespace ClicRdvPortal.Tests.Features.Groups.Settings;

public sealed class GroupSettingsFormTests : GroupSettingsContext
{
    [Fact]
    public async Task Every_documented_field_stands_in_the_form_with_its_label()
    {
        await OpenAsync();

        var labels = Page.FindAll("form label").Select(label => Plain(label.ChildNodes.Last(node => node.TextContent.Trim().Length > 0).TextContent));
        Assert.Equal(
            [
                "Nom", "Préposition", "Adresse", "Code postal", "Ville", "Pays", "Téléphone", "Télécopie", "Indicatif téléphonique", "Fuseau horaire",
                "Envoyer des e-mails aux clients", "Rappel par e-mail", "Rappel par SMS",
            ],
            labels);
        Assert.Equal(("24", "24"), (Field("mailreminder").GetAttribute("value"), Field("smsreminder").GetAttribute("value")));
        Assert.True(Field("sendmail").HasAttribute("checked"));
        Assert.Empty(Page.FindAll("[role=alert]"));
    }

    [Fact]
    public async Task Only_what_was_changed_is_sent_and_the_form_goes_on_from_there()
    {
        await OpenAsync();
        await TypeAsync("city", " Amboise ");
        await TypeAsync("smsreminder", "1 h 30");
        await ChangeAsync("sendmail", false);
        await ChangeAsync("timezone", "Indian/Reunion");
        await SaveAsync();
        await UntilAsync(() => News() == "Paramètres enregistrés.");

        Assert.Equal(
            """{"group":{"city":"Amboise","timezone":"Indian/Reunion","sendmail":false,"smsreminder":90}}""",
            Writes().Single().Body);
        Assert.Equal(("Amboise", "1:30"), (Field("city").GetAttribute("value"), Field("smsreminder").GetAttribute("value")));
        Assert.Equal("true", Page.Find("[type=submit]").GetAttribute("aria-disabled"));
    }

    [Fact]
    public async Task Faults_are_listed_and_stand_beside_their_fields_and_nothing_is_sent()
    {
        await OpenAsync();
        await TypeAsync("name", "");
        await TypeAsync("city", new string('a', 65));
        await TypeAsync("smsreminder", "25");
        await SaveAsync();

        Assert.Empty(Writes());
        Assert.Contains("Champs à corriger : 3. Rien n’a été envoyé.", Alert(), StringComparison.Ordinal);
        Assert.Equal(["group-name", "group-city", "group-smsreminder"], Page.FindAll("[role=alert] a").Select(link => link.GetAttribute("data-skip")));
        Assert.Equal("Indiquez un nom.", FaultOf("name"));
        Assert.Equal("Ville : 64 caractères au plus.", FaultOf("city"));
        Assert.Equal("Rappel par SMS : de 1 à 24 heures, ou 0 pour aucun rappel.", FaultOf("smsreminder"));
        Assert.Equal("group-smsreminder-fault group-smsreminder-hint", Field("smsreminder").GetAttribute("aria-describedby"));
        Assert.Equal("true", Field("name").GetAttribute("aria-invalid"));

        await TypeAsync("name", "Cabinet du Mail");
        Assert.False(Field("name").HasAttribute("aria-invalid"));
        Assert.Contains("Champs à corriger : 2.", Alert(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T34_a_zone_that_was_not_offered_is_refused()
    {
        await OpenAsync();
        await ChangeAsync("timezone", "Mars/Olympus");
        await SaveAsync();

        Assert.Empty(Writes());
        Assert.Equal("Fuseau horaire : choisissez une valeur de la liste.", FaultOf("timezone"));
    }

    [Fact]
    public async Task An_unknown_zone_of_the_upstream_is_kept_and_shown_as_such()
    {
        Data.TouchGroup(12, ("timezone", "Mars/Olympus"));
        await OpenAsync();

        Assert.Equal("Mars/Olympus (valeur actuelle, non reconnue)", Plain(Page.Find("#group-timezone option").TextContent));
        Assert.Contains("il est gardé tant que", Plain(Page.Find("#group-timezone-hint").TextContent), StringComparison.Ordinal);
        await TypeAsync("city", "Amboise");
        await SaveAsync();
        await UntilAsync(() => News() == "Paramètres enregistrés.");
        Assert.Equal("Mars/Olympus", Data.Group(12)!.Text("timezone"));
    }

    [Fact]
    public async Task Zones_are_named_in_french_with_the_offset_of_the_day()
    {
        await OpenAsync();

        Assert.Equal(["Europe", "Outre-mer", "Ailleurs"], Page.FindAll("optgroup").Select(area => area.GetAttribute("label")));
        Assert.Equal("Bruxelles (UTC+01:00)", Plain(Page.Find("option[value=Brussels]").TextContent));
        Assert.Equal("Guadeloupe (UTC−04:00)", Plain(Page.Find("option[value='America/Guadeloupe']").TextContent));
    }

    [Theory]
    [InlineData(403, "ClicRDV refuse cette opération à votre compte")]
    [InlineData(422, "n’a pas accepté ces valeurs")]
    [InlineData(503, "ClicRDV ne répond pas")]
    public async Task What_was_typed_stays_when_saving_fails(int status, string says)
    {
        await OpenAsync();
        await TypeAsync("city", "Amboise");
        Control.InjectFault(Fault.Status(status) with { Method = "PUT" });
        await SaveAsync();
        await UntilAsync(() => Page.FindAll(".problem-view").Count > 0);

        Assert.Contains(says, Alert(), StringComparison.Ordinal);
        Assert.Equal("Amboise", Field("city").GetAttribute("value"));
        Assert.Equal("Votre saisie est gardée.", News());
    }

    [Fact]
    public async Task F16_a_lost_answer_is_verified_before_anything_is_sent_again()
    {
        await OpenAsync();
        await TypeAsync("city", "Amboise");
        Control.InjectFault(Fault.ResetBeforeHeaders(FaultMoment.After) with { Method = "PUT", Times = 1 });
        Control.InjectFault(Fault.Status(503) with { Method = "GET", Skip = 1 });
        await SaveAsync();
        await UntilAsync(() => Page.FindAll("[role=alert]").Count > 0);
        Assert.Contains("vos modifications sont peut-être enregistrées", Alert(), StringComparison.Ordinal);

        Control.ClearFaults();
        await ClickAsync("Relire ce qui est enregistré");
        await UntilAsync(() => News() == "Paramètres enregistrés.");

        Assert.Single(Writes());
    }

    [Fact]
    public async Task Saving_what_was_not_changed_sends_nothing_and_says_so()
    {
        await OpenAsync();
        await SaveAsync();

        Assert.Equal("Aucune modification à enregistrer.", News());
        Assert.Empty(Calls());
    }

    [Fact]
    public async Task Rules_of_the_booking_module_are_shown_as_they_came_and_cannot_be_edited()
    {
        await OpenAsync();

        var booking = Page.Find("[aria-labelledby=settings-booking]");
        Assert.Contains("cabinet-des-tilleuls", booking.TextContent, StringComparison.Ordinal);
        Assert.Equal(("max_multirdvs", "3"), (booking.QuerySelectorAll("dt")[^1].TextContent, booking.QuerySelectorAll("dd")[^1].TextContent));
        Assert.Empty(booking.QuerySelectorAll("input, select, textarea"));
    }

    [Fact]
    public async Task The_last_change_is_told_in_the_group_s_own_time()
    {
        Data.TouchGroup(12, ("preposition", "à"));
        await OpenAsync();

        Assert.Contains(
            "Dernière modification : lundi 10 mars 2031 à 8 h 00",
            Plain(Page.Find(".load-view").TextContent),
            StringComparison.Ordinal);
    }
}
