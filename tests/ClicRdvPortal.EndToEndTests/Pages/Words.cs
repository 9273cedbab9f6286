namespace ClicRdvPortal.EndToEndTests.Pages;

/// <summary>What the screens of the shell say, in one language.</summary>
public sealed record Words
{
    public static readonly Words French = new()
    {
        Locale = "fr-FR",
        Email = "Adresse e-mail",
        Password = "Mot de passe",
        SignIn = "Se connecter",
        SignOut = "Se déconnecter",
        PersonMenu = "Compte de",
        Calendars = "Agendas",
        Groups = "Établissements",
    };

    public static readonly Words English = new()
    {
        Locale = "en-GB",
        Email = "E-mail address",
        Password = "Password",
        SignIn = "Sign in",
        SignOut = "Sign out",
        PersonMenu = "Account of",
        Calendars = "Calendars",
        Groups = "Establishments",
    };

    /// <summary>The browser's language that leads to these words.</summary>
    public required string Locale { get; init; }

    public required string Email { get; init; }

    public required string Password { get; init; }

    public required string SignIn { get; init; }

    public required string SignOut { get; init; }

    public required string PersonMenu { get; init; }

    public required string Calendars { get; init; }

    public required string Groups { get; init; }
}
