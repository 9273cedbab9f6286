using Refit;

namespace ClicRdv.Client;

/// <summary>Upstream as one person sees it. Its calls may run at the same time.</summary>
public sealed class ClicRdvClient : IDisposable
{
    private readonly HttpClient _client;
    private readonly ListReader _lists;

    internal ClicRdvClient(HttpClient client, RefitSettings settings, ClicRdvClientOptions options)
    {
        _client = client;
        _lists = new ListReader(options.PageSize, options.MaxParallelPages);
        Groups = RestService.ForGenerated<IGroupsApi>(client, settings);
        Calendars = RestService.ForGenerated<ICalendarsApi>(client, settings);
        Calendarsets = RestService.ForGenerated<ICalendarsetsApi>(client, settings);
        Pros = RestService.ForGenerated<IProsApi>(client, settings);
        Interventions = RestService.ForGenerated<IInterventionsApi>(client, settings);
        Interventionsets = RestService.ForGenerated<IInterventionsetsApi>(client, settings);
        Fiches = RestService.ForGenerated<IFichesApi>(client, settings);
        Vevents = RestService.ForGenerated<IVeventsApi>(client, settings);
        Appointments = RestService.ForGenerated<IAppointmentsApi>(client, settings);
        Availabletimeslots = RestService.ForGenerated<IAvailabletimeslotsApi>(client, settings);
        Customfields = RestService.ForGenerated<ICustomfieldsApi>(client, settings);
        Accounts = RestService.ForGenerated<IAccountsApi>(client, settings);
    }

    /// <summary>Establishments.</summary>
    public IGroupsApi Groups { get; }

    /// <summary>Calendars of a group.</summary>
    public ICalendarsApi Calendars { get; }

    /// <summary>Sets of calendars.</summary>
    public ICalendarsetsApi Calendarsets { get; }

    /// <summary>Staff logins.</summary>
    public IProsApi Pros { get; }

    /// <summary>Services.</summary>
    public IInterventionsApi Interventions { get; }

    /// <summary>Sets of services.</summary>
    public IInterventionsetsApi Interventionsets { get; }

    /// <summary>Customers' records.</summary>
    public IFichesApi Fiches { get; }

    /// <summary>What stands on the calendars: appointments, blocks, openings, notes.</summary>
    public IVeventsApi Vevents { get; }

    /// <summary>Appointments as booking sees them, with its rules.</summary>
    public IAppointmentsApi Appointments { get; }

    /// <summary>Free slots.</summary>
    public IAvailabletimeslotsApi Availabletimeslots { get; }

    /// <summary>What custom fields mean.</summary>
    public ICustomfieldsApi Customfields { get; }

    /// <summary>Logins of end customers.</summary>
    public IAccountsApi Accounts { get; }

    /// <summary>
    /// Reads a collection to its end with as few calls as its length allows: the first page, then the others,
    /// <see cref="ClicRdvClientOptions.MaxParallelPages"/> at a time. A page that fails fails the whole.
    /// </summary>
    /// <example><code>await client.ReadAllAsync((page, stop) => client.Calendars.ListAsync(12, page, stop));</code></example>
    /// <param name="readPage">Reads one page.</param>
    /// <param name="query">Order, search and filters; its page is not looked at.</param>
    /// <param name="maxRecords">The bound; a longer collection comes back truncated.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ClicRdvException">A page could not be read.</exception>
    public Task<ListResult<T>> ReadAllAsync<T>(
        Func<ListQuery, CancellationToken, Task<ListPage<T>>> readPage,
        ListQuery? query = null,
        int maxRecords = 10_000,
        CancellationToken cancellationToken = default)
        where T : UpstreamRecord =>
        _lists.ReadAllAsync(readPage, query ?? new ListQuery(), maxRecords, cancellationToken);

    /// <summary>Cancels the calls under way; the connections stay.</summary>
    public void Dispose() => _client.Dispose();
}
