namespace ClicRdv.Benchmarks.Clients;

/// <summary>One way to read the emulator.</summary>
internal interface IReader
{
    /// <summary>The first page of the group's vevents.</summary>
    /// <returns>How many it holds.</returns>
    Task<int> ReadPageAsync();

    /// <summary>The ids of all the group's fiches, each read whole, a page at a time.</summary>
    IAsyncEnumerable<long> WalkAsync();
}
