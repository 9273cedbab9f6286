namespace ClicRdvPortal.App.Preferences;

/// <summary>Where a preference leads back to. The login page is a fair place to come back to here, though it is none
/// after signing in, so <see cref="PortalUrls.LocalOrHome"/> alone would not do.</summary>
public static class ReturnAddress
{
    public static string Of(string? returnUrl)
    {
        if (returnUrl is null || !returnUrl.StartsWith(PortalUrls.LoginPath, StringComparison.Ordinal))
            return PortalUrls.LocalOrHome(returnUrl);

        // The rest is only a query: judged as if it stood on a page of ours.
        var rest = returnUrl[PortalUrls.LoginPath.Length..];
        return rest.StartsWith('?') && PortalUrls.LocalOrHome(PortalUrls.Home + rest).Length > 1
            ? returnUrl
            : PortalUrls.LoginPath;
    }
}
