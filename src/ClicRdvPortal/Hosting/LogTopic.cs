using Microsoft.Extensions.Logging.Console;

namespace ClicRdvPortal.Hosting;

internal static class LogTopic
{
    /// <summary>The framework tells each request with its address, in which ids stand, and each statement: only what goes wrong is kept.</summary>
    private static readonly Dictionary<string, string> Levels = new(StringComparer.Ordinal)
    {
        ["Logging:LogLevel:Microsoft.AspNetCore"] = nameof(LogLevel.Warning),
        ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = nameof(LogLevel.Warning),
        ["Logging:LogLevel:Microsoft.Hosting"] = nameof(LogLevel.Warning),
    };

    /// <summary>
    /// A line an event, unless <c>Logging:Console:FormatterName</c> names another form, such as <c>json</c> for a log store. Whatever the
    /// settings say of levels counts more than what stands here.
    /// </summary>
    public static void AddPortalLog(this WebApplicationBuilder builder)
    {
        foreach (var (key, level) in Levels)
            builder.Configuration[key] ??= level;
        builder.Services.AddSingleton<ConsoleFormatter, LineFormatter>();
        builder.Services.PostConfigure<ConsoleLoggerOptions>(options => options.FormatterName ??= LineFormatter.FormatterName);
    }
}
