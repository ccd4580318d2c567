using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ContactAppointment.Application.Common.Revisions;
using Microsoft.Net.Http.Headers;

namespace ContactAppointment.WebApi.Http.Conditions;

/// <summary>
/// The strong tag of an answer (RFC 9110 §8.8.3): what it is about, in which state, and which build of the program writes it, made short.
/// The same state is written in the same way byte for byte.
/// </summary>
internal static class EntityTag
{
    private const int Bytes = 16;

    private static readonly string Writers = string.Join(
        ' ',
        new[] { typeof(EntityTag), typeof(IRevised) }.Select(t => t.Module.ModuleVersionId.ToString("N"))
    );

    public static EntityTagHeaderValue Of(string revision)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{Writers} {revision}"));
        return new EntityTagHeaderValue($"\"{Base64Url.EncodeToString(hash.AsSpan(0, Bytes))}\"");
    }
}
