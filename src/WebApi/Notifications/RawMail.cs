using System.Reflection;
using ContactAppointment.WebApi.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace ContactAppointment.WebApi.Notifications;

/// <summary>A mail as the body of a request, byte for byte.</summary>
internal sealed record RawMail(byte[] Bytes, string ContentType) : IEndpointParameterMetadataProvider
{
    public const int MaxBytes = 1024 * 1024;

    private const string Description = "A mail with its headers, or the body of a multipart under its own type.";

    private const string Example = """
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.com

        Final-Recipient: rfc822; juergen@example.com
        Action: failed
        Status: 5.1.1
        Diagnostic-Code: smtp; 550 5.1.1 mailbox unknown

        --b
        Content-Type: text/rfc822-headers

        Message-ID: <0199f4a0-2222-7000-8000-000000000001@example.org>

        --b--
        """;

    private static readonly string[] MediaTypes = ["message/rfc822", "multipart/report", "text/plain"];

    public static async ValueTask<RawMail?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var contentType = RawBody.Require(context, MediaTypes);
        return new RawMail(await RawBody.ReadAsync(context, MaxBytes), contentType);
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new RawBodyMetadata(MediaTypes, MaxBytes, Description, Example));
}
