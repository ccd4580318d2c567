namespace ContactAppointment.Application.Common;

/// <summary>Marks what several use cases share, such as a look-up; it is found by scanning and lives as long as one request.</summary>
public interface IUseCasePart;
