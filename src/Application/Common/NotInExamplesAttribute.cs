namespace ContactAppointment.Application.Common;

/// <summary>
/// A field of a body that its example leaves out: it names what only the caller can know or what one body alone may hold, or says in
/// another way what another field says. An example is there to be sent as it stands.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotInExamplesAttribute : Attribute;
