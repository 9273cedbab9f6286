using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace ClicRdvPortal.Sessions.Locking;

/// <summary>
/// What stands in the place of every page while the screen is locked or the upstream session has lapsed. A static page, so that nothing
/// of the person is in it; the cover of an open page and its dialog post their forms here too, and show what is answered.
/// </summary>
public sealed partial class LockPage
{
    private LiveSession? _session;

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "lock")]
    private LockInput Input { get; set; } = default!;

    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    [Inject]
    private SignInFlow SignIn { get; set; } = default!;

    [Inject]
    private LiveSessions Sessions { get; set; } = default!;

    [Inject]
    private IStringLocalizer<LockTexts> Texts { get; set; } = default!;

    [Inject]
    private IStringLocalizer<LoginTexts> SignInTexts { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private string? Message { get; set; }

    private bool NeedsPassword => _session is { IsLocked: true } or { Hour.IsAsleep: true };

    private bool IsLocked => _session is { IsLocked: true };

    protected override async Task OnInitializedAsync()
    {
        Input ??= new LockInput();
        _session = CurrentPerson.SessionKeyOf(Context.User) is { } key ? await Sessions.FindAsync(key) : null;
        if (!NeedsPassword)
            Navigation.NavigateTo(_session is null ? PortalUrls.Login(ReturnUrl) : PortalUrls.LocalOrHome(ReturnUrl));
    }

    private async Task SubmitAsync()
    {
        // Opened in another tab meanwhile.
        if (!NeedsPassword || _session is not { } session)
            return;

        var password = Input.Password ?? "";
        if (password.Length is 0 or > LoginInput.LongestPassword)
        {
            Message = Texts[password.Length == 0 ? "Incomplete" : "TooLong"];
            Context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var result = await SignIn.ReopenAsync(Context, session, password);
        if (result.Outcome == SignInOutcome.SignedIn)
        {
            Navigation.NavigateTo(PortalUrls.LocalOrHome(ReturnUrl));
            return;
        }

        SignInWords.SetStatus(Context.Response, result);
        Message = result.Outcome == SignInOutcome.Refused ? Texts["Refused"] : SignInWords.Explain(result, SignInTexts);
    }
}
