namespace ClicRdvPortal.Shared.Navigation;

/// <summary>Where the person is: cascaded by the shell, new after every navigation.</summary>
/// <param name="Path">Rooted path without query.</param>
/// <param name="GroupId">The établissement of the path, or the one visited last in this tab.</param>
public sealed record PortalLocation(string Path, long? GroupId)
{
    public bool IsWithin(string address) =>
        Path.StartsWith(address, StringComparison.OrdinalIgnoreCase)
        && (Path.Length == address.Length || address.EndsWith('/') || Path[address.Length] == '/');
}
