using ContactAppointment.Domain.Common;

namespace ContactAppointment.Application.Common.Paging;

/// <summary>Writes places in a list as cursors: text that callers can neither read nor make.</summary>
public interface ICursorCodec
{
    /// <summary>The text of a place.</summary>
    string Encode(Keyset place);

    /// <summary>The place of a text.</summary>
    /// <exception cref="Exceptions.InputException">This service did not write the text.</exception>
    Keyset Decode(string text);
}
