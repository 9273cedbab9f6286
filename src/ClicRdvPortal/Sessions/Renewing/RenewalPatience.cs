namespace ClicRdvPortal.Sessions.Renewing;

/// <summary>How long a call that met the end of the upstream session waits for the password.</summary>
public enum RenewalPatience
{
    /// <summary>Not at all: nobody can be asked there, or who asked will wait.</summary>
    None,

    /// <summary>Until the person puts the question off.</summary>
    UntilPutOff,

    /// <summary>Until there is a new session, however often it is put off.</summary>
    UntilRenewed,
}
