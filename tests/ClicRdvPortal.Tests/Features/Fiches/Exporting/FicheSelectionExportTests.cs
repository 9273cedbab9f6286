using Bunit;
using ClicRdvPortal.Features.Fiches.Exporting;
using ClicRdvPortal.Tests.Hosting.Secrets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ClicRdvPortal.Tests.Features.Fiches.Exporting;

/// <summary>The file of the rows that are ticked.</summary>
public sealed class FicheSelectionExportTests : FichesContext
{
    private readonly CapturedLog _log = new();

    protected override void ConfigureServices(IServiceCollection services)
    {
        base.ConfigureServices(services);
        services.AddLogging(logging => logging.AddProvider(_log));
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        _log.Dispose();
    }

    [Fact]
    public async Task T48_An_export_of_ticked_rows_is_noted_with_their_number_and_without_their_names()
    {
        JSInterop.SetupModule("./Features/Fiches/Exporting/FicheDownload.razor.js").SetupVoid("keep", _ => true).SetVoidResult();
        long[] ids = [Data.AddFiche(Group, "ZTICKED", "Anne").Id, Data.AddFiche(Group, "ZTICKED", "Luc").Id];
        var export = Render<FicheSelectionExport>(parameters => parameters
            .Add(one => one.GroupId, Group)
            .Add(one => one.Ids, ids.ToHashSet())
            .Add(one => one.Columns, []));

        await export.InvokeAsync(() => export.FindAll(".portal-menu-item")[0].ClickAsync());

        Assert.Single(_log.Lines, line => line.Contains("Pro 77 exported 2 customers of group 12", StringComparison.Ordinal));
        Assert.DoesNotContain(_log.Lines, line => line.StartsWith("ClicRdvPortal.", StringComparison.Ordinal) && line.Contains("ZTICKED", StringComparison.Ordinal));
    }

    [Fact]
    public async Task T48_One_that_the_browser_did_not_take_is_noted_as_cut_off()
    {
        JSInterop.SetupModule("./Features/Fiches/Exporting/FicheDownload.razor.js").SetupVoid("keep", _ => true).SetException(new InvalidOperationException("gone"));
        var export = Render<FicheSelectionExport>(parameters => parameters
            .Add(one => one.GroupId, Group)
            .Add(one => one.Ids, new HashSet<long> { Data.AddFiche(Group, "ZTICKED", "Anne").Id })
            .Add(one => one.Columns, []));

        await Record.ExceptionAsync(() => export.InvokeAsync(() => export.FindAll(".portal-menu-item")[0].ClickAsync()));

        Assert.Single(_log.Lines, line => line.Contains("An export of pro 77 from group 12 was cut off after 1 customers", StringComparison.Ordinal));
    }
}
