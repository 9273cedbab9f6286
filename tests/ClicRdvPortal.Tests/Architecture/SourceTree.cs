using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace ClicRdvPortal.Tests.Architecture;

/// <summary>The product's own source text: what the rules of the house are checked against.</summary>
internal static partial class SourceTree
{
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<SourceFile> Portal { get; } = Read("src/ClicRdvPortal");

    public static IReadOnlyList<SourceFile> Client { get; } = Read("src/ClicRdv.Client");

    public static IReadOnlyList<SourceFile> Emulator { get; } = Read("src/ClicRdv.Emulator");

    public static IEnumerable<SourceFile> Product => Portal.Concat(Client).Concat(Emulator);

    /// <summary>The text with comments blanked out, so that a word in a comment is no dependency.</summary>
    public static string WithoutComments(string text) =>
        Comment().Replace(text, match => new string([.. match.Value.Select(character => character == '\n' ? '\n' : ' ')]));

    private static List<SourceFile> Read(string folder)
    {
        var start = Path.Combine(Root, folder);
        return
        [
            .. Directory.EnumerateFiles(start, "*", SearchOption.AllDirectories)
                .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal))
                .Select(path => (Path: path, Relative: Path.GetRelativePath(start, path).Replace('\\', '/')))
                .Where(file => !file.Relative.StartsWith("obj/", StringComparison.Ordinal) && !file.Relative.StartsWith("bin/", StringComparison.Ordinal))
                .Select(file => new SourceFile(folder + "/" + file.Relative, file.Relative, WithoutComments(File.ReadAllText(file.Path)))),
        ];
    }

    private static string FindRoot([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ClicRdvPortal.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));
    }

    [GeneratedRegex("""@\*.*?\*@|/\*.*?\*/|(?<![:"'/])//[^\n]*""", RegexOptions.Singleline)]
    private static partial Regex Comment();
}

/// <param name="Path">From the repository's root, as failures print it.</param>
/// <param name="Relative">From the project's folder.</param>
/// <param name="Text">Its text without comments.</param>
internal sealed record SourceFile(string Path, string Relative, string Text)
{
    /// <summary>The top folder within the project; "" for files at its root.</summary>
    public string Folder => Relative.Contains('/', StringComparison.Ordinal) ? Relative[..Relative.IndexOf('/', StringComparison.Ordinal)] : "";

    /// <summary>For a feature "Features/Groups", else the top folder.</summary>
    public string Room => Folder == "Features" ? string.Join('/', Relative.Split('/').Take(2)) : Folder;

    public string At(int index) => $"{Path}:{Text.AsSpan(0, index).Count('\n') + 1}";
}
