namespace ContactAppointment.Domain.Common;

/// <summary>Names a <see cref="BinView"/>.</summary>
public static class BinViews
{
    /// <summary>What is in the bin, or what is not.</summary>
    public static BinView Of(bool isInBin) => isInBin ? BinView.BinOnly : BinView.WithoutBin;
}
