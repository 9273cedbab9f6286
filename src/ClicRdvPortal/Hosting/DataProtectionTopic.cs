using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace ClicRdvPortal.Hosting;

internal static class DataProtectionTopic
{
    /// <summary>Under the data path.</summary>
    public const string Folder = "keys";

    /// <summary>Keys under the data path, so that people stay signed in over a restart; encrypted when a certificate is given.</summary>
    public static IServiceCollection AddPortalDataProtection(this IServiceCollection services, PortalSettings settings)
    {
        var folder = new DirectoryInfo(Path.Combine(settings.Portal.DataPath, Folder));
        var builder = services.AddDataProtection().SetApplicationName("ClicRdvPortal");
        services.AddOptions<KeyManagementOptions>().Configure<ILoggerFactory>((options, loggers) =>
            options.XmlRepository = new PrivateKeyFiles(folder, loggers));
        if (settings.KeyCertificate is { } certificate)
            builder.ProtectKeysWithCertificate(certificate);
        return services;
    }

    /// <summary>Key files that only the portal's own user can read (threat T62).</summary>
    private sealed class PrivateKeyFiles : FileSystemXmlRepository
    {
        public PrivateKeyFiles(DirectoryInfo directory, ILoggerFactory loggers)
            : base(Prepare(directory), loggers)
        {
        }

        public override void StoreElement(XElement element, string friendlyName)
        {
            base.StoreElement(element, friendlyName);
            Restrict(Directory);
        }

        private static DirectoryInfo Prepare(DirectoryInfo directory)
        {
            directory.Create();
            Restrict(directory);
            return directory;
        }

        private static void Restrict(DirectoryInfo directory)
        {
            if (OperatingSystem.IsWindows())
                return;

            File.SetUnixFileMode(directory.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            foreach (var file in directory.EnumerateFiles("*.xml"))
                File.SetUnixFileMode(file.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }
}
