using ContactAppointment.AdminPanel;
using ContactAppointment.Application.Common;

namespace ContactAppointment.WebApi.Http;

/// <summary>Addresses under the host that the caller used; where nobody calls, under the public one.</summary>
internal sealed class ResourceLinks(IHttpContextAccessor http, PublicAddress publicAddress) : IResourceLinks
{
    public Uri Appointment(Guid uuid) => Resource("appointment", uuid);

    public Uri Notification(Guid uuid) => Resource("appointmentnotifications", uuid);

    public Uri Contact(Guid uuid) => Resource("contact", uuid);

    public Uri ContactType(Guid uuid) => Resource("contacttype", uuid);

    public Uri Note(Guid uuid) => Resource("appointmentnotes", uuid);

    public Uri DrivingTime(Guid uuid) => Resource("appointmentdrivingtimes", uuid);

    public Uri SetPassword(Guid user, string code) =>
        new(publicAddress.Root, $"{AdminPanelOptions.Path.TrimStart('/')}/set-password/{user}?code={Uri.EscapeDataString(code)}");

    public Uri Unsubscribe(string token) => new(publicAddress.Root, $"unsubscribe/{token}");

    private Uri Resource(string collection, Guid uuid) => new(publicAddress.RootFor(http.HttpContext?.Request), $"{collection}/{uuid}/");
}
