using System.Text.Json;
using ClicRdv.Client;
using ClicRdv.Client.Tests;

namespace ClicRdv.Contract.Tests;

public sealed class AccountContractTests
{
    [Fact]
    public async Task An_account_is_opened_with_the_booking_that_waits_for_it()
    {
        await using var contract = await Contract.StartAsync();
        using var client = await contract.ClientAsync();
        var pending = new PendingRdv
        {
            InterventionIds = [410, 411],
            InterventionNames = ["Bilan initial", "Consultation « d’été »"],
            CalendarName = "Peu importe",
            Date = new DateTime(2031, 3, 12, 9, 30, 0),
        };

        var account = await client.Accounts.CreateAsync(new AccountDraft(12, "z.nouvelle@example.com") { PendingRdv = pending }, Calls.Stop);

        Assert.Equal("z.nouvelle@example.com", account.Email);
        Assert.Equal(new DateTime(2031, 3, 10, 8, 0, 0), account.CreatedAt);
        var stored = JsonElement.Parse(account.OtherFields!["pendingRdv"].GetString()!);
        Assert.Equal([410, 411], stored.GetProperty("intervention_ids").EnumerateArray().Select(id => id.GetInt64()));
        Assert.Equal("Consultation « d’été »", stored.GetProperty("intervention_names")[1].GetString());
        Assert.Equal((0, "Peu importe", "2031-03-12 09:30:00"), (stored.GetProperty("calendar_id").GetInt64(), stored.GetProperty("calendar_name").GetString(), stored.GetProperty("date").GetString()));
    }

    [Fact]
    public async Task An_account_without_a_booking_sends_none()
    {
        await using var contract = await Contract.StartAsync();
        using var client = await contract.ClientAsync();
        await client.Accounts.CreateAsync(new AccountDraft(12, "z.nouvelle@example.com"), Calls.Stop);

        Assert.Equal("""{"account":{"email":"z.nouvelle@example.com","group_id":12}}""", contract.Control.Requests[^1].Body);
    }

    [Theory]
    [InlineData(12, "p.durand@example.com", AppointmentRefusal.EmailAlreadyExists)]
    [InlineData(12, "", AppointmentRefusal.None)]
    [InlineData(999, "z.nouvelle@example.com", AppointmentRefusal.None)]
    public async Task What_cannot_be_opened_is_refused_with_its_reason(long groupId, string email, AppointmentRefusal reason)
    {
        await using var contract = await Contract.StartAsync();
        using var client = await contract.ClientAsync();
        var failure = await Calls.FailsAsync(client.Accounts.CreateAsync(new AccountDraft(groupId, email), Calls.Stop));

        Assert.Equal((ClicRdvErrorKind.Invalid, WriteOutcome.Refused, reason), (failure.Kind, failure.Outcome, failure.AppointmentRefusal));
    }
}
