using System.Text.Json;
using System.Text.Json.Serialization;
using Refit;

namespace ClicRdv.Client;

/// <summary>Logins of end customers (clicrdv-api §9).</summary>
public interface IAccountsApi
{
    /// <summary>Opens an account, to be confirmed by e-mail. What it answers is not documented; an account is assumed.</summary>
    /// <exception cref="ClicRdvException">The call failed or was refused; see <see cref="ClicRdvException.Outcome"/>.</exception>
    [Post("/api/v1/accounts.json")]
    Task<Account> CreateAsync([Body] AccountDraft draft, CancellationToken cancellationToken = default);
}

/// <summary>An end customer's login, account of the Booking API (clicrdv-api §9).</summary>
public sealed record Account : UpstreamRecord
{
    /// <summary>The login, up to 255 characters; "" when the answer has none.</summary>
    public string Email { get => field ?? ""; init; }
}

/// <summary>An account to create.</summary>
/// <param name="GroupId">The group of the booking.</param>
/// <param name="Email">The customer's address, up to 255 characters.</param>
[JsonConverter(typeof(UpstreamBodyConverter<AccountDraft>))]
public sealed record AccountDraft(long GroupId, string Email) : UpstreamBody("account")
{
    /// <summary>A booking that waits until the address is confirmed; null for none.</summary>
    public PendingRdv? PendingRdv { get; init; }

    private protected override void Describe(BodyFields fields)
    {
        fields.Add("email", Change.To(Email));
        fields.Add("group_id", Change.To(GroupId));
        // Upstream takes it as a text that holds JSON.
        if (PendingRdv is not null)
            fields.Add("pendingRdv", Change.To(JsonSerializer.Serialize(PendingRdv, ClicRdvJsonContext.Default.PendingRdv)));
    }
}

/// <summary>A booking that waits for an account's confirmation (clicrdv-api §9).</summary>
public sealed record PendingRdv
{
    /// <summary>The services.</summary>
    public required IReadOnlyList<long> InterventionIds { get; init; }

    /// <summary>Their names, in the same order.</summary>
    public required IReadOnlyList<string> InterventionNames { get; init; }

    /// <summary>The calendar; 0 for no preference.</summary>
    public long CalendarId { get; init; }

    /// <summary>The calendar's name, or what the customer reads when there is no preference.</summary>
    public string CalendarName { get => field ?? ""; init; }

    /// <summary>Begin: wall-clock time of the group.</summary>
    public required DateTime Date { get; init; }

    /// <summary>The type only.</summary>
    public override string ToString() => nameof(PendingRdv);
}
