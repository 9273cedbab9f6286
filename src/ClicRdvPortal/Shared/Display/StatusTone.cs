namespace ClicRdvPortal.Shared.Display;

public enum StatusTone
{
    Quiet,
    Primary,
    Success,
    Warning,
    Danger,
}
