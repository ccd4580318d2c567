namespace ContactAppointment.AdminPanel.Forms;

/// <summary>Asks once whether to leave unsaved changes, however many forms of the page have some.</summary>
internal sealed class LeaveQuestion
{
    private (string Target, Task<bool> Answer)? _asked;

    /// <summary>The answer of whoever leaves; a way to elsewhere is refused while the question stands.</summary>
    /// <param name="target">Where the way leads.</param>
    /// <param name="ask">Puts the question.</param>
    public async Task<bool> AskAsync(string target, Func<Task<bool>> ask)
    {
        if (_asked is { } asked)
            return asked.Target == target && await asked.Answer;
        var answer = ask();
        _asked = (target, answer);
        try
        {
            return await answer;
        }
        finally
        {
            _asked = null;
        }
    }
}
