namespace ClicRdvPortal.Shared.Loading;

/// <summary>What a person can do about a problem.</summary>
public enum ProblemAction
{
    Retry,
    SignIn,
    GoHome,
    None,
}
