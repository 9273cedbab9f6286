using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace ClicRdvPortal.Shared.Panels;

/// <summary>A decision before something that cannot simply be taken back. The focus starts on the way out.</summary>
public sealed partial class ConfirmDialog : ComponentBase
{
    /// <summary>Asks, and says whether the person agreed; closing the dialog in any other way means no.</summary>
    /// <param name="confirmText">What will be done, as a verb: « Archiver », never « OK ».</param>
    /// <param name="cancelText">The way out, where « Annuler » could be read as giving up what was typed.</param>
    public static async Task<bool> AskAsync(
        IDialogService dialogs,
        IStringLocalizer<SharedTexts> texts,
        string title,
        string text,
        string confirmText,
        bool danger = false,
        string? cancelText = null)
    {
        var parameters = new DialogParameters<ConfirmDialog>
        {
            { dialog => dialog.Title, title },
            { dialog => dialog.Text, text },
            { dialog => dialog.ConfirmText, confirmText },
            { dialog => dialog.CancelText, cancelText ?? texts["Cancel"].Value },
            { dialog => dialog.Danger, danger },
        };
        var options = new DialogOptions { MaxWidth = MaxWidth.ExtraSmall, FullWidth = true, CloseOnEscapeKey = true };
        var shown = await dialogs.ShowAsync<ConfirmDialog>(title, parameters, options);
        return await shown.Result is { Canceled: false };
    }
}
