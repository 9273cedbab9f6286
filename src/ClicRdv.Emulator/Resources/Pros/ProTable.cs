using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Resources.Pros;

internal static class ProTable
{
    /// <summary>Fields [docs: rest-ressources-pro]. The main group is not readable there; the login answers it (clicrdv-api §8).</summary>
    public static readonly Table Table = new(
        "pros",
        "pro",
        Field.Integer("group_id") with { Hidden = true },
        Field.Text("lastname", 255),
        Field.Text("firstname", 255),
        Field.Text("cellphone"),
        Field.Text("email", 255),
        Field.Text("password") with { Hidden = true },
        Field.Time("synched_at"));

    /// <summary>The same pros as the login answers them: with their main group [client: migclic].</summary>
    public static readonly Table AtLogin = new(
        "pros",
        "pro",
        Field.Integer("group_id"),
        Field.Text("lastname", 255),
        Field.Text("firstname", 255),
        Field.Text("cellphone"),
        Field.Text("email", 255),
        Field.Time("synched_at"));
}
