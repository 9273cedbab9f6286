using ClicRdv.Emulator.Resources.Customfields;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Resources.Fiches;

internal static class FicheTable
{
    /// <summary>
    /// Fields, lengths and defaults [docs: rest-ressources-fiche, page complete]. The <c>$</c> before the
    /// <c>lastname</c> of a deleted fiche is stored, so that order and conditions see it as well.
    /// </summary>
    public static readonly Table Table = new(
        "fiches",
        "fiche",
        [
            Field.Integer("group_id") with { ReadOnly = true },
            // The end customer who owns it: how the product knows is not shown [inferred].
            Field.Integer("account_id") with { Hidden = true },
            Field.Text("lastname", 64),
            Field.Text("firstname", 64),
            Field.Text("firstphone", 25),
            Field.Text("secondphone", 25),
            Field.Text("email", 255),
            Field.WritableTime("birthdate"),
            // Never shown to the customer [docs: rest-ressources-fiche].
            Field.Text("comments") with { StaffOnly = true },
            Field.Boolean("from_web") with { StaffOnly = true },
            Field.Boolean("rappel_email", true),
            Field.Boolean("rappel_sms", true),
            Field.Integer("externid") with { StaffOnly = true },
            Field.Boolean("deleted") with { StaffOnly = true },
            .. CustomfieldTable.Columns.Select(field => field with { StaffOnly = true }),
        ]);

    /// <summary>Names, folded, cut in threes by SQLite, so that a part of a name is found without reading every fiche.</summary>
    public const string Names = "fiche_names";

    /// <summary>What a search looks at; the index of it serves what is too short for <see cref="Names"/>.</summary>
    public const string Folded = "fold(\"lastname\" || ' ' || \"firstname\")";

    public const string Indexes = $"""
        CREATE INDEX fiches_by_group ON fiches (group_id);
        CREATE INDEX fiches_by_name ON fiches (group_id, lastname, firstname);
        CREATE INDEX fiches_by_folded ON fiches (group_id, {Folded});
        CREATE INDEX fiches_by_update ON fiches (group_id, updated_at);
        CREATE INDEX fiches_by_email ON fiches (group_id, email);
        CREATE INDEX fiches_by_account ON fiches (account_id) WHERE account_id IS NOT NULL;
        CREATE VIRTUAL TABLE {Names} USING fts5 (names, content = '', contentless_delete = 1, tokenize = 'trigram case_sensitive 1');
        INSERT INTO {Names} (rowid, names) SELECT id, fold(lastname || ' ' || firstname) FROM fiches;
        INSERT INTO {Names} ({Names}) VALUES ('optimize');
        CREATE TRIGGER fiche_names_insert AFTER INSERT ON fiches BEGIN
            INSERT INTO {Names} (rowid, names) VALUES (new.id, fold(new.lastname || ' ' || new.firstname));
        END;
        CREATE TRIGGER fiche_names_update AFTER UPDATE OF lastname, firstname ON fiches BEGIN
            DELETE FROM {Names} WHERE rowid = old.id;
            INSERT INTO {Names} (rowid, names) VALUES (new.id, fold(new.lastname || ' ' || new.firstname));
        END;
        CREATE TRIGGER fiche_names_delete AFTER DELETE ON fiches BEGIN
            DELETE FROM {Names} WHERE rowid = old.id;
        END
        """;
}
