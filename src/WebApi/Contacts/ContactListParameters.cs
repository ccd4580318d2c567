using ContactAppointment.Application.Contacts.ListContacts;
using ContactAppointment.WebApi.Documentation;
using ContactAppointment.WebApi.Http;
using Microsoft.OpenApi;

namespace ContactAppointment.WebApi.Contacts;

/// <summary>What <c>GET /contact/</c> takes in its query string.</summary>
internal static class ContactListParameters
{
    public static readonly QueryParameter[] Filters =
    [
        QueryParameters.Ordering(ListContactsQuery.Orderings, "first_name"),
        new(
            "search",
            JsonSchemaType.String,
            "Words that all stand, in any case, in the first or last name, the company or an e-mail address."
        )
        {
            Example = "müller berlin",
        },
        new("starts_with", JsonSchemaType.String, "How the first or the last name begins, in any case.") { Example = "mü" },
        QueryParameters.Uuids("siteprofile_uuids", "Sites, of which the contact belongs to at least one."),
        QueryParameters.Uuids("workflowlevel1_uuids", "Programs, of which the contact takes part in at least one."),
        QueryParameters.Uuids("workflowlevel2_uuids", "Projects, of which the contact takes part in at least one."),
        new("contact_type", JsonSchemaType.String, "The uuid of a contact type, or the name of one in any case.") { Example = "customer" },
        new("customer_type", JsonSchemaType.String, "What the contact is to the organization.")
        {
            Choices = ListContactsQuery.CustomerTypeValues,
        },
        new("email", JsonSchemaType.String, "One of its e-mail addresses, whole, in any case.") { Format = "idn-email" },
        new("phone", JsonSchemaType.String, "One of its phone numbers; all digits must be equal, what stands between them does not count.")
        {
            Example = "+49 30 1234567",
        },
        QueryParameters.Deleted,
        QueryParameters.TimeBound("edited_since", "Changed at this moment or later: a timestamp, or a date in the organization's zone."),
    ];

    public static ListContactsQuery Read(HttpRequest request)
    {
        var query = new QueryReader(request);
        var wanted = Paging.ReadOffset(request) with
        {
            Ordering = query.Text("ordering"),
            Search = query.Text("search"),
            StartsWith = query.Text("starts_with"),
            SiteprofileUuids = query.Uuids("siteprofile_uuids"),
            Workflowlevel1Uuids = query.Uuids("workflowlevel1_uuids"),
            Workflowlevel2Uuids = query.Uuids("workflowlevel2_uuids"),
            ContactType = query.Text("contact_type"),
            CustomerType = query.Text("customer_type"),
            Email = query.Text("email"),
            Phone = query.Text("phone"),
            IsDeleted = query.IsDeleted(),
            EditedSince = query.Time("edited_since"),
        };
        query.ThrowIfBad();
        return wanted;
    }
}
