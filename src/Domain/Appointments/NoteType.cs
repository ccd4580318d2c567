using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Appointments;

/// <summary>What a note is for; an appointment has at most one note of each type. The numbers are the contract's.</summary>
public enum NoteType
{
    /// <summary>The main note.</summary>
    Primary = 1,

    /// <summary>A second note.</summary>
    Secondary = 2,

    /// <summary>Why someone is out of office.</summary>
    OooReason = 3,

    /// <summary>A remark on being out of office.</summary>
    OooNote = 4,
}

/// <summary>The note types with the contract's values and display texts.</summary>
public static class NoteTypes
{
    /// <summary>Every note type, in the contract's order.</summary>
    public static readonly Choices<NoteType> All = new(
        (NoteType.Primary, "1", "Primary"),
        (NoteType.Secondary, "2", "Secondary"),
        (NoteType.OooReason, "3", "OOO Reason"),
        (NoteType.OooNote, "4", "OOO Note")
    );

    /// <summary>The type of a note that names none.</summary>
    public const NoteType Default = NoteType.Primary;
}
