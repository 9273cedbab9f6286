using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Features.Groups.Settings;

/// <summary>The form over one <see cref="GroupEditing"/>: plain inputs, faults beside them and in a summary that leads there.</summary>
public sealed partial class GroupSettingsForm : ComponentBase
{
    internal const string FormId = "group-settings";

    // Room to see by how much a text is too long; what is beyond any use does not reach the server.
    private const int LongestTyped = 1000;

    private ElementReference _summary;
    private bool _focusSummary;

    [Parameter, EditorRequired] public GroupEditing Editing { get; set; } = null!;

    [Parameter, EditorRequired] public EventCallback OnSave { get; set; }

    /// <summary>The person wants to know whether a write whose answer was lost has happened.</summary>
    [Parameter, EditorRequired] public EventCallback OnVerify { get; set; }

    private GroupInput Input => Editing.Input;

    private string NewsText => Editing.News switch
    {
        GroupNews.None when Editing.Problem is not null => Texts["KeptTyping"],
        GroupNews.None => Input.HasChanges ? Texts["Unsaved"] : "",
        var news => Texts["News_" + news, string.Join(", ", Editing.Altered.Select(Texts.LabelOf))],
    };

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_focusSummary)
            return;
        _focusSummary = false;
        await _summary.FocusAsync();
    }

    private static string IdOf(GroupField field) => "group-" + field.Name.Replace('_', '-');

    private async Task SaveAsync()
    {
        await OnSave.InvokeAsync();
        _focusSummary = Editing.Faults.Count > 0;
    }

    private string? FaultOf(GroupField field) =>
        Editing.Faults.FirstOrDefault(fault => fault.Field == field) is { } found ? Texts.Of(found) : null;

    private string? DescriptionOf(GroupField field)
    {
        var ids = new List<string>(2);
        if (FaultOf(field) is not null)
            ids.Add(IdOf(field) + "-fault");
        if (Texts.HintOf(field) is not null)
            ids.Add(IdOf(field) + "-hint");
        return ids.Count == 0 ? null : string.Join(' ', ids);
    }
}
