using System.Net;
using ClicRdv.Client;
using ClicRdv.Client.Tests;
using ClicRdv.Emulator.Protocol;

namespace ClicRdv.Contract.Tests;

/// <summary>Each rule of a booking, broken.</summary>
public sealed class AppointmentRefusalContractTests
{
    private static readonly DateTime Slot = new(2031, 3, 12, 9, 30, 0);

    public static TheoryData<AppointmentRefusal> Reasons => [.. Enum.GetValues<AppointmentRefusal>().Where(reason => reason != AppointmentRefusal.None)];

    [Theory]
    [MemberData(nameof(Reasons))]
    public async Task A_broken_rule_is_named_and_nothing_is_booked(AppointmentRefusal reason)
    {
        await using var contract = await Contract.StartAsync();
        using var client = await contract.ClientAsync();
        contract.Data.AddVevent(12, 31, "2031-03-12 09:00:00", "2031-03-12 12:00:00", ("type", "VfreebusyEvent"));
        var draft = await BreakAsync(reason, contract);
        var vevents = contract.Data.Vevents(12).Count;

        var failure = await Calls.FailsAsync(client.Appointments.CreateAsync(12, draft, Calls.Stop));

        Assert.Equal((ClicRdvErrorKind.Invalid, WriteOutcome.Refused, reason), (failure.Kind, failure.Outcome, failure.AppointmentRefusal));
        var error = Assert.Single(failure.Errors);
        Assert.Equal(((int?)reason, reason.ToString()), (error.Code, error.Name));
        Assert.NotEmpty(error.Message);
        Assert.Equal(vevents, contract.Data.Vevents(12).Count);
        Assert.Empty(contract.Data.Messages());
    }

    [Fact]
    public async Task Without_a_rule_to_break_it_is_booked()
    {
        await using var contract = await Contract.StartAsync();
        using var client = await contract.ClientAsync();
        contract.Data.AddVevent(12, 31, "2031-03-12 09:00:00", "2031-03-12 12:00:00", ("type", "VfreebusyEvent"));

        Assert.Single((await client.Appointments.CreateAsync(12, await BreakAsync(AppointmentRefusal.None, contract), Calls.Stop)).Records);
    }

    [Theory]
    [InlineData(ErrorBodyShape.Text)]
    [InlineData(ErrorBodyShape.Empty)]
    [InlineData(ErrorBodyShape.Html)]
    public async Task A_refusal_that_does_not_say_which_rule_is_a_refusal_all_the_same(ErrorBodyShape shape)
    {
        await using var contract = await Contract.StartAsync();
        using var client = await contract.ClientAsync();
        contract.Control.ErrorBodyShape = shape;
        var failure = await Calls.FailsAsync(client.Appointments.CreateAsync(12, await BreakAsync(AppointmentRefusal.NotAvailable, contract), Calls.Stop));

        Assert.Equal((ClicRdvErrorKind.Invalid, WriteOutcome.Refused), (failure.Kind, failure.Outcome));
    }

    /// <summary>A booking that would be made, but for one thing.</summary>
    private static async Task<AppointmentDraft> BreakAsync(AppointmentRefusal reason, Contract contract)
    {
        var draft = new AppointmentDraft { Date = Slot, InterventionIds = [410], CalendarId = 31, Fiche = AppointmentFicheDraft.Existing(5001) };
        switch (reason)
        {
            case AppointmentRefusal.MaxRdvNumber:
                await RuleAsync("max_rdv_number", 1);
                Take(contract, "2031-03-20 14:00:00", "2031-03-20 14:15:00");
                break;
            case AppointmentRefusal.MintimeBetween:
                await RuleAsync("mintime_between", 120);
                Take(contract, "2031-03-12 11:00:00", "2031-03-12 11:15:00");
                break;
            case AppointmentRefusal.MaxRdvPeriod:
                return draft with { Date = Slot.AddYears(2) };
            case AppointmentRefusal.MintimeRdv:
                return draft with { Date = new DateTime(2031, 3, 10, 7, 45, 0) };
            case AppointmentRefusal.NotAvailable:
                return draft with { Date = Slot.AddHours(5) };
            case AppointmentRefusal.EmailAlreadyExists:
                return draft with { Fiche = AppointmentFicheDraft.Existing(5003, new FicheChanges { Email = "p.durand@example.com" }) };
            case AppointmentRefusal.SameTimeRdv:
                Take(contract, "2031-03-12 09:45:00", "2031-03-12 10:00:00");
                break;
            case AppointmentRefusal.EmailNotFound:
                return draft with { Fiche = AppointmentFicheDraft.New(new FicheDraft(12) { Email = "nobody@example.com" }) };
        }

        return draft;

        // No page names the rules of a group, so the client has no field for them either.
        async Task RuleAsync(string rule, int value) => Assert.Equal(
            HttpStatusCode.OK, await contract.SendRawAsync(HttpMethod.Put, "groups/12.json", $$$"""{"group":{"{{{rule}}}":{{{value}}}}}"""));
    }

    private static void Take(Contract contract, string start, string end) =>
        contract.Data.AddVevent(12, 32, start, end, ("fiche_id", 5001), ("intervention_id", 411));
}
