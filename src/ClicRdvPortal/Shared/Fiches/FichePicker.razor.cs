using System.Globalization;
using ClicRdv.Client;
using ClicRdvPortal.Upstream;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace ClicRdvPortal.Shared.Fiches;

/// <summary>Finds a customer by name, by keys alone if one likes, or creates one in passing.</summary>
public sealed partial class FichePicker : ComponentBase, IDisposable
{
    private const int LeastLetters = 2;
    private const int MostMatches = 8;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly TypedFiche _nobody = new();
    private ElementReference _box;
    private ElementReference _change;
    private CancellationTokenSource? _search;
    private IReadOnlyList<Fiche> _matches = [];
    private ApiProblem? _problem;
    private string _text = "";
    private string _said = "";
    private int _active = -1;
    private bool _isCreating;
    private bool _focusNext;
    private TypedFiche? _told;

    [Parameter, EditorRequired] public long GroupId { get; set; }

    /// <summary>The id of its box, by which a form ties a fault to it.</summary>
    [Parameter] public string Id { get; set; } = "fiche-search";

    [Parameter, EditorRequired] public FicheChoice? Value { get; set; }

    [Parameter] public string? Fault { get; set; }

    [Parameter] public bool AutoFocus { get; set; }

    [Parameter, EditorRequired] public EventCallback<FicheChoice?> OnChosen { get; set; }

    /// <summary>A new customer who is being typed. The form that this stands in holds them: they outlive the way back to the search.</summary>
    [Parameter, EditorRequired] public TypedFiche? NewFiche { get; set; }

    /// <summary>What is typed of a new customer; null once they are created, or nothing of them is left.</summary>
    [Parameter, EditorRequired] public EventCallback<TypedFiche?> OnTyping { get; set; }

    [Inject] private FicheDirectory Fiches { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    public void Dispose() => Stop();

    protected override void OnParametersSet()
    {
        // Taken up from a draft, and not typed here.
        if (!ReferenceEquals(NewFiche, _told))
            _isCreating = NewFiche is not null && Value is null;
        _told = NewFiche;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_focusNext)
            return;
        _focusNext = false;
        if (Value is not null)
            await _change.FocusAsync();
        else if (!_isCreating)
            await _box.FocusAsync();
    }

    private async Task SearchSoonAsync()
    {
        Stop();

        // What was found for a shorter text is not what Enter is meant for.
        (_matches, _active, _said) = ([], -1, "");
        var search = _search = new CancellationTokenSource();
        try
        {
            await Task.Delay(Pause, Clock, search.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        await SearchAsync();
    }

    private async Task SearchAsync()
    {
        (_problem, _active) = (null, -1);
        if (_text.Trim().Length < LeastLetters)
        {
            (_matches, _said) = ([], "");
            return;
        }

        var token = (_search ??= new CancellationTokenSource()).Token;
        ApiResult<FicheMatches> found;
        try
        {
            found = await Fiches.SearchAsync(GroupId, _text.Trim(), MostMatches, token);
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            return;
        }

        if (token.IsCancellationRequested)
            return;
        _problem = found.Problem;
        _matches = found.Value?.Fiches ?? [];
        _said = found.Value switch
        {
            null => "",
            { HasMore: true } => Texts["MoreMatches"],
            { Fiches.Count: 0 } => Texts["NoMatch"],
            { Fiches.Count: 1 } => Texts["OneMatch"],
            var matches => Texts["Matches", matches.Fiches.Count],
        };

        // Of several the person says which one: no Enter picks one that was not seen.
        _active = _matches.Count == 1 ? 0 : -1;
    }

    private async Task OnKeyAsync(KeyboardEventArgs pressed)
    {
        switch (pressed.Key)
        {
            case "ArrowDown" when _matches.Count > 0:
                _active = (_active + 1) % _matches.Count;
                break;
            case "ArrowUp" when _matches.Count > 0:
                _active = (_active <= 0 ? _matches.Count : _active) - 1;
                break;
            case "Enter" when _active >= 0 && _active < _matches.Count:
                await ChooseAsync(_matches[_active]);
                break;
        }
    }

    private async Task ChooseAsync(Fiche fiche)
    {
        Stop();
        (_matches, _active, _said, _text, _isCreating) = ([], -1, "", "", false);
        _focusNext = true;
        await OnChosen.InvokeAsync(FicheChoice.Of(fiche));
    }

    private async Task TakeCreatedAsync(Fiche fiche)
    {
        await OnTyping.InvokeAsync(_told = null);
        await ChooseAsync(fiche);
    }

    /// <summary>What was searched for is typed already.</summary>
    private Task CreateAsync()
    {
        _isCreating = true;
        return _text.Trim().Length > 0 ? TellAsync(TypedFiche.Of(_text)) : Task.CompletedTask;
    }

    private Task TellAsync(TypedFiche typed) => OnTyping.InvokeAsync(_told = typed.IsEmpty ? null : typed);

    private Task ChangeAsync()
    {
        _focusNext = true;
        return OnChosen.InvokeAsync(null);
    }

    private void BackToSearch() => (_isCreating, _focusNext) = (false, true);

    private string Details(Fiche fiche) => string.Join(" · ", new[]
    {
        fiche.Birthdate is { } born ? Texts["Born", born.ToString("d", CultureInfo.CurrentCulture)].Value : "",
        fiche.Firstphone,
        fiche.Email,
    }.Where(part => part.Length > 0));

    private void Stop()
    {
        _search?.Cancel();
        _search?.Dispose();
        _search = null;
    }
}

/// <summary>Names <c>FichePickerTexts.resx</c> and its English fellow.</summary>
public sealed class FichePickerTexts;
