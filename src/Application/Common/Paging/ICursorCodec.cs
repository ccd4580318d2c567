using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Common.Paging;

/// <summary>Writes places in a list as cursors: text that callers can neither read nor make, and that fits one list only.</summary>
public interface ICursorCodec
{
    /// <summary>The text of a place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="list">Names the list: whose it is, how it is sorted, what it is filtered by.</param>
    string Encode(Keyset place, string list);

    /// <summary>The place of a text.</summary>
    /// <exception cref="Exceptions.InputException">This service did not write the text, or wrote it for another list.</exception>
    Keyset Decode(string text, string list);
}
