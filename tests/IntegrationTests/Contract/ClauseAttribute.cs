namespace ContactAppointment.IntegrationTests.Contract;

/// <summary>Names the clauses of <c>clauses.md</c> that a test, or each test of a class, holds.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
internal sealed class ClauseAttribute : PropertyAttribute
{
    public ClauseAttribute(params string[] ids)
    {
        Ids = ids;
        foreach (var id in ids)
            Properties.Add("Clause", id);
    }

    public IReadOnlyList<string> Ids { get; }
}
