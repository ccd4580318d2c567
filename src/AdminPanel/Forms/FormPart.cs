using Microsoft.AspNetCore.Components;

namespace ContactAppointment.AdminPanel.Forms;

/// <summary>A part of a form that shows what is wrong with it, also when that is found out elsewhere, such as at saving.</summary>
public abstract class FormPart : ComponentBase, IDisposable
{
    /// <summary>The form that it belongs to.</summary>
    [CascadingParameter]
    public FormState Form { get; set; } = null!;

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    protected override void OnInitialized() => Form.MistakesChanged += Redraw;

    /// <summary>Leaves the form.</summary>
    protected virtual void Dispose(bool disposing) => Form.MistakesChanged -= Redraw;

    private void Redraw() => _ = InvokeAsync(StateHasChanged);
}
