namespace ClicRdv.Contract.Tests.Places;

/// <summary>
/// ClicRDV's sandbox, when the environment names it and nothing else. It is shared, unlike an emulator: the classes that
/// run there are of one collection, so that what one writes is not in what another counts.
/// </summary>
public sealed class SandboxPlace() : Place(TimeProvider.System)
{
    private readonly Lazy<SandboxSettings> _settings = new(() => SandboxSettings.Read(Environment.GetEnvironmentVariable));

    public override void RequireWriting() =>
        Assert.SkipWhen(_settings.Value.WhyNoWriting is not null, _settings.Value.WhyNoWriting ?? "");

    protected override Task<PlaceAccess> OpenAsync()
    {
        Assert.SkipWhen(_settings.Value.WhyNot is not null, _settings.Value.WhyNot ?? "");
        return Task.FromResult(_settings.Value.Access!);
    }
}
