using Refit;

namespace ClicRdv.Client;

/// <summary>Upstream as one person sees it. Its calls may run at the same time.</summary>
public sealed class ClicRdvClient : IDisposable
{
    private readonly HttpClient _client;
    private readonly ListReader _lists;
    private readonly ListWalker _walks;

    internal ClicRdvClient(HttpClient client, RefitSettings settings, ClicRdvClientOptions options)
    {
        _client = client;
        _lists = new ListReader(options.PageSize, options.MaxParallelPages);
        _walks = new ListWalker(options.PageSize);
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
    /// <param name="wholeOnly">Whether a truncated collection is of no use: where upstream says how long it is, reading ends with the page that says so.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ClicRdvException">A page could not be read.</exception>
    public Task<ListResult<T>> ReadAllAsync<T>(
        Func<ListQuery, CancellationToken, Task<ListPage<T>>> readPage,
        ListQuery? query = null,
        int maxRecords = 10_000,
        bool wholeOnly = false,
        CancellationToken cancellationToken = default)
        where T : UpstreamRecord =>
        _lists.ReadAllAsync(readPage, query ?? new ListQuery(), maxRecords, wholeOnly, cancellationToken);

    /// <summary>
    /// Reads a collection page by page while its records are used, with one page in memory. A page that fails ends the
    /// enumeration with its failure; the bound ends it with <see cref="ListWalk{T}.IsTruncated"/>.
    /// </summary>
    /// <example><code>await foreach (var fiche in client.Walk((page, stop) => client.Fiches.ListAsync(12, page, stop))) …</code></example>
    /// <param name="readPage">Reads one page; it may throw a <see cref="ClicRdvException"/>, and so does the enumeration then.</param>
    /// <param name="query">Order, search and filters; its page is not looked at.</param>
    /// <param name="maxRecords">The bound.</param>
    public ListWalk<T> Walk<T>(
        Func<ListQuery, CancellationToken, Task<ListPage<T>>> readPage,
        ListQuery? query = null,
        int maxRecords = 1_000_000)
        where T : UpstreamRecord =>
        _walks.Walk(readPage, query ?? new ListQuery(), maxRecords);

    /// <summary>
    /// Reads what has a part between two wall-clock times of the group, the second exclusive, window by window: long stretches
    /// are slow upstream. Each vevent comes once, in the first window it has a part in; deleted ones come too. A failure
    /// ends the enumeration, the bound ends it with <see cref="ListWalk{T}.IsTruncated"/>.
    /// </summary>
    /// <param name="groupId">The group.</param>
    /// <param name="from">Begin.</param>
    /// <param name="to">End, exclusive.</param>
    /// <param name="query">Order within a window, and more filters, <see cref="ListQuery.OfCalendar"/> for one.</param>
    /// <param name="daysOfWindow">How many days a window has, at least 1.</param>
    /// <param name="maxRecords">The bound.</param>
    public ListWalk<Vevent> WalkVevents(
        long groupId,
        DateTime from,
        DateTime to,
        ListQuery? query = null,
        int daysOfWindow = 7,
        int maxRecords = 1_000_000) =>
        _walks.WalkWindows(
            (page, stop) => Vevents.ListAsync(groupId, page, stop), query ?? new ListQuery(), new TimeWindows(from, to, daysOfWindow), maxRecords);

    /// <summary>Reads the free slots between two wall-clock times of the group, the second exclusive, a week at a time and in order.</summary>
    /// <param name="groupId">The group.</param>
    /// <param name="query">What is looked for; its own times are not looked at.</param>
    /// <param name="from">Begin.</param>
    /// <param name="to">End, exclusive.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public IAsyncEnumerable<Availabletimeslot> WalkSlots(
        long groupId,
        AvailabletimeslotsQuery query,
        DateTime from,
        DateTime to,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return SlotWalk.ReadAsync(
            (window, stop) => Availabletimeslots.GetAsync(groupId, window, stop), query, SlotWalk.Weeks(from, to), cancellationToken);
    }

    /// <summary>Cancels the calls under way; the connections stay.</summary>
    public void Dispose() => _client.Dispose();
}
