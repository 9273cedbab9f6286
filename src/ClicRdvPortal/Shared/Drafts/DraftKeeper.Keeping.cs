using ClicRdvPortal.Drafts;
using ClicRdvPortal.Shared.Inputs;
using Microsoft.JSInterop;

namespace ClicRdvPortal.Shared.Drafts;

/// <summary>What is typed, compared with what stood there, and put on the shelf.</summary>
public sealed partial class DraftKeeper
{
    private const int LongestTold = 20_000;
    private const int MostTold = 200;

    private readonly Dictionary<string, (string Text, string Known)> _told = new(StringComparer.Ordinal);

    /// <summary>To be called when something was typed; drawing it again does the same.</summary>
    public void KeepTyped()
    {
        if (!RendererInfo.IsInteractive || _isGone)
            return;
        var typed = Typed();
        if (typed.SequenceEqual(_typed))
            return;
        _typed = typed;
        if (_id is { } known && !Drafts.IsHeldBy(known, this))
            _id = Carried = null;
        if (!HasTyped)
            Forget();
        else
            _ = KeepAsync(new Draft(_id ?? Begin(), Subject, Place) { Title = TitleOf(typed), Fields = typed });
    }

    /// <summary>What stands in fields that tell it when they are left, and somebody is still typing in them.</summary>
    [JSInvokable]
    public void Tell(Dictionary<string, string> texts)
    {
        var known = Read()?.Now;
        foreach (var (name, text) in texts.Where(field => field.Key.Length <= 100 && field.Value.Length <= LongestTold))
        {
            if (_told.Count >= MostTold)
                break;
            _told[name] = (text, known?.GetValueOrDefault(name) ?? "");
        }

        KeepTyped();
    }

    private IReadOnlyList<DraftField> Typed()
    {
        if (Read() is not { } reading)
            return [];
        var now = new Dictionary<string, string>(reading.Now, StringComparer.Ordinal);
        foreach (var (name, (text, known)) in _told.ToList())
        {
            // The field has told it itself since, or something else has changed it.
            if (!string.Equals(now.GetValueOrDefault(name, ""), known, StringComparison.Ordinal))
                _told.Remove(name);
            else
                now[name] = text;
        }

        return
        [
            .. now.Keys.Union(reading.Before.Keys, StringComparer.Ordinal)
                .Select(name => new DraftField(name, reading.Before.GetValueOrDefault(name, ""), now.GetValueOrDefault(name, "")))
                .Where(field => field.Mine != DateInput.Incomplete && (field.IsTyped || (Subject.RecordId is null && field.Mine.Length > 0)))
                .OrderBy(field => field.Name, StringComparer.Ordinal),
        ];
    }

    private string TitleOf(IReadOnlyList<DraftField> typed) => Title?.Invoke() is { Length: > 0 } title
        ? title
        : NamedBy.Select(name => typed.FirstOrDefault(field => field.Name == name)?.Mine.Trim()).FirstOrDefault(text => text is { Length: > 0 }) ?? "";

    private Guid Begin()
    {
        var id = Guid.CreateVersion7();
        (_id, Carried) = (id, id);
        Drafts.Hold(id, this);
        return id;
    }

    private async Task KeepAsync(Draft draft)
    {
        if (!await Drafts.PutAsync(draft))
            Show(DraftState.NotKept);
    }

    private void Forget()
    {
        _told.Clear();
        _takenUp = null;
        _state = null;
        if (_id is not { } id)
            return;
        _id = Carried = null;
        Drafts.LetGo(id, this);
        _ = Drafts.RemoveAsync(id);
    }
}
