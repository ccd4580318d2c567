namespace ContactAppointment.Application.Common;

/// <summary>Marks a command or query that only an administrator may give; it is about no organization's data.</summary>
public interface IAdministration;
