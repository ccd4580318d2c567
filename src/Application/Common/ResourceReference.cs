using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Common;

/// <summary>Names a resource in a body: by its URL, path, uuid or id.</summary>
/// <param name="Text">What was given; a number as its digits.</param>
public readonly record struct ResourceReference(string Text)
{
    /// <summary>A reference by whatever names the resource.</summary>
    public static implicit operator ResourceReference(string text) => new(text);

    /// <summary>Reads the key: the text itself, or what follows the collection's name in a URL or path.</summary>
    /// <param name="collection">The collection's name in paths, such as <c>appointment</c>.</param>
    /// <param name="key">The key found.</param>
    public bool TryRead(string collection, out ResourceKey key)
    {
        var text = Text.Trim();
        if (ResourceKey.TryParse(text, out key))
            return true;

        var path = Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url.AbsolutePath : text;
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return segments.Length >= 2 && segments[^2] == collection && ResourceKey.TryParse(segments[^1], out key);
    }
}
