namespace ClicRdv.Client;

/// <summary>Which of ClicRDV's booking rules stood in the way; the values are upstream's numbers (clicrdv-api §16).</summary>
public enum AppointmentRefusal
{
    /// <summary>None of those that are known.</summary>
    None = 0,

    /// <summary>The customer already has the maximum of upcoming appointments.</summary>
    MaxRdvNumber = 6,

    /// <summary>Too close to another appointment of the customer.</summary>
    MintimeBetween = 7,

    /// <summary>Too far in the future.</summary>
    MaxRdvPeriod = 8,

    /// <summary>Too soon.</summary>
    MintimeRdv = 9,

    /// <summary>The slot is gone. Its number is a guess, its name is not.</summary>
    NotAvailable = 10,

    /// <summary>Another registered customer uses that address.</summary>
    EmailAlreadyExists = 11,

    /// <summary>The customer has an appointment at that time.</summary>
    SameTimeRdv = 12,

    /// <summary>The address is not known.</summary>
    EmailNotFound = 13,
}

internal static class AppointmentRefusals
{
    /// <summary>By name from any resource, for the names say what they mean; by number only where the numbers are these.</summary>
    public static AppointmentRefusal Find(HttpRequestMessage request, IReadOnlyList<ClicRdvError> errors)
    {
        if (errors.Count == 0) return AppointmentRefusal.None;
        var numbered = Route.Template(request.RequestUri) is "groups/{id}/appointments" or "appointments";
        var named = errors.Select(error => OfName(error.Name)).FirstOrDefault(found => found != AppointmentRefusal.None);
        if (named != AppointmentRefusal.None || !numbered) return named;
        return errors.Select(error => OfNumber(error.Code)).FirstOrDefault(found => found != AppointmentRefusal.None);
    }

    private static AppointmentRefusal OfName(string? name) =>
        name is { Length: > 0 } && char.IsAsciiLetter(name[0]) && Enum.TryParse<AppointmentRefusal>(name, out var found) && Enum.IsDefined(found)
            ? found
            : AppointmentRefusal.None;

    private static AppointmentRefusal OfNumber(int? number) =>
        number is { } value && Enum.IsDefined((AppointmentRefusal)value) ? (AppointmentRefusal)value : AppointmentRefusal.None;
}
