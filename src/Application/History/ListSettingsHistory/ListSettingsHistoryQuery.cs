using ContactAppointment.Application.Common.Paging;

namespace ContactAppointment.Application.History.ListSettingsHistory;

/// <summary>Asks for a page of what happened to the settings of the organization that is worked for.</summary>
/// <param name="Page">Which page.</param>
public sealed record ListSettingsHistoryQuery(CursorRequest Page);
