using Microsoft.AspNetCore.Components;

namespace ContactAppointment.AdminPanel.Home;

/// <summary>What stands in a part of the home page: it comes once the page is there, and anew with each look at the page.</summary>
public abstract class HomePartContent : ComponentBase
{
    private object? _shown;

    /// <summary>Which look at the page this is.</summary>
    [Parameter, EditorRequired]
    public object Look { get; set; } = null!;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (ReferenceEquals(_shown, Look))
            return;
        _shown = Look;
        await LoadAsync();
        StateHasChanged();
    }

    /// <summary>Asks for what is to be shown.</summary>
    protected abstract Task LoadAsync();
}
