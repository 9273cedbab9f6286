using System.Text.RegularExpressions;

namespace ClicRdvPortal.Tests.Architecture;

/// <summary>
/// Which room of the house may know which (see the portal's README). A help, not a cage: a rule that hinders is
/// changed with its reason, in the same commit.
/// </summary>
public sealed partial class DependencyTests
{
    private static readonly string[] MarkupFiles = ["/Planner/Drawing/MarkupText.cs", "/Shared/Display/IconMarkup.cs", "/App/PortalSheet.cs"];

    private static readonly string[] Rooms =
        ["App", "Sessions", "Personal", "Drafts", "Upstream", "Live", "Shared", "Booking", "Demo", "Store", "Hosting", "Features"];

    private static readonly Dictionary<string, string[]> MayKnow = new(StringComparer.Ordinal)
    {
        ["Features"] = ["Shared", "Booking", "Upstream", "Sessions", "Personal", "Drafts", "Live", "Store"],
        ["Booking"] = ["Shared", "Upstream", "Drafts", "Live"],
        ["Shared"] = ["Upstream", "Drafts"],
        ["Upstream"] = ["Sessions", "Drafts", "Store", "Live"],
        ["Live"] = ["Sessions"],
        ["Sessions"] = ["Shared", "App"],
        ["Personal"] = ["Sessions", "Store"],
        ["Drafts"] = ["Sessions", "Store"],
        ["App"] = ["Shared", "Sessions", "Personal", "Features"],
        ["Demo"] = [],
        ["Hosting"] = [],
        ["Store"] = [],
    };

    /// <summary>
    /// Narrow doors in a wall, each with its reason.
    /// The login page stands in Sessions and wears the static layout and the page head;
    /// the layout shows each feature's navigation entry, and the group switcher is the one of Groups.
    /// </summary>
    private static readonly Dictionary<string, string[]> OnlyThese = new(StringComparer.Ordinal)
    {
        ["Sessions>App"] = ["StaticLayout"],
        ["Sessions>Shared"] = ["PageHead"],
        ["App>Features"] = ["GroupSwitcher"],
    };

    [Fact]
    public void A_room_knows_only_the_rooms_it_may()
    {
        var homes = TypeHomes();
        var faults = new List<string>();
        foreach (var file in SourceTree.Portal.Where(file => MayKnow.ContainsKey(file.Folder)))
        {
            foreach (Match word in TypeName().Matches(WithoutUsingsOf(file)))
            {
                if (!homes.TryGetValue(word.Value, out var home) || home == file.Room)
                    continue;

                var folder = home.Split('/')[0];
                var isOtherFeature = file.Folder == "Features" && folder == "Features";
                var isAllowed = !isOtherFeature && MayKnow[file.Folder].Contains(folder)
                    && (!OnlyThese.TryGetValue($"{file.Folder}>{folder}", out var only)
                        || only.Contains(word.Value)
                        || word.Value.EndsWith("Feature", StringComparison.Ordinal));
                if (!isAllowed)
                    faults.Add($"{file.At(word.Index)}: {file.Room} may not know {word.Value} of {home}");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public void Only_Upstream_and_Sessions_name_the_client_s_interfaces()
    {
        var interfaces = SourceTree.Client
            .SelectMany(file => Interface().Matches(file.Text).Select(match => match.Groups[1].Value))
            .Concat(["ClicRdvClient", "ClicRdvClientFactory"])
            .ToHashSet(StringComparer.Ordinal);
        Assert.Contains("ICalendarsApi", interfaces);

        AssertNone(
            SourceTree.Portal.Where(file => file.Folder is not ("Upstream" or "Sessions")),
            TypeName(),
            word => interfaces.Contains(word),
            "only Upstream and Sessions may name");
    }

    [Fact]
    public void Time_comes_from_the_TimeProvider_alone() =>
        AssertNone(SourceTree.Product, WallClock(), _ => true, "takes the time from the machine:");

    [Fact]
    public void No_time_depends_on_the_zone_of_the_machine() =>
        AssertNone(SourceTree.Product, MachineZone(), _ => true, "takes the machine's zone for the group's:");

    [Fact]
    public void The_request_is_reached_by_IHttpContextAccessor_in_Sessions_at_most() =>
        AssertNone(
            SourceTree.Portal.Where(file => file.Folder != "Sessions"),
            Accessor(),
            _ => true,
            "in a circuit it looks as if it worked:");

    /// <summary>
    /// The planner draws its columns as text; one file of it turns text into markup, and has its own tests. Signs and the sheet are
    /// files of the program's own.
    /// </summary>
    [Fact]
    public void T44_Raw_markup_is_written_by_the_planner_s_encoder_the_signs_and_the_sheet_alone() =>
        AssertNone(
            SourceTree.Portal.Where(file => !MarkupFiles.Any(name => file.Path.EndsWith(name, StringComparison.Ordinal))),
            RawMarkup(),
            _ => true,
            "lets text through as markup:");

    [Fact]
    public void The_emulator_shares_no_type_with_the_client()
    {
        AssertNone(SourceTree.Emulator, ClientName(), _ => true, "the emulator names");
        Assert.DoesNotContain("ClicRdv.Client", File.ReadAllText(Path.Combine(SourceTree.Root, "src/ClicRdv.Emulator/ClicRdv.Emulator.csproj")));
        Assert.DoesNotContain("ClicRdv.Emulator", File.ReadAllText(Path.Combine(SourceTree.Root, "src/ClicRdv.Client/ClicRdv.Client.csproj")));
    }

    [Fact]
    public void Only_Demo_knows_the_emulator() =>
        AssertNone(
            SourceTree.Portal.Where(file => file.Folder != "Demo"),
            EmulatorName(),
            _ => true,
            "only Demo may name");

    [Fact]
    public void Every_folder_of_the_portal_is_a_room_of_the_house() =>
        Assert.Empty(SourceTree.Portal.Select(file => file.Folder).Where(folder => folder.Length > 0).Distinct(StringComparer.Ordinal).Except(Rooms, StringComparer.Ordinal));

    private static void AssertNone(IEnumerable<SourceFile> files, Regex pattern, Predicate<string> isFault, string why)
    {
        var faults = files
            .SelectMany(file => pattern.Matches(file.Text)
                .Where(match => isFault(match.Value))
                .Select(match => $"{file.At(match.Index)}: {why} {match.Value}"))
            .ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>Type names declared in exactly one room. Names that two rooms share say nothing.</summary>
    private static Dictionary<string, string> TypeHomes() => SourceTree.Portal
        .Where(file => file.Folder.Length > 0)
        .SelectMany(file => Declaration().Matches(file.Text)
            .Select(match => match.Groups[1].Value)
            .Concat(file.Path.EndsWith(".razor", StringComparison.Ordinal) ? [System.IO.Path.GetFileNameWithoutExtension(file.Path)] : [])
            .Where(name => name[0] != '_')
            .Select(name => (Name: name, file.Room)))
        .Distinct()
        .GroupBy(pair => pair.Name, StringComparer.Ordinal)
        .Where(group => group.Count() == 1)
        .ToDictionary(group => group.Key, group => group.Single().Room, StringComparer.Ordinal);

    private static string WithoutUsingsOf(SourceFile file) =>
        Using().Replace(file.Text, match => new string(' ', match.Length));

    [GeneratedRegex(@"(?<![\w.""])[A-Z]\w+\b(?!\s*=\s*"")")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"(?<!\bprivate (?:sealed |static |readonly |partial )*)\b(?:class|record struct|record class|record|struct|enum|interface)\s+([A-Z]\w+)")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"\bpublic interface (I\w+)")]
    private static partial Regex Interface();

    [GeneratedRegex(@"^@?using .*$|^namespace .*$", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"\bDateTime(?:Offset)?\.(?:Now|UtcNow|Today)\b")]
    private static partial Regex WallClock();

    [GeneratedRegex(@"\bTimeZoneInfo\.Local\b|\bToLocalTime\b|\bLocalDateTime\b|\bGetLocalNow\b|\bDateTimeKind\.Local\b")]
    private static partial Regex MachineZone();

    [GeneratedRegex(@"\bIHttpContextAccessor\b|\bAddHttpContextAccessor\b")]
    private static partial Regex Accessor();

    [GeneratedRegex(@"\bMarkupString\b|\bAddMarkupContent\b")]
    private static partial Regex RawMarkup();

    [GeneratedRegex(@"\bClicRdv\.Client\b|\bClicRdvClient\w*\b|\bClicRdvException\b")]
    private static partial Regex ClientName();

    [GeneratedRegex(@"\bClicRdv\.Emulator\b|\bEmulatorHost\b|\bRunningEmulator\b")]
    private static partial Regex EmulatorName();
}
