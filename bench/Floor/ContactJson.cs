using System.Data.Common;
using System.Text.Json;

namespace ContactAppointment.Floor;

/// <summary>A contact's columns, and how they are written.</summary>
internal static class ContactJson
{
    public const string Columns =
        "c.id, c.uuid, c.core_user_uuid, c.customer_number, c.first_name, c.middle_name, c.last_name, c.title, c.suffix, t.uuid, t.name, "
        + "c.customer_type, c.company, c.addresses, c.emails, c.phones, c.siteprofile_uuids, c.workflowlevel1_uuids, c.workflowlevel2_uuids, "
        + "c.notes, c.organization_uuid, c.create_date, c.edit_date, c.version, t.version";

    /// <summary>The same of a row that is written.</summary>
    public static readonly string Returned = Columns
        .Replace("c.", "", StringComparison.Ordinal)
        .Replace("t.uuid", OfType("uuid"), StringComparison.Ordinal)
        .Replace("t.name", OfType("name"), StringComparison.Ordinal)
        .Replace("t.version", OfType("version"), StringComparison.Ordinal);

    public const string From =
        "contacts c LEFT JOIN contact_types t ON t.id = c.contact_type_id AND (t.is_global OR t.organization_uuid = @o)";

    private static string OfType(string column) => $"(SELECT t.{column} FROM contact_types t WHERE t.id = contact_type_id)";

    private static readonly string[] _storedAddress = ["Type", "Street", "HouseNumber", "PostalCode", "City", "Country"];
    private static readonly string[] _address = ["type", "street", "house_number", "postal_code", "city", "country"];

    public static void Write(Utf8JsonWriter json, DbDataReader row, bool isSqlite)
    {
        json.WriteStartObject();
        json.WriteNumber("id", row.GetInt32(0));
        json.Uuid("uuid", row, 1);
        json.Uuid("core_user_uuid", row, 2);
        json.WriteNumber("customer_id", row.GetInt32(3));
        json.Text("first_name", row, 4);
        json.Text("middle_name", row, 5);
        json.Text("last_name", row, 6);
        json.Choice("title", row, 7, "title_display");
        json.Text("suffix", row, 8);
        json.Uuid("contact_type", row, 9);
        json.Text("contact_type_name", row, 10);
        json.Choice("customer_type", row, 11, "customer_type_display");
        json.Text("company", row, 12);
        json.Objects("addresses", row, 13, _storedAddress, _address);
        json.Objects("emails", row, 14, ["Type", "Email"], ["type", "email"]);
        json.Objects("phones", row, 15, ["Type", "Number"], ["type", "number"]);
        json.Uuids("siteprofile_uuids", row, 16, isSqlite);
        json.Uuids("workflowlevel1_uuids", row, 17, isSqlite);
        json.Uuids("workflowlevel2_uuids", row, 18, isSqlite);
        json.Text("notes", row, 19);
        json.Uuid("organization_uuid", row, 20);
        json.Time("create_date", row, 21);
        json.Time("edit_date", row, 22);
        json.WriteEndObject();
    }

    /// <summary>What tells the row's state.</summary>
    public static string RevisionOf(DbDataReader row) =>
        $"{row.GetGuid(1):N}.{row.GetInt32(23)} {(row.IsDBNull(24) ? "-" : row.GetInt32(24))}";
}
