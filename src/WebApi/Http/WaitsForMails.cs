namespace ContactAppointment.WebApi.Http;

/// <summary>Says of an endpoint that it is refused while a mail is being sent that it is about.</summary>
internal sealed class WaitsForMails;
