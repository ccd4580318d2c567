using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ContactAppointment.Application.Common.Revisions;

/// <summary>
/// Names states of resources by the versions of all that an answer is made of, so that a state can be told from a few numbers of the
/// store, without what is shown.
/// </summary>
public static class RevisionOf
{
    /// <summary>The state of a resource that shows itself alone, or something of others beside.</summary>
    /// <param name="uuid">The resource.</param>
    /// <param name="version">Its version.</param>
    /// <param name="others">What tells the states of the others; null for one that is not there.</param>
    public static string Resource(Guid uuid, int version, params IEnumerable<string?> others) =>
        string.Join(' ', others.Select(o => o ?? "-").Prepend(string.Create(CultureInfo.InvariantCulture, $"{uuid:N}.{version}")));

    /// <summary>The state of something that is a part of others' answers.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="version">Its version.</param>
    public static string Part(int id, int version) => string.Create(CultureInfo.InvariantCulture, $"{id}.{version}");

    /// <summary>The state of what has no version of its own: its content, made short.</summary>
    public static string Text(params IEnumerable<string?> texts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', texts))).AsSpan(0, 16));
}
