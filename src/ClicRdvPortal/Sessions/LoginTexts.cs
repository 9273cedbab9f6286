namespace ClicRdvPortal.Sessions;

/// <summary>Names the texts of the login page.</summary>
public sealed class LoginTexts;
