using ContactAppointment.Application;
using ContactAppointment.Application.Contacts;
using ContactAppointment.Domain.Contacts;
using ContactAppointment.WebApi.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ContactAppointment.Micro;

/// <summary>What the benchmarks work on: a contact with two addresses, e-mail addresses and phones, and the service's own parts.</summary>
public static class Sample
{
    public static readonly Guid Organization = new("018f0000-0000-7000-8000-000000000001");

    public const string Body = """
        {"first_name": "Jürgen", "last_name": "Müller", "title": "mr", "customer_type": "company", "company": "Müller GmbH",
         "addresses": [{"type": "home", "street": "Hauptstraße", "house_number": "5a", "postal_code": "10115", "city": "Berlin", "country": "Germany"},
                       {"type": "billing", "street": "Am Hafen", "house_number": "7", "postal_code": "24103", "city": "Kiel", "country": "Germany"}],
         "emails": [{"type": "office", "email": "juergen@example.com"}, {"type": "private", "email": "home@example.org"}],
         "phones": [{"type": "mobile", "number": "+49 30 1234567"}, {"type": "office", "number": "040 7654321"}],
         "workflowlevel1_uuids": ["018f0000-0000-7000-8000-0000000000bb"], "notes": "Rings twice."}
        """;

    public static ServiceProvider Services() =>
        new ServiceCollection()
            .AddLogging()
            .AddOptions()
            .AddApplication()
            .AddContractJson()
            .AddDataProtection()
            .Services.BuildServiceProvider();

    public static System.Text.Json.JsonSerializerOptions JsonOf(IServiceProvider services) =>
        services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;

    public static Contact Contact()
    {
        var contact = Domain.Contacts.Contact.Register(Organization, 10001, PersonName.Of("Jürgen", "Müller", title: Title.Mr));
        contact.Describe(CustomerType.Company, "Müller GmbH", "Rings twice.");
        contact.ReachAt(
            [
                Address.Of(AddressType.Home, "Hauptstraße", "5a", "10115", "Berlin"),
                Address.Of(AddressType.Billing, "Am Hafen", "7", "24103", "Kiel"),
            ],
            [EmailAddress.Of("juergen@example.com", EmailType.Office), EmailAddress.Of("home@example.org", EmailType.Private)],
            [PhoneNumber.Of("+49 30 1234567", PhoneType.Mobile), PhoneNumber.Of("040 7654321", PhoneType.Office)]
        );
        return contact;
    }

    public static ContactFields Fields(IServiceProvider services) =>
        System.Text.Json.JsonSerializer.Deserialize<ContactFields>(Body, JsonOf(services))!;
}
