namespace ClicRdvPortal.Sessions;

/// <summary>
/// The tickets could not be read just now. Whose they are is not known, so nobody is signed out for it: a request fails and can be
/// made again, an open page goes on (fault F38).
/// </summary>
public sealed class TicketUnreadException : Exception
{
    public TicketUnreadException()
    {
    }

    public TicketUnreadException(string message)
        : base(message)
    {
    }

    public TicketUnreadException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
