using ClicRdv.Client;

namespace ClicRdvPortal.Upstream;

/// <summary>Customers' records. Never kept: they are read when somebody looks at one.</summary>
public sealed class FicheDirectory(UpstreamDoor door)
{
    /// <summary>One fiche as it stands upstream at this moment.</summary>
    public Task<ApiResult<Fiche>> GetAsync(long groupId, long id, CancellationToken cancellationToken = default) =>
        door.CallAsync((client, token) => client.Fiches.GetAsync(groupId, id, token), cancellationToken);

    /// <summary>The first fiches whose names match, archived ones left out, and whether there are more.</summary>
    /// <param name="groupId">The fiches' group.</param>
    /// <param name="text">What was typed; names are searched (clicrdv-api §5.1).</param>
    /// <param name="most">How many at the most.</param>
    /// <param name="cancellationToken">Stops the call: more has been typed.</param>
    public async Task<ApiResult<FicheMatches>> SearchAsync(long groupId, string text, int most, CancellationToken cancellationToken = default)
    {
        var query = new ListQuery { Search = text, Sort = "lastname", Results = most };
        var page = await door.CallAsync((client, token) => client.Fiches.ListAsync(groupId, query, token), cancellationToken);
        return page.Select(found => new FicheMatches([.. found.Records.Where(fiche => !fiche.IsDeleted)], found.TotalRecords > found.Records.Count));
    }

    /// <summary>Creates a fiche. When the answer is lost it is looked for by its names and telephone.</summary>
    public Task<ApiResult<Fiche>> CreateAsync(FicheDraft draft, CancellationToken cancellationToken = default) => GuardedWrite.CreateAsync(
        door,
        (client, token) => client.Fiches.CreateAsync(draft.GroupId, draft, token),
        async () =>
        {
            var found = await SearchAsync(draft.GroupId, draft.Lastname.Value ?? "", most: 50, cancellationToken);
            return found.Select(matches => matches.Fiches.LastOrDefault(fiche => fiche.Lastname == (draft.Lastname.Value ?? "")
                && fiche.Firstname == (draft.Firstname.Value ?? "") && fiche.Firstphone == (draft.Firstphone.Value ?? "") && fiche.Email == (draft.Email.Value ?? "")));
        },
        cancellationToken);
}

/// <param name="Fiches">Those that were asked for.</param>
/// <param name="HasMore">Whether others match too.</param>
public sealed record FicheMatches(IReadOnlyList<Fiche> Fiches, bool HasMore);
