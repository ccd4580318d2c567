using System.Text.Json;
using Radzen;

namespace ContactAppointment.AdminPanel.Forms;

/// <summary>Puts the order that a grid asks for into the words of the API's <c>ordering</c>.</summary>
internal static class GridOrdering
{
    /// <summary>The order; empty where the grid asks for none.</summary>
    public static string Ordering(this LoadDataArgs args) =>
        string.Join(
            ',',
            (args.Sorts ?? []).Select(s =>
                (s.SortOrder == SortOrder.Descending ? "-" : "") + JsonNamingPolicy.SnakeCaseLower.ConvertName(s.Property!)
            )
        );
}
