namespace ContactAppointment.Domain.Common;

/// <summary>Whether what was deleted is among what is selected.</summary>
public enum BinView
{
    /// <summary>Only what is there.</summary>
    WithoutBin,

    /// <summary>Only what was deleted and can be restored.</summary>
    BinOnly,

    /// <summary>Both.</summary>
    WithBin,
}
