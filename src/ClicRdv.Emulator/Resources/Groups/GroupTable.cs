using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Resources.Groups;

internal static class GroupTable
{
    /// <summary>Fields and lengths [docs: rest-ressources-group]; the booking attributes are raw, since their types are not readable [docs: api-custom-module].</summary>
    public static readonly Table Table = new(
        "groups",
        "group",
        Field.Text("name", 255),
        Field.Text("preposition", 255),
        Field.Text("phone", 20),
        Field.Text("fax", 20),
        Field.Text("address", 255),
        Field.Text("zipcode", 20),
        Field.Text("city", 64),
        Field.Text("country", 255),
        Field.Text("timezone", 255) with { Default = "Paris" },
        Field.Boolean("sendmail", true),
        Field.Integer("mailreminder") with { Default = 0L },
        Field.Text("country_code", 10) with { Default = "33" },
        Field.Integer("smsreminder") with { Default = 0L },
        // [client: MedShakeEHR captured answer]; that a write passes it over is [inferred].
        Field.Text("urlname") with { ReadOnly = true },
        Field.Raw("inactive"),
        Field.Raw("open"),
        Field.Raw("openData"),
        Field.Raw("calendarChoice"),
        Field.Raw("anyCalendar"),
        Field.Raw("validateEmail"),
        Field.Raw("display_intervention_length"),
        Field.Raw("display_intervention_price"),
        Field.Raw("max_multirdvs"));
}
