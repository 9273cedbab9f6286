using Refit;

namespace ClicRdv.Client;

/// <summary>Staff logins of a group (clicrdv-api §10); read only.</summary>
public interface IProsApi
{
    /// <summary>One page of the group's staff.</summary>
    /// <exception cref="ClicRdvException">The call failed or was refused.</exception>
    [Get("/api/v1/groups/{groupId}/pros.json")]
    Task<ListPage<Pro>> ListAsync(
        long groupId,
        [QueryConverter(typeof(ListQueryConverter))] ListQuery query,
        CancellationToken cancellationToken = default);
}

/// <summary>A member of the staff with a login of the pro interface (clicrdv-api §10).</summary>
public sealed record Pro : UpstreamRecord
{
    /// <summary>Up to 255 characters; "" when the answer has none.</summary>
    public string Lastname { get => field ?? ""; init; }

    /// <summary>Up to 255 characters; "" when the answer has none.</summary>
    public string Firstname { get => field ?? ""; init; }

    /// <summary>The login, up to 255 characters; "" when the answer has none.</summary>
    public string Email { get => field ?? ""; init; }

    /// <summary>Free text; "" when the answer has none.</summary>
    public string Cellphone { get => field ?? ""; init; }

    /// <summary>The main group. Documented as not readable, seen in login answers (clicrdv-api §8): never rely on it.</summary>
    public long? GroupId { get; init; }

    /// <summary>Last synchronisation of the pro interface: wall-clock time, <see cref="DateTimeKind.Unspecified"/>.</summary>
    public DateTime? SynchedAt { get; init; }
}
