namespace ClicRdvPortal;

/// <summary>The portal cannot start with these settings. The message names every faulty key and prints no value.</summary>
public sealed class FaultySettingsException(IReadOnlyList<SettingFault> faults)
    : Exception("The portal cannot start. Settings to mend:" + string.Concat(faults.Select(fault => $"{Environment.NewLine}  {fault}")))
{
    public IReadOnlyList<SettingFault> Faults { get; } = faults;
}
