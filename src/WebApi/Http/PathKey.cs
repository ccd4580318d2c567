using System.Diagnostics.CodeAnalysis;
using ContactAppointment.Application.Common.Exceptions;
using ContactAppointment.Domain.Common;

namespace ContactAppointment.WebApi.Http;

/// <summary>The id or uuid in a path. What is neither names nothing: that is a 404 like any other unknown name.</summary>
internal readonly record struct PathKey(ResourceKey? Key)
{
    /// <exception cref="NotFoundException">The path holds neither an id nor a uuid.</exception>
    public ResourceKey Value => Key ?? throw new NotFoundException();

    public static bool TryParse([NotNullWhen(true)] string? text, out PathKey key)
    {
        key = new PathKey(ResourceKey.TryParse(text, out var parsed) ? parsed : null);
        return text is not null;
    }
}
