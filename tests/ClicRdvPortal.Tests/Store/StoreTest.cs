using ClicRdvPortal.Store;

namespace ClicRdvPortal.Tests.Store;

/// <summary>A folder of its own for the database of each test.</summary>
public abstract class StoreTest : IAsyncDisposable
{
    protected string Folder { get; } = Directory.CreateTempSubdirectory("portal-store-").FullName;

    internal static StoreOwner Claire => StoreProcess.Claire;

    protected static Dictionary<string, string> Values(string name, string value) => new(StringComparer.Ordinal) { [name] = value };

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
