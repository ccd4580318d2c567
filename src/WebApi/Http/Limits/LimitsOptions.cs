using ContactAppointment.Application.Contacts.ListContacts;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.WebApi.Http.Limits;

/// <summary>How much one request may bring, ask for and take (section <c>Limits</c>).</summary>
public sealed class LimitsOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Limits";

    /// <summary>The largest body unless set otherwise: 4 MiB.</summary>
    public const int DefaultMaxBodyBytes = 4 * 1024 * 1024;

    /// <summary>The smallest that <see cref="MaxBodyBytes"/> can be: 16 KiB.</summary>
    public const int LeastMaxBodyBytes = 16 * 1024;

    /// <summary>The greatest that <see cref="MaxBodyBytes"/> can be: 64 MiB.</summary>
    public const int GreatestMaxBodyBytes = 64 * 1024 * 1024;

    /// <summary>The least that <see cref="RequestTimeout"/> can be.</summary>
    public static readonly TimeSpan LeastRequestTimeout = TimeSpan.FromSeconds(1);

    /// <summary>The most that <see cref="RequestTimeout"/> can be.</summary>
    public static readonly TimeSpan GreatestRequestTimeout = TimeSpan.FromMinutes(10);

    /// <summary>The largest body, in bytes; default 4 MiB. A larger one is a 413.</summary>
    public int MaxBodyBytes { get; set; } = DefaultMaxBodyBytes;

    /// <summary>The most entries of a list in a body; 1 to 1000, which is the default. More are a 400 at the list.</summary>
    public int MaxListEntries { get; set; } = Entries.Max;

    /// <summary>
    /// The most rows of one answer; 1 to 7000, which is the default. What asks for more gets so many. Lists in cursor pages have a bound of
    /// their own besides (2000).
    /// </summary>
    public int MaxPageSize { get; set; } = ListContactsQuery.MaxLimit;

    /// <summary>How long a request may take, from 1 second to 10 minutes; default 30 seconds. One that takes longer is given up with a 503.</summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(30);
}
