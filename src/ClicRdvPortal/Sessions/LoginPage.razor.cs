using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace ClicRdvPortal.Sessions;

/// <summary>A static page, so that it works without JavaScript; its form posts to the address it stands at.</summary>
public sealed partial class LoginPage
{
    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "login")]
    private LoginInput Input { get; set; } = default!;

    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    [SupplyParameterFromQuery]
    private string? Notice { get; set; }

    [Inject]
    private SignInFlow SignIn { get; set; } = default!;

    [Inject]
    private DemoNotice Demo { get; set; } = default!;

    [Inject]
    private IStringLocalizer<LoginTexts> Texts { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private string? Message { get; set; }

    private bool IsError { get; set; }

    /// <summary>Browsers keep the session's cookie on https and on localhost only: elsewhere signing in would seem to do nothing.</summary>
    private bool NeedsHttps => !Context.Request.IsHttps
        && !(Uri.TryCreate($"http://{Context.Request.Host}", UriKind.Absolute, out var address) && address.IsLoopback);

    private string HttpsAddress => $"https://{Context.Request.Host.Host}{PortalUrls.Login(ReturnUrl)}";

    protected override void OnInitialized()
    {
        Input ??= new LoginInput();
        if (HttpMethods.IsPost(Context.Request.Method))
            return;

        if (SessionNotice.IsKnown(Notice))
        {
            Message = Texts[NoticeText(Notice!)];
            IsError = Notice is SessionNotice.TooLong or SessionNotice.StaleForm;
        }
        else if (CurrentPerson.From(Context.User) is not null)
        {
            Navigation.NavigateTo(PortalUrls.LocalOrHome(ReturnUrl));
        }
    }

    private async Task SubmitAsync()
    {
        var email = Input.Email?.Trim() ?? "";
        var password = Input.Password ?? "";
        if (NeedsHttps)
            return;
        if (email.Length == 0 || password.Length == 0)
        {
            Fail(Texts["Incomplete"], StatusCodes.Status400BadRequest);
        }
        else if (email.Length > LoginInput.LongestEmail || password.Length > LoginInput.LongestPassword)
        {
            Fail(Texts[email.Length > LoginInput.LongestEmail ? "EmailTooLong" : "PasswordTooLong"], StatusCodes.Status400BadRequest);
        }
        else
        {
            Tell(await SignIn.SignInAsync(Context, email, password));
        }
    }

    private void Tell(SignInResult result)
    {
        if (result.Outcome == SignInOutcome.SignedIn)
        {
            Navigation.NavigateTo(PortalUrls.LocalOrHome(ReturnUrl));
            return;
        }

        SignInWords.SetStatus(Context.Response, result);
        Message = SignInWords.Explain(result, Texts);
        IsError = true;
    }

    private void Fail(string message, int status)
    {
        Message = message;
        IsError = true;
        Context.Response.StatusCode = status;
    }

    private static string NoticeText(string notice) => notice switch
    {
        SessionNotice.SignedOut => "NoticeSignedOut",
        SessionNotice.Ended => "NoticeEnded",
        SessionNotice.PersonChanged => "NoticePersonChanged",
        SessionNotice.StaleForm => "NoticeStaleForm",
        SessionNotice.OtherPerson => "NoticeOtherPerson",
        _ => "NoticeTooLong",
    };
}
